/** Chinese and Japanese set from the top down: each character stands upright, but its line runs down the page. */
import { intoFrame, outOfFrame } from "./frame.ts";
import type { Glyph } from "./glyph.ts";

/** In sizes of the letters. */
const CENTRED = 0.35;
/** A full stop or a comma is narrower than this, and stands in a corner of its place. */
const [NARROW, IN_CORNER] = [0.5, 0.9];
/** How far down the next one stands: closer than lines that run to the right do. */
const STEP = [0.4, 1.3] as const;
/** Where the engine takes each for a line of its own, so many make a line that runs down; fewer are short lines. */
const LEAST = 3;

/** Writing that may run down the page, with its signs and its wide forms of others. */
const DOWNWARD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFE10-\uFE4F\uFF00-\uFFEF]/u;

/** The characters with those that stand under one another as what they are: lines that run downwards. */
export function uprighted(glyphs: readonly Glyph[]): Glyph[] {
  const result = [...glyphs];
  for (let start = 0; start < glyphs.length; start++) {
    let end = start + 1;
    while (isUnder(glyphs[end - 1], glyphs[end])) end++;
    const stack = glyphs.slice(start, end);
    const areApart = stack.slice(1).some(({ before }) => before === "line end");
    if (stack.length >= (areApart ? LEAST : 2)) result.splice(start, stack.length, ...inPlaces(stack).map(downwards));
    start = end - 1;
  }
  return result;
}

function isUnder(upper: Glyph | undefined, lower: Glyph | undefined): boolean {
  if (!upper || !lower || upper.turn !== 0 || lower.turn !== 0) return false;
  if (!DOWNWARD.test(upper.text) || !DOWNWARD.test(lower.text)) return false;
  const size = Math.max(upper.size, lower.size);
  const isStop = isInCorner(upper) || isInCorner(lower);
  const beside = Math.abs(upper.box[0] + upper.box[2] - lower.box[0] - lower.box[2]);
  const isCentred = beside < size * (isStop ? IN_CORNER : CENTRED);
  const step = middleOf(upper) - middleOf(lower);
  return isCentred && step > size * STEP[0] && step < size * STEP[1];
}

const isInCorner = ({ text, box, size }: Glyph): boolean => /\p{P}/u.test(text) && box[2] - box[0] < size * NARROW;

/** A stop of which only the ink is known takes up as much room as any other sign of its line. */
function inPlaces(stack: readonly Glyph[]): Glyph[] {
  const widest = stack.reduce((one, other) => (other.box[2] - other.box[0] > one.box[2] - one.box[0] ? other : one));
  const [left, , right] = widest.box;
  return stack.map((glyph) => {
    const { box, size } = glyph;
    return isInCorner(glyph) && right - left > box[2] - box[0]
      ? { ...glyph, box: [left, box[3] - size, right, box[3]] }
      : glyph;
  });
}

const middleOf = ({ box }: Glyph): number => (box[1] + box[3]) / 2;

function downwards(glyph: Glyph, at: number): Glyph {
  const box = intoFrame(270, outOfFrame(0, glyph.box));
  return { ...glyph, turn: 270, box, baseline: (box[1] + box[3]) / 2, before: at === 0 ? glyph.before : "nothing" };
}
