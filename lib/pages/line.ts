/** A line of a page, or as much of it as stands together. */
import { cellsOf, type Cell } from "./cells.ts";
import type { Direction } from "./frame.ts";
import type { Glyph } from "./glyph.ts";
import type { Quad } from "./model.ts";

/** Characters of a line that are read in one direction. */
export type Piece = {
  readonly text: string;
  /** Where each UTF-16 code unit begins along the line, in the frame, and where the last one ends. */
  readonly edges: readonly number[];
  /** From where to where it reaches in the frame, where it is raised or lowered; null where it is as high as its line. */
  readonly reach: readonly [low: number, high: number] | null;
};

export type Line = {
  readonly turn: Direction;
  /** In the frame: from, low, to, high. As high as its letters are; where lines are close, cut off at the middle. */
  readonly box: Quad;
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
  /** All of its letters are. */
  readonly isBold: boolean;
  readonly text: string;
  /** In the order of reading; their texts together are its text. */
  readonly pieces: readonly Piece[];
  /** Its last word was divided here. */
  readonly isDivided: boolean;
};

/** @returns null where there is nothing to read */
export function lineOf(glyphs: readonly Glyph[]): Line | null {
  const cells = cellsOf(glyphs);
  const first = glyphs[0];
  if (!first || cells.every(({ text }) => text === " ")) return null;
  const main = mostCommon(glyphs);
  const pieces = piecesOf(cells, main);
  const { size, baseline, turn } = main;
  const [low, high] = heightOf(main, glyphs);
  return {
    turn,
    box: [
      Math.min(...cells.map(({ from, to }) => Math.min(from, to))),
      low,
      Math.max(...cells.map(({ from, to }) => Math.max(from, to))),
      high,
    ],
    baseline,
    size,
    isBold: glyphs.every(({ isBold, text }) => isBold || !/\p{L}/u.test(text)),
    text: pieces.map(({ text }) => text).join(""),
    pieces,
    isDivided: glyphs.findLast(({ text }) => text.trim() !== "")?.isDivision ?? false,
  };
}

const WORDS = /[\p{L}\p{N}]/u;

/** In sizes: a line is higher than this, but not higher than that; some fonts only say how high the ink of each letter is. */
const [FLAT, TALL] = [0.95, 1.3];

/** From where to where a line reaches: as its letters do, where these say so; else as all of their ink. */
function heightOf(main: Glyph, glyphs: readonly Glyph[]): readonly [number, number] {
  const [, low, , high] = main.box;
  if (high - low >= main.size * FLAT) return [low, high];
  const like = glyphs.filter(
    ({ text, size, baseline, box }) =>
      WORDS.test(text) &&
      Math.abs(size - main.size) < NOTHING &&
      Math.abs(baseline - main.baseline) < NOTHING &&
      box[3] - box[1] <= size * TALL,
  );
  const [least, most] = [
    like.reduce((least, { box }) => Math.min(least, box[1]), low),
    like.reduce((most, { box }) => Math.max(most, box[3]), high),
  ];
  // Letters without ink, as text recognised under a picture has them, stand like any others.
  const { size, baseline } = main;
  return most - least < size * NO_INK ? [baseline - size * BELOW, baseline + size * ABOVE] : [least, most];
}

/** In sizes: no line is as flat as this; and how far letters reach below and above their baseline. */
const [NO_INK, BELOW, ABOVE] = [0.1, 0.2, 0.8];

/** A glyph like most of the line: of its size, on its baseline. The dots that lead to a page's number say nothing. */
function mostCommon(all: readonly Glyph[]): Glyph {
  const letters = all.filter(({ text }) => WORDS.test(text));
  const glyphs = letters.length > 0 ? letters : all;
  const kinds: { count: number; readonly glyph: Glyph }[] = [];
  let last: (typeof kinds)[number] | undefined;
  for (const glyph of glyphs) {
    if (!last || !isAlike(last.glyph, glyph)) {
      last = kinds.find((kind) => isAlike(kind.glyph, glyph));
      if (!last) kinds.push((last = { count: 0, glyph }));
    }
    if (glyph.text !== " ") last.count++;
  }
  // There is one at least: a line has characters.
  return kinds.reduce((most, kind) => (kind.count > most.count ? kind : most)).glyph;
}

/** In points: differences that come of rounding. */
const NOTHING = 0.05;

const isAlike = (one: Glyph, other: Glyph): boolean =>
  Math.abs(one.size - other.size) < NOTHING &&
  Math.abs(one.baseline - other.baseline) < NOTHING &&
  Math.abs(one.box[3] - one.box[1] - (other.box[3] - other.box[1])) < NOTHING;

/** In sizes: what is further above or below the line than this is raised or lowered. */
const OFF = 0.2;

function reachOf({ baseline, low, high }: Cell, main: Glyph): Piece["reach"] {
  if (Math.abs(baseline - main.baseline) <= main.size * OFF) return null;
  return high - low > main.size * NO_INK ? [low, high] : [baseline - main.size * BELOW, baseline + main.size * ABOVE];
}

const isSame = (one: Piece["reach"], other: Piece["reach"]): boolean =>
  one === other || (one !== null && other !== null && one[0] === other[0] && one[1] === other[1]);

/** Neighbours read in one direction, on one height, are one piece. */
function piecesOf(cells: readonly Cell[], main: Glyph): Piece[] {
  const pieces: { text: string; edges: number[]; isAgainst: boolean; reach: Piece["reach"] }[] = [];
  for (const cell of cells) {
    const isAgainst = cell.from > cell.to;
    const reach = reachOf(cell, main);
    let piece = pieces.at(-1);
    // A blank belongs to what stands before it, whichever way that is read.
    if (!piece || (cell.text !== " " && (piece.isAgainst !== isAgainst || !isSame(piece.reach, reach)))) {
      piece = { text: "", edges: [cell.from], isAgainst, reach };
      pieces.push(piece);
    }
    const start = piece.edges[piece.edges.length - 1] ?? cell.from;
    const isBlank = cell.text === " ";
    const from = isBlank ? start : cell.from;
    const to = isBlank && piece.isAgainst !== isAgainst ? start : cell.to;
    piece.edges[piece.edges.length - 1] = from;
    for (let unit = 1; unit <= cell.text.length; unit++)
      piece.edges.push(from + ((to - from) * unit) / cell.text.length);
    piece.text += cell.text;
  }
  return pieces;
}
