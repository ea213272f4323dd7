/**
 * What stands elsewhere now.
 *
 * A run that is out of order is first paired, then extended on both sides as long as the neighbours agree,
 * then judged as a whole: authors move sentences and paragraphs, so what moved must make up a good part of
 * the sentences it stood in and stands in. A phrase that recurs by accident does not, and is given up again.
 */
import type { Run } from "./chain.ts";
import type { GapAligner } from "./gap.ts";
import { fillGap, stretchOf } from "./gaps.ts";
import { NONE, pair, pairRun, part, type Matching } from "./matching.ts";
import { NOTHING, type Tokens } from "./tokens.ts";

/** How far (in tokens) an extension looks. */
const REACH = 100;
/** Between two runs that moved together, up to so many tokens are aligned as one gap. */
const GAP_LIMIT = 160;
/** Tokens that moved belong to one block when no more than this lies between them. */
const HOLE_LIMIT = 40;
/** The least share of its sentences that a moved block must make up, in either text. */
const LEAST_COVER = 0.5;

/** Pairs moved runs (ascending on the left) with what is around them, in as far as they hold up. */
export function pairMoves(matching: Matching, runs: readonly Run[], align: GapAligner): void {
  for (const run of runs) pairRun(matching, run, true);
  runs.forEach((run, index) => extendForwards(matching, run, runs[index + 1], align));
  for (const run of runs) extend(matching, run.left - 1, run.right - 1, -1, align);
  let end = 0;
  for (const run of runs) {
    if (run.left < end || matching.moved[run.left] !== 1) continue;
    const block = blockAround(matching, run.left);
    end = block.leftEnd;
    if (coverOf(matching, block) < LEAST_COVER)
      for (let token = block.left; token < block.leftEnd; token++) if (matching.moved[token]) part(matching, token);
  }
}

const isNear = (length: number): boolean => length >= 0 && length <= GAP_LIMIT;

/** Up to the next run when it moved along; else as far as words agree. */
function extendForwards(matching: Matching, run: Run, next: Run | undefined, align: GapAligner): void {
  const left = run.left + run.length;
  const right = run.right + run.length;
  const between = next && { left, leftEnd: next.left, right, rightEnd: next.right };
  if (between && isNear(between.leftEnd - left) && isNear(between.rightEnd - right))
    fillGap(matching, between, true, align);
  else extend(matching, left, right, 1, align);
}

function extend(matching: Matching, left: number, right: number, step: 1 | -1, align: GapAligner): void {
  const leftPlaces = freeFrom(matching.toNew, left, step);
  const rightPlaces = freeFrom(matching.toOld, right, step);
  const pairs = align(stretchOf(matching.old, leftPlaces), stretchOf(matching.new, rightPlaces), "open");
  for (const [i, j] of pairs) pair(matching, leftPlaces[i] ?? 0, rightPlaces[j] ?? 0, true);
}

/** The free tokens next to each other from one on, in the direction of `step`. */
function freeFrom(partners: Int32Array, start: number, step: 1 | -1): Int32Array {
  let length = 0;
  while (length < REACH && partners[start + step * length] === NONE) length += 1;
  return Int32Array.from({ length }, (_, index) => start + step * index);
}

type Block = {
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
  /** How many of its tokens have partners in it. */
  readonly size: number;
};

/** The tokens that moved together with one that did: in the same order, with only small holes. */
function blockAround({ toNew, moved }: Matching, start: number): Block {
  let size = 1;
  const furthest = (step: 1 | -1): { left: number; right: number } => {
    let left = start;
    let right = toNew[start] ?? 0;
    for (let token = start + step; step * (token - left) <= HOLE_LIMIT; token += step) {
      const partner = toNew[token];
      if (partner === undefined) break;
      if (partner === NONE) continue;
      const distance = step * (partner - right);
      if (moved[token] !== 1 || distance <= 0 || distance > HOLE_LIMIT) break;
      left = token;
      right = partner;
      size += 1;
    }
    return { left, right };
  };
  const first = furthest(-1);
  const last = furthest(1);
  return { left: first.left, leftEnd: last.left + 1, right: first.right, rightEnd: last.right + 1, size };
}

/** What share of the sentences it touches the block makes up, in the text where that is less. */
function coverOf(matching: Matching, { left, leftEnd, right, rightEnd, size }: Block): number {
  return size / Math.max(sentenceLength(matching.old, left, leftEnd), sentenceLength(matching.new, right, rightEnd));
}

/** The number of tokens of the sentences that the tokens from `start` up to `end` are in. */
function sentenceLength({ count, openings }: Tokens, start: number, end: number): number {
  let first = start;
  while (first > 0 && openings[first] === NOTHING) first -= 1;
  let last = end;
  while (last < count && openings[last] === NOTHING) last += 1;
  return last - first;
}
