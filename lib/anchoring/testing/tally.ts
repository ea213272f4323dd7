/** How many annotations went which way, beside the truth. */
import type { Draft } from "./edit-script.ts";
import type { Mark } from "./marks.ts";
import { outcomeOf, outcomes, type Outcome, type Placed } from "./outcome.ts";
import { truthOf } from "./truth.ts";

export type Tally = Readonly<Record<Outcome, number>>;

const nothing: Tally = { exact: 0, close: 0, partial: 0, wrong: 0, lost: 0, removed: 0, copy: 0, ghost: 0 };

/** Judges where annotations were placed, in the order they were given; null or `removed` is not placed. */
export function tallyOf(
  draft: Draft,
  oldText: string,
  marks: readonly Mark[],
  placements: readonly ((Placed & { readonly state?: string }) | null | undefined)[],
): Tally {
  const truthFor = truthOf(draft, oldText);
  const counts = { ...nothing };
  for (const [index, { start, end }] of marks.entries()) {
    const placed = placements[index];
    counts[outcomeOf(truthFor(start, end), placed && placed.state !== "removed" ? placed : null, draft)] += 1;
  }
  return counts;
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce<Tally>(
    (sum, tally) => ({
      ...sum,
      ...Object.fromEntries(outcomes.map((outcome) => [outcome, sum[outcome] + tally[outcome]])),
    }),
    nothing,
  );

/** Passages of which something still stands. */
export const standing = ({ exact, close, partial, wrong, lost }: Tally): number =>
  exact + close + partial + wrong + lost;
/** Passages that are gone. */
export const deleted = ({ removed, copy, ghost }: Tally): number => removed + copy + ghost;
/** Passages that are gone and were placed all the same. */
export const placedAllTheSame = ({ copy, ghost }: Tally): number => copy + ghost;

export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
