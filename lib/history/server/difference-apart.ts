import "server-only";
import { inThread } from "#lib/anchoring/server/in-thread.ts";
import { wordsDifference, type DifferenceRun } from "#lib/anchoring/words-difference.ts";

/** Texts up to this length are compared at once. In UTF-16 code units. */
const SHORT = 60_000;
const TOO_LONG = "Comparing the two revisions took too long. Please try again.";

/**
 * The difference of two texts, word by word, without making other requests wait.
 * @throws `unavailable` when it takes too long
 */
export function differenceApart(before: string, after: string, language?: string): Promise<DifferenceRun[]> {
  if (before.length + after.length < SHORT) return Promise.resolve(wordsDifference(before, after, language));
  return inThread(["lib", "history", "child", "difference.ts"], { before, after, language }, TOO_LONG);
}
