/**
 * Rows with the pieces that the file has somewhere else: raised figures of notes, words in other fonts, links that
 * were drawn later. A piece belongs to a row when it stands on its line, close to its letters and over none of them.
 */
import type { Glyph } from "./glyph.ts";

/** In sizes of the letters. */
const CLOSE = 0.5;
const APART = 0.12;
const RAISED = 0.55;
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

/** The piece stands over no letter of the row, and near to one. */
function isFree({ glyphs }: Row, { from, to }: Row, size: number): boolean {
  let nearest = Infinity;
  for (const { box, text } of glyphs) {
    if (text.trim() === "") continue;
    const distance = Math.max(box[0] - to, from - box[2]);
    if (distance < -size / 4) return false;
    nearest = Math.min(nearest, distance);
  }
  return nearest <= size * CLOSE;
}

/** Both as they stand along the line. Blanks of the file that would end up under letters are left out. */
function mixed(row: Row, piece: Row): Glyph[] {
  const size = Math.max(row.size, piece.size);
  const visible = [...row.glyphs, ...piece.glyphs].filter(({ text }) => text.trim() !== "");
  const inOrder = visible.toSorted((one, other) => one.box[0] - other.box[0] || one.box[2] - other.box[2]);
  return inOrder.map((glyph, at) => {
    const last = inOrder[at - 1];
    const isApart = last !== undefined && glyph.box[0] - last.box[2] > size * APART;
    return { ...glyph, before: isApart ? "gap" : "nothing" };
  });
}
