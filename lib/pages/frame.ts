/**
 * Lines run in four directions, or aslant. For finding lines, columns and gaps, each is looked at as if it ran to the
 * right: in its own frame, where the first number is along the line and the second above it. That is the page turned
 * back around its origin.
 */
import type { Corners, Quad } from "./model.ts";

/** Which way a line runs, in degrees counter-clockwise: 0, 90, 180, 270, or any other where it is aslant. */
export type Direction = number;

export const isAslant = (turn: Direction): boolean => turn % 90 !== 0;

type Point = readonly [number, number];

/** Turns a rectangle of the page into the frame of lines with this turn; aslant, the one around it. */
export const intoFrame = (turn: Direction, quad: Quad): Quad => turned(quad, -turn);

/** And back. */
export const outOfFrame = (turn: Direction, quad: Quad): Quad => turned(quad, turn);

/** A point of the page in the frame: how far along lines with this turn, and how far above. */
export const pointInto = (turn: Direction, point: Point): Point => turnedPoint(point, -turn);

/** The corners on the page of a rectangle of a frame. */
export function cornersOf(turn: Direction, [from, low, to, high]: Quad): Corners {
  const [a, b] = [turnedPoint([from, high], turn), turnedPoint([to, high], turn)];
  const [c, d] = [turnedPoint([from, low], turn), turnedPoint([to, low], turn)];
  return [...a, ...b, ...c, ...d];
}

/** A place along a line as the page counts it: x, or y where the line runs up or down. Aslant it is the frame's. */
export const alongPage = (turn: Direction, along: number): number => (turn === 180 || turn === 270 ? -along : along);

function turned(quad: Quad, by: number): Quad {
  if (by === 0) return quad;
  const [left, bottom, right, top] = quad;
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => turnedPoint([x, y], by));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function turnedPoint([x, y]: Point, by: number): Point {
  const quarter = (((by / 90) % 4) + 4) % 4;
  // Quarters are exact, and almost all there is.
  if (quarter === 0) return [x, y];
  if (quarter === 1) return [-y, x];
  if (quarter === 2) return [-x, -y];
  if (quarter === 3) return [y, -x];
  const [sine, cosine] = [Math.sin((by / 180) * Math.PI), Math.cos((by / 180) * Math.PI)];
  return [x * cosine - y * sine, x * sine + y * cosine];
}
