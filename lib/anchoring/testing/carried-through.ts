/** Passages on their way through many revisions, as the service carries them: step by step. */
import { follow, type FollowJob, type Step } from "../follow.ts";
import type { Span } from "../parts.ts";

/** Where passages of the first text stand in the last. */
export function carriedThrough(texts: readonly string[], passages: readonly Span[]): readonly Step[] {
  const [first = ""] = texts;
  const originTexts = { first };
  let steps: readonly Step[] = passages.map(({ start, end }) => ({ state: "exact", start, end, detail: {} }));
  for (const [index, after] of texts.entries()) {
    if (index === 0) continue;
    const tracks: FollowJob["tracks"] = passages.map(({ start, end }, track) => ({
      origin: { start, end, exact: first.slice(start, end) },
      last: steps[track] ?? { start, end, state: "exact" },
      originRevision: "first",
    }));
    steps = follow({ before: texts[index - 1] ?? first, after, tracks, originTexts });
  }
  return steps;
}
