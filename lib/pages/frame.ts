/**
 * Lines run in four directions. For finding lines, columns and gaps, each is looked at as if it ran to the right:
 * in its own frame, where the first number is along the line and the second above it.
 */
import type { Quad, Turn } from "./model.ts";

/** Turns a rectangle of the page into the frame of lines with this turn. */
export function intoFrame(turn: Turn, [left, bottom, right, top]: Quad): Quad {
  if (turn === 0) return [left, bottom, right, top];
  if (turn === 90) return [bottom, -right, top, -left];
  if (turn === 180) return [-right, -top, -left, -bottom];
  return [-top, left, -bottom, right];
}

/** And back. */
export function outOfFrame(turn: Turn, [from, low, to, high]: Quad): Quad {
  if (turn === 0) return [from, low, to, high];
  if (turn === 90) return [-high, from, -low, to];
  if (turn === 180) return [-to, -high, -from, -low];
  return [low, -to, high, -from];
}

/** A place along a line as the page counts it: x, or y where the line runs up or down. */
export const alongPage = (turn: Turn, along: number): number => (turn === 0 || turn === 90 ? along : -along);

/** The nearest of the four directions. @param angle in radians, counter-clockwise */
export function turnOf(angle: number): Turn {
  const quarter = ((Math.round((angle / Math.PI) * 2) % 4) + 4) % 4;
  return quarter === 0 ? 0 : quarter === 1 ? 90 : quarter === 2 ? 180 : 270;
}
