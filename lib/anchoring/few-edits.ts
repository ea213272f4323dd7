/** The difference of two long sequences that are almost the same. */
import type { Pairs } from "./gap.ts";

/** So many words removed or added at most. */
const EDIT_LIMIT = 400;

/** A diagonal that leads out of the sequences; far below zero, so that steps from it stay below. */
const NOWHERE = -1_000_000;

/**
 * Indexes of equal words that remain with the fewest words removed and added, or null when these are more
 * than a few. For long stretches in which nothing is unique, such as a large table of few values: there is
 * no seed in them, but when hardly anything changed the shortest script is surely what happened.
 *
 * The greedy algorithm of Myers (1986): after d edits, `reach[k]` is how far one gets on diagonal k. Time is
 * at most length × limit, and about length + limit² on ordinary text.
 */
export function fewEdits(left: Int32Array, right: Int32Array): Pairs | null {
  const reaches: Int32Array[] = []; // by number of edits; diagonal k at index k + edits + 1
  let before: Int32Array = Int32Array.of(0, 0, 0);
  for (let edits = 0; edits <= EDIT_LIMIT; edits++) {
    const reach = new Int32Array(2 * edits + 3);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let i = edits === 0 ? 0 : startOf(before, diagonal, edits);
      if (i > left.length || i - diagonal > right.length) i = NOWHERE;
      while (i >= 0 && i < left.length && i - diagonal < right.length && left[i] === right[i - diagonal]) i += 1;
      reach[diagonal + edits + 1] = i;
      if (i >= left.length && i - diagonal >= right.length) return walkBack([...reaches, reach], left, right);
    }
    reaches.push(reach);
    before = reach;
  }
  return null;
}

/** Where the next edit starts on a diagonal: one word of the left removed, or one of the right added, whichever is further. */
function startOf(before: Int32Array, diagonal: number, edits: number): number {
  const removed = diagonal > -edits ? (before[diagonal - 1 + edits] ?? 0) + 1 : -1;
  const added = diagonal < edits ? (before[diagonal + 1 + edits] ?? 0) : -1;
  return Math.max(removed, added);
}

function walkBack(reaches: readonly Int32Array[], left: Int32Array, right: Int32Array): Pairs {
  const pairs: [number, number][] = [];
  let i = left.length;
  let diagonal = left.length - right.length;
  for (let edits = reaches.length - 1; edits >= 0; edits--) {
    const before = reaches[edits - 1];
    const start = before ? startOf(before, diagonal, edits) : 0;
    while (i > start) {
      i -= 1;
      pairs.push([i, i - diagonal]);
    }
    if (!before) break;
    const removed = diagonal > -edits ? (before[diagonal - 1 + edits] ?? 0) + 1 : -1;
    if (removed === start) {
      i = start - 1;
      diagonal -= 1;
    } else diagonal += 1;
  }
  return pairs.toReversed();
}
