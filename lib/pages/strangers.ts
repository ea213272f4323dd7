/**
 * Characters that stand in the way of a passage: words of another column in a gap of its line, a line that is close
 * above. The rectangles over the passage go round them where they can.
 */
import { pointInto, type Direction } from "./frame.ts";
import type { Quad } from "./model.ts";

export type Point = readonly [x: number, y: number];

/** A rectangle along lines of a direction, in their frame. */
export type Along = { readonly turn: Direction; readonly quad: Quad };

/** In heights of the rectangle: as far above or below its middle, a character is of another line. */
const OTHER_LINE = 0.25;
/** So close to the edge readers do not agree on what is within. */
const HAIR = 0.02;

/** How many of these have their middle in a rectangle. */
export function countIn({ turn, quad: [from, low, to, high] }: Along, middles: readonly Point[]): number {
  return middles.filter((middle) => {
    const [x, y] = pointInto(turn, middle);
    return x > from && x < to && y > low && y < high;
  }).length;
}

/**
 * A rectangle that ends half way to the middles of those above and below it. What stands on the line itself cannot be
 * gone round: its letters are over those of the passage.
 */
export function clearOf(line: Along, middles: readonly Point[]): Along {
  const [from, low, to, high] = line.quad;
  const [middle, other, hair] = [(low + high) / 2, (high - low) * OTHER_LINE, (high - low) * HAIR];
  let [bottom, top] = [low, high];
  for (const stranger of middles) {
    const [x, y] = pointInto(line.turn, stranger);
    if (x <= from || x >= to || y < low - hair || y > high + hair) continue;
    if (y > middle + other) top = Math.min(top, (y + middle) / 2);
    if (y < middle - other) bottom = Math.max(bottom, (y + middle) / 2);
  }
  return { turn: line.turn, quad: [from, bottom, to, top] };
}
