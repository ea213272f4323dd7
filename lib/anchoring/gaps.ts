/** Filling the gaps between what is known to belong together. */
import { inOrder, type Run } from "./chain.ts";
import { fewEdits } from "./few-edits.ts";
import type { GapAligner, Stretch } from "./gap.ts";
import { forEachUniqueGram } from "./grams.ts";
import { freePlaces, pair, pairRun, type Matching } from "./matching.ts";
import type { Range } from "./runs.ts";
import type { Tokens } from "./tokens.ts";

/** Up to so many cells, a gap is aligned as a whole. */
const CELL_LIMIT = 400_000;
/** Larger ones are divided by grams that are unique within them, the longest first. */
const DIVIDING_GRAMS = [8, 5, 3];
const DEPTH_LIMIT = 6;

/**
 * Pairs the free tokens of a range that belong together, in order. Both its ends are known. Linear in the
 * length of the range, apart from the limit on cells: a gap that is too large and has nothing unique in it is
 * left as it is, unless its sides are almost the same.
 */
export function fillGap(matching: Matching, range: Range, isMoved: boolean, align: GapAligner, depth = 0): void {
  const left = freePlaces(matching.toNew, range.left, range.leftEnd, 1);
  const right = freePlaces(matching.toOld, range.right, range.rightEnd, 1);
  if (left.length === 0 || right.length === 0) return;
  if (left.length * right.length <= CELL_LIMIT) {
    const pairs = align(stretchOf(matching.old, left), stretchOf(matching.new, right), "closed");
    for (const [i, j] of pairs) pair(matching, left[i] ?? 0, right[j] ?? 0, isMoved);
    return;
  }
  const dividers = depth < DEPTH_LIMIT ? dividersOf(matching, range) : [];
  if (dividers.length > 0) fillBetween(matching, range, dividers, isMoved, align, depth + 1);
  else {
    const pairs = fewEdits(stretchOf(matching.old, left).words, stretchOf(matching.new, right).words);
    for (const [i, j] of pairs ?? []) pair(matching, left[i] ?? 0, right[j] ?? 0, isMoved);
  }
}

/** Pairs the runs, which ascend on both sides without overlapping, and fills the gaps between them. */
export function fillBetween(
  matching: Matching,
  range: Range,
  runs: readonly Run[],
  isMoved: boolean,
  align: GapAligner,
  depth = 0,
): void {
  let { left, right } = range;
  for (const run of [...runs, { left: range.leftEnd, right: range.rightEnd, length: 0 }]) {
    fillGap(matching, { left, leftEnd: run.left, right, rightEnd: run.right }, isMoved, align, depth);
    pairRun(matching, run, isMoved);
    left = run.left + run.length;
    right = run.right + run.length;
  }
}

function dividersOf({ old, new: after, toNew, toOld }: Matching, range: Range): readonly Run[] {
  for (const length of DIVIDING_GRAMS) {
    const sides = {
      left: old.words,
      leftPlaces: freePlaces(toNew, range.left, range.leftEnd, length),
      right: after.words,
      rightPlaces: freePlaces(toOld, range.right, range.rightEnd, length),
    };
    const runs: Run[] = [];
    forEachUniqueGram(sides, length, (left, right) => runs.push({ left, right, length }));
    const { chain } = inOrder(runs);
    if (chain.length > 0) return chain;
  }
  return [];
}

/** Tokens at these places, as the aligner takes them. */
export const stretchOf = ({ words, openings }: Tokens, places: Int32Array): Stretch => ({
  words: places.map((place) => words[place] ?? 0),
  openings: new Uint8Array(places.length).map((_, index) => openings[places[index] ?? 0] ?? 0),
});
