/** Random contents for laws: of the whole schema, and of what Markdown can say. */
import fc from "fast-check";
import {
  type Block,
  childrenOf,
  type Content,
  type ContentMark,
  type ContentNode,
  type Inline,
} from "#lib/documents/content.ts";
import { joinTexts, orderMarks, plainText, textOf } from "#lib/documents/inlines.ts";

/** Words with everything in them that some format takes for a sign. */
const nastyWord = fc.constantFrom(
  ..."a b word Seoul 1. 2) - + * ** _ __ ~ ~~ ` `` ``` # ## > < <b> </p> & &amp; &#35; [ ] [x](y) ![i](j) | \\ \\* ! = == --- ___ : :- . ( ) é ñ 日本 語。 العربية 😀 http://a.b <http://a.b> \u00a0 \u200b “q” — … $ ^ ' \"".split(
    " ",
  ),
);
const spacing = fc.constantFrom("", " ", " ", "  ");

/** Text without line ends. */
export const lineText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(fc.oneof({ weight: 6, arbitrary: nastyWord }, fc.string({ unit: "grapheme", maxLength: 4 })), spacing),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) =>
    parts
      .flat()
      .join("")
      .replace(/[\0\r\n\u2028\u2029\u0085]/gu, ""),
  )
  .map((text) => text.toWellFormed());

const target = fc.constantFrom(
  "https://example.org/",
  "http://example.org/a_b*c?d=e&copy;#f",
  "mailto:jane@example.org",
  "https://example.org/with space/(and)/<brackets>\\|",
);
const link: fc.Arbitrary<ContentMark> = target.map((href) => ({ type: "link", attrs: { href } }));

const markdownMarks = ["bold", "italic", "strike", "code"] as const;
const allMarks = [...markdownMarks, "underline", "superscript", "subscript"] as const;

const marksOf = (types: readonly (typeof allMarks)[number][]): fc.Arbitrary<ContentMark[]> =>
  fc
    .tuple(fc.subarray([...types], { maxLength: 3 }), fc.option(link, { freq: 4 }))
    .map(([plain, target]) => orderMarks([...plain.map((type) => ({ type })), ...(target ? [target] : [])]));

const textNode = (types: readonly (typeof allMarks)[number][]): fc.Arbitrary<Inline[]> =>
  fc.tuple(lineText, marksOf(types)).map(([text, marks]) => textOf(text, marks));

const hardBreak: fc.Arbitrary<Inline[]> = fc.constant([{ type: "hardBreak" }]);

const inlines = (types: readonly (typeof allMarks)[number][], withBreaks: boolean): fc.Arbitrary<Inline[]> =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: textNode(types) }, withBreaks ? hardBreak : textNode(types)), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => joinTexts(parts.flat()));

const isWritable = (found: readonly Inline[]): boolean => found.length > 0 && found.at(-1)?.type !== "hardBreak";

const codeText = fc
  .array(fc.oneof(lineText, fc.constantFrom("", "\t", "```", "~~~", "    x", "> y", "- z")), { maxLength: 4 })
  .map((lines) => lines.join("\n"));

const image: fc.Arbitrary<Block> = fc
  .tuple(
    fc.option(fc.constantFrom("https://example.org/a.png", "http://example.org/ü b.png")),
    lineText,
    fc.option(lineText),
  )
  .map(([src, alt, title]) => ({ type: "image", attrs: { src, alt, title: title === "" ? null : title } }));

const code: fc.Arbitrary<Block> = fc
  .tuple(codeText, fc.option(fc.constantFrom("js", "c++", "objective-c")))
  .map(([text, language]) => ({
    type: "codeBlock",
    attrs: { language },
    ...(text === "" ? {} : { content: [{ type: "text", text }] }),
  }));

const paragraph = (found: Inline[]): Block => ({ type: "paragraph", content: found });
const cell = (type: "tableCell" | "tableHeader", found: Inline[] | null) => ({
  type,
  content: [found ? paragraph(found) : ({ type: "paragraph" } as const)],
});

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc
    .array(
      fc.array(fc.option(inlines(markdownMarks, false).filter(isWritable)), { minLength: width, maxLength: width }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((rows) => ({
      type: "table",
      content: rows.map((row, at) => ({
        type: "tableRow",
        content: row.map((found) => cell(at === 0 ? "tableHeader" : "tableCell", found)),
      })),
    })),
);

const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.option(inlines(markdownMarks, false).filter(isWritable)))
  .map(([level, content]): Block => ({ type: "heading", attrs: { level }, ...(content ? { content } : {}) }));

/** Blocks as Markdown can say them and as its reader makes them. */
const { blocks: markdownBlocks } = fc.letrec<{
  block: Block;
  blocks: Block[];
  items: { type: "listItem"; content: Block[] }[];
}>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: "block" },
    inlines(markdownMarks, true).filter(isWritable).map(paragraph),
    heading,
    code,
    image,
    table,
    fc.constant<Block>({ type: "horizontalRule" }),
    tie("blocks").map((content): Block => ({ type: "blockquote", content })),
    tie("items").map((content): Block => ({ type: "bulletList", content })),
    fc
      .tuple(fc.integer({ min: 0, max: 1_200 }), tie("items"))
      .map(([start, content]): Block => ({ type: "orderedList", attrs: { start }, content })),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4, depthIdentifier: "block" }),
  items: fc.array(
    fc.oneof({ weight: 4, arbitrary: tie("blocks") }, fc.constant<Block[]>([{ type: "paragraph" }])).map((content) => ({
      type: "listItem" as const,
      content,
    })),
    { minLength: 1, maxLength: 3, depthIdentifier: "block" },
  ),
}));

/** Content that Markdown can say in full. */
export const markdownContent: fc.Arbitrary<Content> = markdownBlocks.map((content) => ({ type: "doc", content }));

/** Blocks of the whole schema, however little sense they make. */
const { blocks: anyBlocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: "any" },
    fc
      .option(inlines(allMarks, true))
      .map((content): Block => ({ type: "paragraph", ...(content ? { content } : {}) })),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), inlines(allMarks, true))
      .map(([level, content]): Block => ({ type: "heading", attrs: { level }, content })),
    code,
    image,
    table,
    tie("blocks").map((content): Block => ({ type: "blockquote", content })),
    fc.array(tie("blocks"), { minLength: 1, maxLength: 3, depthIdentifier: "any" }).map((items): Block => ({
      type: "bulletList",
      content: items.map((content) => ({ type: "listItem", content })),
    })),
    fc
      .array(fc.array(tie("blocks"), { maxLength: 3, depthIdentifier: "any" }), { minLength: 1, maxLength: 3 })
      .map((rows): Block => ({
        type: "table",
        content: rows.map((cells) => ({
          type: "tableRow",
          content: cells.map((content) => ({ type: "tableCell", attrs: { colspan: 2, rowspan: 1 }, content })),
        })),
      })),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4, depthIdentifier: "any" }),
}));

/** Any content of the schema. */
export const anyContent: fc.Arbitrary<Content> = anyBlocks.map((content) => ({ type: "doc", content }));

/** Every word of a content, in order, however it is divided into blocks. */
export function wordsOf(node: ContentNode): string[] {
  if (node.type === "text") return [node.text];
  const isTextBlock = node.type === "paragraph" || node.type === "heading";
  if (isTextBlock) return plainText(node.content).split(/\s+/u).filter(Boolean);
  return childrenOf(node)
    .flatMap(wordsOf)
    .flatMap((text) => text.split(/\s+/u).filter(Boolean));
}
