/** How a placement compares with the truth. */
import type { Draft } from "./edit-script.ts";
import type { Part, Truth } from "./truth.ts";

export const outcomes = ["exact", "close", "partial", "wrong", "lost", "removed", "copy", "ghost"] as const;

/**
 * - `exact`: the right stretch, white space aside · `close`: at least 90 % shared with it · `partial`: more than 10 %, or on a
 *   smaller part of a passage that was torn apart · `wrong`: on something else
 * - `lost`: reported removed, though more than a trace of it stands
 * - of passages that are gone: `removed`: reported so, or placed on what now stands for their words · `copy`: placed on a second copy
 *   that the edit made of them · `ghost`: placed on anything else
 */
export type Outcome = (typeof outcomes)[number];

export type Placed = { readonly start: number; readonly end: number };

/** @param placed where the passage was placed, or null when it was reported removed */
export function outcomeOf(truth: Truth, placed: Placed | null, draft: Draft): Outcome {
  if (truth.parts.length === 0) return placed ? outcomeOfGone(truth, placed, draft) : "removed";
  if (!placed) return "lost";
  const share = Math.max(...acceptable(truth).map((part) => sharedWith(part, trimmed(placed, draft.text))));
  if (share === 1) return "exact";
  if (share >= 0.9) return "close";
  const isOwn = truth.parts.some((part) => sharedWith(part, placed) > 0.5);
  return share > 0.1 || isOwn ? "partial" : "wrong";
}

function outcomeOfGone({ start, end }: Truth, placed: Placed, draft: Draft): Outcome {
  const length = placed.end - placed.start;
  let copied = 0;
  let standing = 0;
  for (let offset = placed.start; offset < placed.end; offset++) {
    const origin = draft.origin[offset] ?? -1;
    const copy = draft.copyOf[offset] ?? -1;
    const from = draft.insteadFrom[offset] ?? -1;
    const to = draft.insteadTo[offset] ?? -1;
    if (copy >= start && copy < end) copied += 1;
    if ((origin >= start && origin < end) || (origin < 0 && from >= 0 && from < end && to > start)) standing += 1;
  }
  if (copied > 0.8 * length) return "copy";
  return standing > 0.6 * length ? "removed" : "ghost";
}

/** The stretches that are right: the largest part, others nearly as large, or all large ones together if they lie close. */
function acceptable({ start, end, parts }: Truth): readonly Part[] {
  const size = parts[0]?.size ?? 0;
  const large = parts.filter((part) => part.size >= 0.2 * size);
  const together = {
    start: Math.min(...large.map((part) => part.start)),
    end: Math.max(...large.map((part) => part.end)),
    size,
  };
  const whole = { ...together, outerStart: together.start, outerEnd: together.end };
  return [
    ...parts.filter((part) => part.size >= 0.8 * size),
    ...(together.end - together.start < 3 * (end - start) ? [whole] : []),
  ];
}

/** How much of both together is common to both; 1 when the placement lies between the part's hulls. */
function sharedWith(part: Part, { start, end }: Placed): number {
  if (start >= part.outerStart && start <= part.start && end >= part.end && end <= part.outerEnd) return 1;
  const common = Math.max(0, Math.min(end, part.end) - Math.max(start, part.start));
  return Math.min(0.999, common / (Math.max(end, part.end) - Math.min(start, part.start)));
}

function trimmed({ start, end }: Placed, text: string): Placed {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
