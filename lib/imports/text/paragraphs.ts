/** Chunks of lines → paragraphs: which line ends stay, and as what. */
import { openEnd, type Joins } from "./joins.ts";
import type { Chunk, Line } from "./lines.ts";
import { endsSentence, isCode, isTabular } from "./shape.ts";

/** Lines that stand together; more than one where the author ended them by hand, as in verse or an address. */
export type Paragraph = {
  readonly lines: readonly string[];
  /** The line of the body with which it begins. */
  readonly first: Line;
  /** Its white space means something, as in a program or a table of columns. */
  readonly isSet: boolean;
};

/** A line as it is after mending. `isProse`: a sentence was broken in it or before it, whether that is mended or not. */
type Whole = { readonly text: string; readonly first: Line; readonly isProse: boolean };

/** Longer lines are paragraphs of their own. */
const VERSE = 100;

/**
 * @param found the line ends that look broken: by them prose is told from verse, whatever becomes of them
 * @param wanted those of them that are to be mended
 */
export function paragraphsOf(chunks: readonly Chunk[], found: Joins, wanted: Joins = found): Paragraph[] {
  return mended(chunks, found, wanted).flatMap(divided);
}

/** The chunks with their broken lines put together. A line joined across a blank line goes to the chunk before. */
function mended(chunks: readonly Chunk[], found: Joins, wanted: Joins): Whole[][] {
  const groups: { readonly first: Line; readonly parts: string[] }[][] = [];
  for (const chunk of chunks)
    for (const [at, line] of chunk.entries()) {
      const mending = wanted.get(line)?.mending;
      const group = groups.at(-1);
      const parts = group?.at(-1)?.parts;
      if (mending && parts) parts.push(openEnd(parts.pop() ?? "", mending), line.text);
      else if (at === 0 || !group) groups.push([{ parts: [line.text], first: line }]);
      else group.push({ parts: [line.text], first: line });
    }
  return groups.map((group) =>
    group.map(({ first, parts }) => ({ first, text: parts.join(""), isProse: parts.length > 1 || found.has(first) })),
  );
}

/** A chunk of prose is a paragraph for each line; a chunk whose lines end for their own reasons is one paragraph. */
function divided(lines: readonly Whole[]): Paragraph[] {
  const [first] = lines;
  if (!first) return [];
  if (lines.length > 1 && areSet(lines)) {
    return [{ lines: lines.map(({ text, first }) => first.indent + text), first: first.first, isSet: true }];
  }
  if (lines.length > 1 && !areProse(lines)) {
    return [{ lines: lines.map(({ text }) => text), first: first.first, isSet: false }];
  }
  return lines.map(({ text, first }) => ({ lines: [text], first, isSet: false }));
}

const areSet = (lines: readonly Whole[]): boolean =>
  mostly(lines, ({ text }) => isTabular(text)) ||
  mostly(lines, ({ text, first }) => isCode(text) || /^(?: {4}|\t)/u.test(first.indent));

/** Where a sentence was broken, lines did not end by hand. */
const areProse = (lines: readonly Whole[]): boolean =>
  lines.some(({ text, isProse }) => isProse || text.length > VERSE) || mostly(lines, ({ text }) => endsSentence(text));

const mostly = (lines: readonly Whole[], is: (line: Whole) => boolean): boolean =>
  lines.filter(is).length * 3 >= lines.length * 2;
