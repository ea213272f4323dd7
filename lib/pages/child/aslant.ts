/**
 * Characters of lines that are aslant. The engine gives the upright rectangle around each, in which its neighbours
 * stand too; what it is the rectangle around is worked out from how the text is turned.
 */
import { type Direction, pointInto } from "../frame.ts";
import type { Quad } from "../model.ts";

/** The first four numbers of a text's matrix: how it is stretched and turned. */
export type Matrix = readonly [a: number, b: number, c: number, d: number];

/** As far as this from a turn by an eighth, the sides can be told from the rectangle around. */
const CLEAR = 0.15;

/**
 * The rectangle of a character in the frame of its line.
 * @param around the upright rectangle around it
 * @param known its width before it is turned, as its font says; 0 where that says nothing
 */
export function rectangleAslant(around: Quad, turn: Direction, [a, b, c, d]: Matrix, known: number): Quad {
  const [left, bottom, right, top] = around;
  const [width, height] = sidesOf(
    right - left,
    top - bottom,
    [Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d)],
    known,
  );
  const scale = Math.hypot(a, b) || 1;
  const [along, above] = pointInto(turn, [(left + right) / 2, (bottom + top) / 2]);
  const half = [(width * scale) / 2, (height * Math.abs(a * d - b * c)) / scale / 2] as const;
  return [along - half[0], above - half[1], along + half[0], above + half[1]];
}

/** A rectangle of w by h, turned, is in one of |a|w + |c|h by |b|w + |d|h. */
function sidesOf(across: number, up: number, [a, b, c, d]: Matrix, known: number): readonly [number, number] {
  const clear = a * d - b * c;
  const [width, height] = [(across * d - up * c) / clear, (up * a - across * b) / clear];
  const isClear = Math.abs(clear) > CLEAR * Math.hypot(a, b) * Math.hypot(c, d) && width >= 0 && height >= 0;
  if (isClear) return [width, height];
  // As wide as it is high is as good a guess as any.
  const guess = known > 0 ? known : across / (a + c || 1);
  return [guess, Math.max(0, c > b ? (across - a * guess) / (c || 1) : (up - b * guess) / (d || 1))];
}
