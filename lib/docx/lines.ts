/**
 * Lines: the words of a text block while it is being read.
 *
 * Comments and tracked changes begin and end between words, but where that is in the canonical text is known only
 * when all blocks are: empty ones are dropped, lines of code are joined, lists are gathered. So a place is kept as
 * a line and how far into it, and becomes an offset at the end.
 */
import type { Block, Content, ContentMark, Inline } from "#lib/documents/content.ts";
import { joinTexts, plainText, textOf } from "#lib/documents/inlines.ts";
import { project } from "#lib/anchoring/projection.ts";

export type Line = {
  readonly inlines: Inline[];
  length: number;
  /** The block it became part of, and where its first character would stand in that block's text. */
  block: Block | null;
  base: number;
};

/** A place between characters. */
export type Place = { readonly line: Line; readonly at: number };

export const newLine = (): Line => ({ inlines: [], length: 0, block: null, base: 0 });

export const endOf = (line: Line): Place => ({ line, at: line.length });

export function write(line: Line, text: string, marks: readonly ContentMark[]): void {
  line.inlines.push(...textOf(text, marks));
  line.length += text.length;
}

export function writeBreak(line: Line): void {
  line.inlines.push({ type: "hardBreak" });
  line.length += 1;
}

/** Its text; a break is a newline. */
export const wordsOf = (line: Line): string => plainText(line.inlines);

/** What a block holds of the line: without the white space around it, which was there for looks. */
export type Trimmed = { readonly inlines: Inline[]; readonly cut: number };

export function trimmed(line: Line): Trimmed {
  const words = wordsOf(line);
  const cut = words.length - words.trimStart().length;
  return { inlines: slice(joinTexts(line.inlines), cut, words.trimEnd().length), cut };
}

/** The inlines between two offsets of their text. */
function slice(inlines: readonly Inline[], start: number, end: number): Inline[] {
  let offset = 0;
  return inlines.flatMap((inline) => {
    const from = offset;
    offset += inline.type === "text" ? inline.text.length : 1;
    if (offset <= start || from >= end) return [];
    if (inline.type !== "text") return [inline];
    return textOf(inline.text.slice(Math.max(0, start - from), end - from), inline.marks);
  });
}

/**
 * Where places stand in the canonical text. A line that became part of no block stands where the next begins.
 * @param lines every line that was read, in the order of the text
 */
export function offsetsOf(
  content: Content,
  lines: readonly Line[],
): { readonly text: string; readonly offset: (place: Place) => number } {
  const { text, blocks } = project(content);
  const starts = new Map(blocks.map(({ node, start, end }) => [node, { start, end }]));
  const bounds = new Map<Line, { readonly start: number; readonly end: number; readonly base: number }>();
  let next = text.length;
  for (const line of lines.toReversed()) {
    const block = line.block ? starts.get(line.block) : undefined;
    if (block) next = block.start;
    bounds.set(line, block ? { ...block, base: block.start + line.base } : { start: next, end: next, base: next });
  }
  return {
    text,
    offset({ line, at }) {
      const { start, end, base } = bounds.get(line) ?? { start: next, end: next, base: next };
      return Math.min(Math.max(base + Math.min(at, line.length), start), end);
    },
  };
}
