/** The inside of a Markdown paragraph as marked text; its pictures come out beside it, for they are blocks. */
import type { Token } from "markdown-it";
import { clip } from "#lib/documents/characters.ts";
import type { Block, ContentMark, Inline } from "#lib/documents/content.ts";
import { joinTexts, textOf } from "#lib/documents/inlines.ts";
import { joint } from "#lib/documents/scripts.ts";
import { isWebAddress, URL_LIMIT } from "#lib/fields.ts";

type Found = { readonly inlines: Inline[]; readonly images: Block[] };

/** A mark that is open; null for a link whose target is refused, so that its end is still found. */
type OpenMark = ContentMark | null;

const markOf: Readonly<Record<string, ContentMark>> = {
  strong_open: { type: "bold" },
  em_open: { type: "italic" },
  s_open: { type: "strike" },
};

/** @param tokens the children of an inline token */
export function inlinesOf(tokens: readonly Token[]): Found {
  const inlines: Inline[] = [];
  const images: Block[] = [];
  const open: OpenMark[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.nesting > 0) open.push(markOf[token.type] ?? linkTo(String(token.attrGet("href") ?? "")));
    else if (token.nesting < 0) open.pop();
    else if (token.type === "hardbreak") inlines.push({ type: "hardBreak" });
    else if (token.type === "image") images.push(imageOf(token));
    else inlines.push(...textOf(wordsOf(token, tokens[at - 1], tokens[at + 1]), marksOf(token, open)));
  }
  return { inlines: images.length > 0 ? trimmed(joinTexts(inlines)) : joinTexts(inlines), images };
}

function wordsOf(token: Token, before: Token | undefined, after: Token | undefined): string {
  return token.type === "softbreak" ? joint(before?.content ?? "", after?.content ?? "") : token.content;
}

function marksOf(token: Token, open: readonly OpenMark[]): ContentMark[] {
  const marks = open.filter((mark) => mark !== null);
  return token.type === "code_inline" ? [...marks, { type: "code" }] : marks;
}

function linkTo(href: string): OpenMark {
  const isAllowed = href.length <= URL_LIMIT && (isWebAddress(href) || /^mailto:./iu.test(href));
  return isAllowed ? { type: "link", attrs: { href } } : null;
}

function imageOf(token: Token): Block {
  const src = String(token.attrGet("src") ?? "");
  const title = String(token.attrGet("title") ?? "");
  const alt = clip(altOf(token.children ?? []), 2_000);
  return {
    type: "image",
    attrs: {
      src: src.length <= URL_LIMIT && isWebAddress(src) ? src : null,
      alt,
      title: title === "" ? null : clip(title, 500),
    },
  };
}

const altOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.children ? altOf(token.children) : token.content)).join("");

/** Without the white space that stood between the words and a picture; nothing where there are no words. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const first = inlines.findIndex(hasWords);
  const last = inlines.findLastIndex(hasWords);
  return inlines.slice(first, last + 1).flatMap((inline, at, { length }) => {
    if (inline.type !== "text") return [inline];
    const text = at === 0 ? inline.text.trimStart() : inline.text;
    return textOf(at === length - 1 ? text.trimEnd() : text, inline.marks);
  });
}

const hasWords = (inline: Inline): boolean => inline.type === "text" && inline.text.trim() !== "";
