/** Which block of the one text came of which block of the other. */
import type { DifferenceRun } from "#lib/anchoring/words-difference.ts";
import type { Span } from "#lib/anchoring/parts.ts";

/** Positions in the two lists of blocks; null where a block has no partner. */
export type BlockPair = { readonly before: number | null; readonly after: number | null };

/** A block's stretch of its text. Nothing can be said of one without words but where it stands. */
export type Paired = Span & { readonly isWordless: boolean };

/**
 * Sets the blocks of two texts side by side, all of both and each in its own order. Two blocks are partners when
 * each shares more words with the other than with any other block; so of a paragraph that was split, the longer
 * half stays beside it and the other stands alone. Blocks without words are partners in order, between partners.
 *
 * Shared words come in the same order in both texts (the runs do), so partners never cross.
 */
export function pairBlocks(
  before: readonly Paired[],
  after: readonly Paired[],
  runs: readonly DifferenceRun[],
): BlockPair[] {
  const partners = withWordless(before, after, mutualBest(sharedLengths(before, after, runs)));
  const pairs: BlockPair[] = [];
  let next = 0;
  for (const index of before.keys()) {
    const partner = partners.get(index);
    while (next < (partner ?? 0)) pairs.push({ before: null, after: next++ });
    pairs.push({ before: index, after: partner ?? null });
    if (partner !== undefined) next = partner + 1;
  }
  while (next < after.length) pairs.push({ before: null, after: next++ });
  return pairs;
}

function mutualBest(shared: readonly Shared[]): Map<number, number> {
  const bestOfBefore = best(shared, ({ before }) => before);
  const bestOfAfter = best(shared, ({ after }) => after);
  const mutual = [...bestOfBefore.values()].filter((chosen) => bestOfAfter.get(chosen.after) === chosen);
  return new Map(mutual.map(({ before, after }) => [before, after]));
}

/** The partners, with blocks without words paired in order in each gap between partners. */
function withWordless(
  before: readonly Paired[],
  after: readonly Paired[],
  partners: ReadonlyMap<number, number>,
): Map<number, number> {
  const all = new Map(partners);
  let from = 0;
  for (const [index, block] of before.entries()) {
    const partner = partners.get(index);
    if (partner !== undefined) from = partner + 1;
    if (!block.isWordless || partner !== undefined) continue;
    const next = before.findIndex((_, later) => later > index && partners.has(later));
    const end = partners.get(next) ?? after.length;
    const found = after.findIndex((other, at) => at >= from && at < end && other.isWordless);
    if (found === -1) continue;
    all.set(index, found);
    from = found + 1;
  }
  return all;
}

type Shared = { readonly before: number; readonly after: number; readonly length: number };

function sharedLengths(before: readonly Span[], after: readonly Span[], runs: readonly DifferenceRun[]): Shared[] {
  const found = new Map<string, Shared>();
  let left = 0;
  let right = 0;
  for (const run of runs) {
    if (run.kind !== "same") continue;
    while ((before[left]?.end ?? Infinity) <= run.before.start) left += 1;
    while ((after[right]?.end ?? Infinity) <= run.after.start) right += 1;
    // Within a run both texts go in step; their lengths differ a little where words are quoted otherwise.
    const scale = (run.after.end - run.after.start) / Math.max(1, run.before.end - run.before.start);
    const across = (offset: number): number => run.after.start + (offset - run.before.start) * scale;
    let [i, j] = [left, right];
    for (let a = before[i], b = after[j]; a && b; a = before[i], b = after[j]) {
      const start = Math.max(across(Math.max(a.start, run.before.start)), b.start);
      const end = Math.min(across(Math.min(a.end, run.before.end)), b.end, run.after.end);
      if (a.start >= run.before.end || b.start >= run.after.end) break;
      if (end > start) {
        const key = `${i} ${j}`;
        found.set(key, { before: i, after: j, length: (found.get(key)?.length ?? 0) + end - start });
      }
      if (across(a.end) <= b.end) i += 1;
      else j += 1;
    }
  }
  return [...found.values()];
}

/** For each block of a side the partner with which it shares most; the first of several. */
function best(shared: readonly Shared[], blockOf: (shared: Shared) => number): Map<number, Shared> {
  const chosen = new Map<number, Shared>();
  for (const candidate of shared) {
    const known = chosen.get(blockOf(candidate));
    if (!known || candidate.length > known.length) chosen.set(blockOf(candidate), candidate);
  }
  return chosen;
}
