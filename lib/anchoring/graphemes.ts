/**
 * Grapheme clusters: what a person takes for one character, however many code units it has.
 *
 * Intl.Segmenter reads a text from its beginning, which is too slow for one offset in a long text. So only a
 * window around the offset is read, which begins where a boundary is certain: between two ASCII characters
 * other than CR LF, or after a line feed. Text without such a place for very long is read from the middle of
 * it, which may misplace the halves of a flag, but never splits a code point.
 */
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** How far before an offset a certain boundary is looked for, and how far behind it the window goes. */
const REACH = 256;
const BEHIND = 64;

/** The last boundary at or before an offset, and the first at or after it: the same when it is one. */
export function graphemesAround(text: string, offset: number): { readonly before: number; readonly after: number } {
  if (offset <= 0) return { before: 0, after: 0 };
  if (offset >= text.length) return { before: text.length, after: text.length };
  if (isCertain(text, offset)) return { before: offset, after: offset };
  const start = certainBefore(text, offset);
  let before = start;
  for (const { index, segment } of segmenter.segment(text.slice(start, offset + BEHIND))) {
    const after = start + index + segment.length;
    if (after === offset) return { before: offset, after: offset };
    if (after > offset) return { before, after };
    before = after;
  }
  return { before, after: text.length };
}

function certainBefore(text: string, offset: number): number {
  const furthest = Math.max(0, offset - REACH);
  for (let place = offset - 1; place > furthest; place--) if (isCertain(text, place)) return place;
  const isInPair = furthest > 0 && (text.codePointAt(furthest - 1) ?? 0) > 0xffff;
  return isInPair ? furthest + 1 : furthest;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Whether there is a boundary for certain, whatever stands around. */
function isCertain(text: string, offset: number): boolean {
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  if (left === CARRIAGE_RETURN && right === LINE_FEED) return false;
  return left === LINE_FEED || (left < 0x80 && right < 0x80);
}
