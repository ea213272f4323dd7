/**
 * Segments that the file has one after the other on one line of the paper become one: words with a wide gap, the
 * cells of a table's row. Unless a gutter runs between them: two columns that a program wrote line by line.
 */
import { type Glyph, isRightToLeft } from "./glyph.ts";

type Row = { readonly glyphs: Glyph[]; readonly from: number; readonly to: number };

/** In sizes of the letters. */
const WIDE = 2.5;
const APART = 0.12;
const SAME_BASELINE = 0.3;
/** So many letters at the ends that meet say on which line they stand. */
const NEAR = 12;
/** As many lines as prove a gutter, and as many characters as the lines beside it have at least. */
const PROOF = 5;
const WORDS = 15;

export function rowsOf(segments: readonly Glyph[][]): Glyph[][] {
  const gutters = guttersOf(segments);
  const rows: Row[] = [];
  for (const segment of segments) {
    const next = rowOf(segment);
    const last = rows.at(-1);
    if (last && follows(last, next) && !gutters.some((at) => at > last.to && at < next.from))
      rows[rows.length - 1] = rowOf(together(last, next));
    else rows.push(next);
  }
  return rows.map(({ glyphs }) => glyphs);
}

function rowOf(glyphs: Glyph[]): Row {
  let [from, to] = [Infinity, -Infinity];
  for (const { box } of glyphs) {
    from = Math.min(from, box[0]);
    to = Math.max(to, box[2]);
  }
  return { glyphs, from, to };
}

/** The last of the largest: raised and lowered letters are small, and do not stand on the line. */
const largest = (glyphs: readonly Glyph[]): Glyph | undefined =>
  glyphs.reduce<Glyph | undefined>((best, glyph) => (best && best.size > glyph.size ? best : glyph), undefined);

/** The second begins on the line of the first, beyond its end. */
function follows(one: Row, other: Row): boolean {
  const [last, first] = [largest(one.glyphs.slice(-NEAR)), largest(other.glyphs.slice(0, NEAR))];
  if (!last || !first || last.turn !== first.turn) return false;
  const size = Math.max(last.size, first.size);
  // Small letters near large ones may be raised a little; small lines far beside a great title stand on lines of their own.
  const isFar = Math.max(other.from - one.to, one.from - other.to) > size;
  const measure = isFar ? Math.min(last.size, first.size) : size;
  const isSameLine = Math.abs(last.baseline - first.baseline) <= measure * SAME_BASELINE;
  if (!isSameLine) return false;
  // A line that is read from the right goes on at its left, or wherever a Latin word in it was drawn.
  const isAgainst = [...one.glyphs, ...other.glyphs].some(({ text }) => isRightToLeft(text));
  return other.from > one.to - size / 2 || (isAgainst && other.to < one.from + size / 2);
}

function together(one: Row, other: Row): Glyph[] {
  const [first, ...rest] = other.glyphs;
  if (!first) return one.glyphs;
  const isApart = Math.max(other.from - one.to, one.from - other.to) > first.size * APART;
  return [...one.glyphs, { ...first, before: isApart ? "gap" : "nothing" }, ...rest];
}

/** Places along the lines at which columns meet that were written line by line. */
function guttersOf(segments: readonly Glyph[][]): number[] {
  const gaps = segments.slice(1).flatMap((segment, index) => {
    const [one, other] = [rowOf(segments[index] ?? []), rowOf(segment)];
    const size = segment[0]?.size ?? 1;
    const isWide = follows(one, other) && other.from - one.to > size && one.glyphs.length >= WORDS;
    return isWide && other.glyphs.length >= WORDS ? [{ from: one.to, to: other.from }] : [];
  });
  const gutters: number[] = [];
  for (const { to } of gaps) {
    const at = to - 0.1;
    if (gutters.some((gutter) => Math.abs(gutter - at) < WIDE)) continue;
    const crossed = gaps.filter((gap) => gap.from < at && gap.to >= at);
    const aligned = crossed.filter((gap) => Math.abs(gap.to - to) < WIDE);
    if (aligned.length >= PROOF && aligned.length * 2 >= crossed.length) gutters.push(at);
  }
  return gutters;
}
