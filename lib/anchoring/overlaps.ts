/**
 * Runs that claim the same tokens.
 *
 * A run grows as far as tokens are equal, which may be further than it goes in truth: when a paragraph is
 * followed by another one that begins like the one it was followed by before, the run reaches into that
 * one's beginning. The run of that other paragraph claims the same tokens, and rightly: words belong with
 * their paragraph. Where that does not decide, the overlap is left, and who pairs first has it.
 */
import type { Run } from "./chain.ts";
import type { Matching } from "./matching.ts";
import { BLOCK } from "./tokens.ts";

/** The runs, cut between two paragraphs where one's end and another's beginning lie on the same tokens of either text. */
export function withoutOverlaps({ old, new: after }: Matching, runs: readonly Run[]): Run[] {
  const cutOnTheLeft = cut(runs, ({ left }) => left, old.openings);
  return cut(cutOnTheLeft, ({ right }) => right, after.openings).filter(({ length }) => length > 0);
}

function cut(runs: readonly Run[], startOf: (run: Run) => number, openings: Uint8Array): Run[] {
  const result = runs.toSorted((a, b) => startOf(a) - startOf(b));
  for (let index = 1; index < result.length; index++) {
    const [run, next] = [result[index - 1], result[index]];
    if (!run || !next) continue;
    const end = startOf(run) + run.length;
    const start = startOf(next);
    if (start >= end || start + next.length <= end) continue;
    const opening = onlyOpening(openings, start, end);
    if (opening === null) continue;
    result[index - 1] = { ...run, length: opening - startOf(run) };
    result[index] = shortened(next, opening - start);
  }
  return result;
}

/** The one block that begins between two places or at one of them; null when there are several or none. */
function onlyOpening(openings: Uint8Array, start: number, end: number): number | null {
  const first = openings.indexOf(BLOCK, start);
  if (first < 0 || first > end) return null;
  const second = openings.indexOf(BLOCK, first + 1);
  return second < 0 || second > end ? first : null;
}

const shortened = ({ left, right, length }: Run, by: number): Run => ({
  left: left + by,
  right: right + by,
  length: length - by,
});
