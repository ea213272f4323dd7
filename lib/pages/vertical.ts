/** Chinese and Japanese set from the top down: each character stands upright, but its line runs down the page. */
import { intoFrame, outOfFrame } from "./frame.ts";
import type { Glyph } from "./glyph.ts";

/** In sizes of the letters. */
const CLOSE = 0.35;

/** The characters with those that stand under one another as what they are: lines that run downwards. */
export function uprighted(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, index) =>
    isUnder(glyphs[index - 1], glyph) || isUnder(glyph, glyphs[index + 1]) ? downwards(glyph) : glyph,
  );
}

function isUnder(upper: Glyph | undefined, lower: Glyph | undefined): boolean {
  if (!upper || !lower || upper.turn !== 0 || lower.turn !== 0 || lower.before === "line end") return false;
  const size = Math.max(upper.size, lower.size);
  const isCentred = Math.abs(upper.box[0] + upper.box[2] - lower.box[0] - lower.box[2]) < size * CLOSE;
  // Their boxes touch: lines of a page that runs to the right have room between them, and end with a line end.
  return isCentred && Math.abs(upper.box[1] - lower.box[3]) < size * CLOSE && upper.box[3] - upper.box[1] > 0;
}

function downwards(glyph: Glyph): Glyph {
  const box = intoFrame(270, outOfFrame(0, glyph.box));
  return { ...glyph, turn: 270, box, baseline: (box[1] + box[3]) / 2 };
}
