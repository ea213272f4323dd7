/** Where paragraphs begin in a block of lines. */
import { directionOf } from "#lib/documents/direction.ts";
import type { TextBlock } from "./blocks.ts";
import type { Line } from "./line.ts";

/** In sizes of the letters. */
const INDENT = 0.7;
const FAR_INDENT = 7;
/** How much wider than usual the step to the next paragraph is, where paragraphs stand apart. */
const WIDE_STEP = 1.22;
/** The same for headings of more than one line, in sizes of their letters. */
const HEADING_STEP = 1.7;
const OTHER_SIZE = 1.12;
/** In sizes: how much room must be left at a line's end for the next word, before its break was meant. */
const ROOM = 0.6;

const BULLET = /^[•‣◦▪▫■□●○◆➢➤✓–—*\uF0B7\uF0A7]\s+\S/u;
const NUMBERED = /^(?:\(?(?:\d{1,2}|[a-z])[.)]|\[\d{1,3}\])\s+\S/iu;

/** @param body the size of most of the document's letters: larger ones are headings, whose lines end anywhere */
export function paragraphsOf(block: TextBlock, body: number): Line[][] {
  const paragraphs: Line[][] = [];
  const measure = measureOf(block);
  block.lines.forEach((line, at) => {
    const paragraph = paragraphs.at(-1);
    const last = block.lines[at - 1];
    if (paragraph && last && !begins(last, line, measure, body)) paragraph.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

type Measure = { readonly start: number; readonly end: number; readonly step: number; readonly sign: 1 | -1 };

/** Where the block's lines begin and end, as they are read, and how far apart they stand. */
function measureOf({ lines, box }: TextBlock): Measure {
  const isFromRight = directionOf(lines.map(({ text }) => text).join(" ")) === "rtl";
  const steps = lines.slice(1).map((line, at) => (lines[at]?.baseline ?? 0) - line.baseline);
  const step = steps.toSorted((one, other) => one - other)[Math.floor((steps.length - 1) / 2)] ?? 0;
  return isFromRight ? { start: -box[2], end: -box[0], step, sign: -1 } : { start: box[0], end: box[2], step, sign: 1 };
}

const startOf = ({ box }: Line, sign: 1 | -1): number => (sign === 1 ? box[0] : -box[2]);
const endOf = ({ box }: Line, sign: 1 | -1): number => (sign === 1 ? box[2] : -box[0]);

function begins(last: Line, line: Line, { start, end, step, sign }: Measure, body: number): boolean {
  const size = Math.max(last.size, line.size);
  if (size > Math.min(last.size, line.size) * OTHER_SIZE) return true;
  if (size > body * OTHER_SIZE) return last.baseline - line.baseline > size * HEADING_STEP;
  if (last.isDivided && last.baseline - line.baseline <= Math.max(step, size) * WIDE_STEP) return false;
  if (last.isBold !== line.isBold) return true;
  if (last.baseline - line.baseline > Math.max(step, size) * WIDE_STEP) return true;
  if (BULLET.test(line.text) || (NUMBERED.test(line.text) && endsSentence(last.text))) return true;
  const [indent, lastIndent] = [startOf(line, sign) - start, startOf(last, sign) - start];
  const isIndented = indent > size * INDENT && indent < size * FAR_INDENT && lastIndent < size * (INDENT / 2);
  if (isIndented && (endsSentence(last.text) || !/^\p{Ll}/u.test(line.text))) return true;
  if (isCentred(last, line)) return false;
  return hasRoom(last, line, end, sign);
}

/** Lines of different lengths over one middle. */
function isCentred({ box: one, size }: Line, { box: other }: Line): boolean {
  const isOverMiddle = Math.abs(one[0] + one[2] - other[0] - other[2]) < size / 2;
  return isOverMiddle && Math.abs(one[0] - other[0]) > size;
}

/** The next line's first word would have fitted onto the last: whoever broke it there meant to. */
function hasRoom(last: Line, line: Line, end: number, sign: 1 | -1): boolean {
  const room = end - endOf(last, sign) - last.size * ROOM;
  return room > firstWordOf(line);
}

/** How wide the first word of a line is. */
function firstWordOf({ text, pieces, box }: Line): number {
  const length = text.search(/\s/u);
  if (length < 0) return box[2] - box[0];
  const edges = pieces[0]?.edges ?? [];
  return Math.abs((edges[Math.min(length, edges.length - 1)] ?? 0) - (edges[0] ?? 0));
}

export const endsSentence = (text: string): boolean => /[.!?:;…。！？؟۔][”’"'»)\]]*\s*(?:\d{1,3})?$/u.test(text);

/** Whether the last line of a block runs to its end, so that the sentence may go on somewhere else. */
export function isFull(block: TextBlock, next: Line | undefined): boolean {
  const last = block.lines.at(-1);
  if (!last || !next) return false;
  const { end, sign } = measureOf(block);
  return last.isDivided || !hasRoom(last, next, end, sign);
}
