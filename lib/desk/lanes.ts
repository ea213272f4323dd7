/** Overlapping passages side by side: each gets a lane, and with it a line of its own below the words. */
import type { Interval } from "./interval-index.ts";

/** How many lanes are drawn. Deeper passages share the last one; the margin and the stack name them all. */
export const LANES = 3;

/**
 * The lane of each passage, from 0: the lowest that is free where it starts.
 * @param items sorted by start
 */
export function lanesOf(items: readonly Interval[]): number[] {
  const occupiedUntil: number[] = [];
  return items.map(({ start, end }) => {
    const free = occupiedUntil.findIndex((until) => until <= start);
    const lane = free === -1 ? occupiedUntil.length : free;
    occupiedUntil[lane] = end;
    return Math.min(lane, LANES - 1);
  });
}
