/**
 * Rows with the pieces that the file has somewhere else: raised figures of notes, words in other fonts, links that
 * were drawn later. A piece belongs to a row when it stands on its line, close to its letters and over none of them.
 */
import type { Glyph } from "./glyph.ts";

/** In sizes of the letters. */
const CLOSE = 0.5;
const APART = 0.12;
const RAISED = 0.62;
const SAME_BASELINE = 0.15;
/** Letters smaller than this, beside those of the row, may be raised or lowered. */
const SMALLER = 0.85;
/** A piece is looked for among so many rows before it. */
const BACK = 60;

type Row = { glyphs: Glyph[]; from: number; to: number; size: number; baseline: number };

export function assembled(rows: readonly Glyph[][]): Glyph[][] {
  const result: Row[] = [];
  for (const glyphs of rows) {
    const piece = rowOf(glyphs);
    const row = result.slice(-BACK).findLast((candidate) => belongs(candidate, piece));
    if (row) Object.assign(row, rowOf(mixed(row, piece)));
    else result.push(piece);
  }
  return result.map(({ glyphs }) => glyphs);
}

function rowOf(glyphs: Glyph[]): Row {
  let [from, to, size, baseline] = [Infinity, -Infinity, 0, 0];
  for (const glyph of glyphs) {
    from = Math.min(from, glyph.box[0]);
    to = Math.max(to, glyph.box[2]);
    if (glyph.size > size && glyph.text.trim() !== "") [size, baseline] = [glyph.size, glyph.baseline];
  }
  return { glyphs, from, to, size, baseline };
}

function belongs(row: Row, piece: Row): boolean {
  if (row.glyphs[0]?.turn !== piece.glyphs[0]?.turn) return false;
  const size = Math.max(row.size, piece.size);
  const isSmaller = Math.min(row.size, piece.size) < size * SMALLER;
  const apart = Math.abs(row.baseline - piece.baseline);
  if (apart > size * (isSmaller ? RAISED : SAME_BASELINE)) return false;
  if (piece.from > row.to + size * CLOSE || piece.to < row.from - size * CLOSE) return false;
  return isFree(row, piece, size);
}

/** The piece stands over no letter of the row that is not raised over it, or lowered under it; and near to one. */
function isFree({ glyphs }: Row, piece: Row, size: number): boolean {
  let nearest = Infinity;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === "") continue;
    const distance = Math.max(glyph.box[0] - piece.to, piece.from - glyph.box[2]);
    if (distance < -size / 4 && piece.glyphs.some((other) => isOver(glyph, other) && !areStacked(glyph, other)))
      return false;
    nearest = Math.min(nearest, distance);
  }
  return nearest <= size * CLOSE;
}

/** How much of a letter is over another, of the narrower one's width, that do not stand beside one another. */
const OVER = 0.5;
/** In sizes: how far apart their lines are, where one is raised and the other lowered. */
const STACKED = 0.45;

function isOver({ box: one, text }: Glyph, { box: other, text: otherText }: Glyph): boolean {
  if (text.trim() === "" || otherText.trim() === "") return false;
  const shared = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  return shared > Math.min(one[2] - one[0], other[2] - other[0]) * OVER;
}

const areStacked = (one: Glyph, other: Glyph): boolean =>
  Math.abs(one.baseline - other.baseline) >= Math.max(one.size, other.size) * STACKED;

/** Both as they stand along the line. Blanks of the file that would end up under letters are left out. */
function mixed(row: Row, piece: Row): Glyph[] {
  const size = Math.max(row.size, piece.size);
  const whole = [...row.glyphs, ...piece.glyphs].filter(({ text }) => text.trim() !== "");
  type Placed = { readonly glyph: Glyph; readonly isOwn: boolean };
  const beginsWith = (one: Placed, other: Placed): boolean =>
    one.isOwn === other.isOwn && one.glyph.box[0] === other.glyph.box[0];
  const inOrder = whole
    .map((glyph, at) => ({
      glyph,
      at: glyph.size < size * SMALLER ? Math.max(glyph.box[0], startUnder(whole, at)) : glyph.box[0],
      isOwn: at < whole.length - piece.glyphs.length,
    }))
    .toSorted((one, other) => one.at - other.at || (beginsWith(one, other) ? one.glyph.box[2] - other.glyph.box[2] : 0))
    .map(({ glyph }) => glyph);
  return inOrder.map((glyph, at) => {
    const last = inOrder[at - 1];
    const isApart = last !== undefined && glyph.box[0] - last.box[2] > size * APART;
    return { ...glyph, before: isApart ? "gap" : "nothing" };
  });
}

/** Where the last letter of those before it begins that one is raised over, or lowered under: it is read behind them. */
function startUnder(glyphs: readonly Glyph[], at: number): number {
  const glyph = glyphs[at];
  if (!glyph) return -Infinity;
  for (let under = at - 1; under >= 0; under--) {
    const other = glyphs[under];
    if (!other || !isOver(other, glyph) || !areStacked(other, glyph)) continue;
    let last = other;
    for (const next of glyphs.slice(under + 1, at)) {
      if (Math.abs(next.baseline - last.baseline) > last.size * APART) break;
      last = next;
    }
    return last.box[0];
  }
  return -Infinity;
}
