/**
 * Characters in the order of the file become segments: as far as they follow one another on one line. A segment does
 * not know yet what stands beside it.
 */
import type { Glyph } from "./glyph.ts";

/** In sizes of the letters: how far the next may stand from where the last one ended. */
const FAR = 1.2;
/** How far above or below the line a raised or lowered letter may stand. */
const RAISED = 0.6;

export function segmentsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const segments: Glyph[][] = [];
  let current: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = current.at(-1);
    if (last && !isNext(last, glyph)) {
      segments.push(current);
      current = [];
    }
    current.push(glyph);
  }
  if (current.length > 0) segments.push(current);
  return segments;
}

function isNext(last: Glyph, next: Glyph): boolean {
  if (next.before === "line end" || last.turn !== next.turn) return false;
  const size = Math.max(last.size, next.size);
  if (Math.abs(last.baseline - next.baseline) > size * RAISED) return false;
  return Math.max(next.box[0] - last.box[2], last.box[0] - next.box[2]) <= size * FAR;
}
