/**
 * Content in its one form: what says the same is written the same. Two blocks are then equal when their JSON is.
 */
import { joinTexts } from "#lib/documents/inlines.ts";
import type { Block, Content, Inline } from "#lib/documents/content.ts";

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** Marks in one order, texts marked alike made one, attributes at their defaults written out, nothing empty kept. */
export const tidyContent = ({ content }: Content): Content => ({ type: "doc", content: content.map(tidyBlock) });

/** One block in its one form. */
export function tidyBlock(block: Block): Block {
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", ...tidyInlines(block.content) };
    case "heading":
      return { type: "heading", attrs: { level: block.attrs.level }, ...tidyInlines(block.content) };
    case "codeBlock":
      return tidyCode(block);
    case "horizontalRule":
      return { type: "horizontalRule" };
    case "image": {
      const { src, alt, title, picture } = block.attrs;
      return { type: "image", attrs: { src, alt, title, ...(picture ? { picture } : {}) } };
    }
    case "blockquote":
      return { type: "blockquote", content: block.content.map(tidyBlock) };
    case "bulletList":
      return { type: "bulletList", content: tidyItems(block) };
    case "orderedList":
      return { type: "orderedList", attrs: { start: block.attrs?.start ?? 1 }, content: tidyItems(block) };
    case "table":
      return tidyTable(block);
  }
}

function tidyInlines(inlines: readonly Inline[] = []): { content?: Inline[] } {
  const content = joinTexts(inlines);
  return content.length === 0 ? {} : { content };
}

function tidyCode({ attrs, content = [] }: Of<"codeBlock">): Block {
  const [first] = content;
  return {
    type: "codeBlock",
    attrs: { language: attrs?.language ?? null },
    ...(first ? { content: [{ type: "text", text: first.text }] } : {}),
  };
}

const tidyItems = ({ content }: Of<"bulletList" | "orderedList">) =>
  content.map((item) => ({ type: "listItem" as const, content: item.content.map(tidyBlock) }));

const tidyTable = ({ content }: Of<"table">): Block => ({
  type: "table",
  content: content.map((row) => ({
    type: "tableRow",
    content: row.content.map(({ type, attrs, content: inside }) => ({
      type,
      attrs: { colspan: attrs?.colspan ?? 1, rowspan: attrs?.rowspan ?? 1 },
      content: inside.map(tidyBlock),
    })),
  })),
});

/** Whether two contents say the same, set in the same way. */
export const isSameContent = (a: Content, b: Content): boolean =>
  JSON.stringify(tidyContent(a)) === JSON.stringify(tidyContent(b));
