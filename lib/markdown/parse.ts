/** Markdown (CommonMark with tables and strikethrough) → content. */
import type { Token } from "markdown-it";
import { withoutControls } from "#lib/documents/characters.ts";
import { type Content, parseContent } from "#lib/documents/content.ts";
import { textOf } from "#lib/documents/inlines.ts";
import { inlinesOf } from "./parse-inlines.ts";
import { readTokens, TooManyParts } from "./reader.ts";

/** A comment of 50,000 characters has fewer, unless it is made to freeze whoever looks at it. */
const COMMENT_TOKENS = 40_000;

/**
 * Any text is Markdown. What the schema cannot hold keeps its words: raw HTML is text, a link to
 * elsewhere than http, https or mailto is its words, a picture becomes a block of its own.
 * @param limit see readTokens
 * @returns the content, or a sentence when it has more parts than a document may have
 */
export function readMarkdown(markdown: string, limit?: number): ReturnType<typeof parseContent> {
  try {
    const tokens = readTokens(withoutControls(markdown.toWellFormed()), limit);
    return parseContent({ type: "doc", content: filled(blocksOf(tokens)) });
  } catch (error) {
    if (error instanceof TooManyParts) return { problem: "The text has more parts than a document can have." };
    throw error;
  }
}

/** As readMarkdown, for short texts such as comments: one that cannot be understood is shown as it was typed. */
export function contentFromMarkdown(markdown: string): Content {
  const read = readMarkdown(markdown, COMMENT_TOKENS);
  if ("content" in read) return read.content;
  return { type: "doc", content: [{ type: "paragraph", content: textOf(withoutControls(markdown.toWellFormed())) }] };
}

/** A node as it is put together; that it is one of ours is proved at the end, by parseContent. */
type Draft = {
  readonly type: string;
  readonly attrs?: object | undefined;
  readonly content?: readonly Draft[] | undefined;
};

const containers: Readonly<Record<string, (token: Token, content: Draft[]) => Draft>> = {
  blockquote_open: (_, content) => ({ type: "blockquote", content: filled(content) }),
  bullet_list_open: (_, content) => ({ type: "bulletList", content }),
  ordered_list_open: (token, content) => ({
    type: "orderedList",
    attrs: { start: Number(token.attrGet("start") ?? 1) },
    content,
  }),
  list_item_open: (_, content) => ({ type: "listItem", content: filled(content) }),
  table_open: (_, content) => ({ type: "table", content }),
  tr_open: (_, content) => ({ type: "tableRow", content }),
  th_open: (_, content) => ({ type: "tableHeader", content: filled(content) }),
  td_open: (_, content) => ({ type: "tableCell", content: filled(content) }),
};

const filled = (blocks: Draft[]): Draft[] => (blocks.length > 0 ? blocks : [{ type: "paragraph" }]);

/** Walks the flat stream once. `open` holds the containers around the present token, `heading` the heading it is in. */
function blocksOf(tokens: readonly Token[]): Draft[] {
  const top: Draft[] = [];
  const open: { readonly token: Token; readonly content: Draft[] }[] = [];
  let heading: Token | null = null;
  for (const token of tokens) {
    if (token.type in containers) open.push({ token, content: [] });
    else if (token.type === "heading_open") heading = token;
    else if (token.type === "heading_close") heading = null;
    else if (token.nesting < 0 && token.type.replace("_close", "_open") in containers) {
      const closed = open.pop();
      const make = containers[closed?.token.type ?? ""];
      if (closed && make) (open.at(-1)?.content ?? top).push(make(closed.token, closed.content));
    } else (open.at(-1)?.content ?? top).push(...leavesOf(token, heading));
  }
  return top;
}

/** The blocks that hold no blocks. */
function leavesOf(token: Token, heading: Token | null): Draft[] {
  if (token.type === "hr") return [{ type: "horizontalRule" }];
  if (token.type === "fence" || token.type === "code_block") return [codeOf(token)];
  if (token.type !== "inline") return [];
  const { inlines, images } = inlinesOf(token.children ?? []);
  if (heading)
    return [{ type: "heading", attrs: { level: Number(heading.tag.slice(1)) }, ...inside(inlines) }, ...images];
  return inlines.length > 0 ? [{ type: "paragraph", content: inlines }, ...images] : images;
}

/** Blocks without words have no content at all, as the editor writes them. */
const inside = (content: readonly Draft[]): { readonly content?: readonly Draft[] } =>
  content.length > 0 ? { content } : {};

function codeOf(token: Token): Draft {
  const language = /^[\w+#.-]{1,40}(?!\S)/.exec(token.info.trim())?.[0] ?? null;
  return { type: "codeBlock", attrs: { language }, ...inside(textOf(token.content.replace(/\n$/, ""))) };
}
