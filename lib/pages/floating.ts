/**
 * Arabic letters of which a font draws the dots apart. The letter is named where its dots are, which hang above or
 * below a line of their own: they are put onto the line of the letters beside them.
 */
import { type Glyph, isRightToLeft } from "./glyph.ts";

/** In sizes: further above where it stands, a letter is not drawn. */
const FLOATING = 0.45;
/** The letters beside it are looked for among so many before and behind it, and so far off. */
const AMONG = 40;
const NEAR = 3;
/** How far below the dots the line is. */
const BELOW = 1.3;

export function settled(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(isFloating)) return glyphs;
  const lines = glyphs.map((glyph, at) => (isFloating(glyph) ? baselineBeside(glyphs, at) : null));
  return glyphs.map((glyph, at) => {
    const baseline = lines[at] ?? null;
    const isBehind = at > 0 && (lines[at - 1] ?? null) !== null && lines[at - 1] === (baseline ?? glyph.baseline);
    // The engine takes the dots for a line, and what follows for another.
    const isSame = glyph.before === "line end" && (isBehind || isBeside(glyphs[at - 1], glyph, baseline));
    const before = isSame ? "nothing" : glyph.before;
    return baseline === null ? { ...glyph, before } : { ...glyph, baseline, before, isDots: true };
  });
}

const isFloating = ({ text, box, baseline, size }: Glyph): boolean =>
  box[1] - baseline > FLOATING * size && isRightToLeft(text);

const isBeside = (last: Glyph | undefined, next: Glyph, baseline: number | null): boolean =>
  last !== undefined && baseline !== null && last.baseline === baseline && apart(last, next) < NEAR * next.size;

const apart = (one: Glyph, other: Glyph): number => Math.max(other.box[0] - one.box[2], one.box[0] - other.box[2]);

/** The baseline of the nearest letter on whose line the dots can be; null where there is none. */
function baselineBeside(glyphs: readonly Glyph[], at: number): number | null {
  const dots = glyphs[at];
  if (!dots) return null;
  const around = glyphs.slice(Math.max(0, at - AMONG), at + AMONG + 1).filter((other) => {
    const above = dots.box[1] - other.baseline;
    const isLine = above > 0 && above < BELOW * dots.size && other.turn === dots.turn;
    return isLine && !isFloating(other) && apart(other, dots) < NEAR * dots.size;
  });
  return around.toSorted((one, other) => apart(one, dots) - apart(other, dots))[0]?.baseline ?? null;
}
