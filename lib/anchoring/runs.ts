/** Runs: stretches of equal tokens that grow out of seeds. */
import type { Run } from "./chain.ts";
import { forEachUniqueGram, forEachUniqueStretch, repeatedTokens, type Sides } from "./grams.ts";
import { areFree, freePlaces, unsettledPlaces, type Matching } from "./matching.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { NOTHING, type Tokens } from "./tokens.ts";

/** A part of both texts: tokens from `left` up to `leftEnd`, and from `right` up to `rightEnd`. */
export type Range = {
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
};

/**
 * The runs of free tokens that grow out of grams of `length`, by ascending left place. A gram is a seed when
 * it is unique among all that is not settled yet, free or not: when a copy of it has lost only some of its
 * words to an edit, it is still a copy, and could be the one that is meant.
 */
export function runsFromSeeds(matching: Matching, range: Range, length: number): Run[] {
  const runs: Run[] = [];
  let last: Run = { left: 0, right: 0, length: 0 };
  forEachUniqueGram(unsettledSides(matching, range, length), length, (left, right) => {
    if (isWithin(left, right, last)) return;
    last = grown(matching, left, right);
    if (last.length < length) return; // it is not free
    runs.push(withoutLastScrap(matching, withoutFirstScrap(matching, last)));
  });
  return withoutOverlaps(matching, runs).sort((a, b) => a.left - b.left || a.right - b.right);
}

/**
 * Free sentences that are the same as a whole, and of which there is only one in either text: headings and short
 * sentences, which may have no seed in them.
 */
export function runsOfSentences({ old, new: after, toNew, toOld }: Matching): Run[] {
  const left = sentencesOf(old);
  const right = sentencesOf(after);
  const sides = {
    left: old.words,
    leftPlaces: left.starts,
    right: after.words,
    rightPlaces: right.starts,
  };
  const lengthIn = (sentences: Sentences) => (place: number) => sentences.lengths[place] ?? 0;
  const isFree = (partners: Int32Array, start: number, length: number): boolean =>
    freePlaces(partners, start, start + length, length).length > 0;
  const runs: Run[] = [];
  forEachUniqueStretch(sides, lengthIn(left), lengthIn(right), (leftAt, rightAt) => {
    const length = left.lengths[leftAt] ?? 0;
    if (isFree(toNew, leftAt, length) && isFree(toOld, rightAt, length))
      runs.push({ left: leftAt, right: rightAt, length });
  });
  return runs;
}

type Sentences = {
  /** The first token of each. */
  readonly starts: Int32Array;
  /** By first token: the number of its tokens. */
  readonly lengths: Int32Array;
};

function sentencesOf({ openings, count }: Tokens): Sentences {
  const starts = new Int32Array(count);
  const lengths = new Int32Array(count);
  let sentences = 0;
  let start = 0;
  for (let token = 1; token <= count; token++)
    if (token === count || openings[token] !== NOTHING) {
      starts[sentences++] = start;
      lengths[start] = token - start;
      start = token;
    }
  return { starts: starts.slice(0, sentences), lengths };
}

/** All places of both texts, or those that are not settled yet. */
export type Scope = "everything" | "unsettled";

/**
 * What each run says about which copy of its words is meant: the worth of those of its tokens that are in no
 * gram of `length` which occurs several times in the scope.
 */
export function distinctionOf(
  matching: Matching,
  runs: readonly Run[],
  scope: Scope,
  length: number,
  worth: Int32Array,
): (run: Run) => number {
  const { old, new: after } = matching;
  const everywhere = { left: 0, leftEnd: old.count, right: 0, rightEnd: after.count };
  const sides = scope === "unsettled" ? unsettledSides(matching, everywhere, length) : allSides(matching, length);
  const repeated = repeatedTokens(sides, runs, length);
  return (run) => {
    let sum = 0;
    for (let token = run.left; token < run.left + run.length; token++)
      if (repeated[token] === 0) sum += worth[old.words[token] ?? 0] ?? 0;
    return sum;
  };
}

function unsettledSides(matching: Matching, { left, leftEnd, right, rightEnd }: Range, length: number): Sides {
  return {
    left: matching.old.words,
    leftPlaces: unsettledPlaces(matching.toNew, left, leftEnd, length),
    right: matching.new.words,
    rightPlaces: unsettledPlaces(matching.toOld, right, rightEnd, length),
  };
}

function allSides({ old, new: after }: Matching, length: number): Sides {
  const places = (count: number) => new Int32Array(Math.max(0, count - length + 1)).map((_, place) => place);
  return { left: old.words, leftPlaces: places(old.count), right: after.words, rightPlaces: places(after.count) };
}

const isWithin = (left: number, right: number, run: Run): boolean =>
  left - right === run.left - run.right && left >= run.left && left < run.left + run.length;

/** The longest run of free equal tokens around a place; empty when the place itself is none. */
function grown(matching: Matching, leftAt: number, rightAt: number): Run {
  const oldWords = matching.old.words;
  const newWords = matching.new.words;
  const goesOn = (left: number, right: number): boolean =>
    left >= 0 &&
    right >= 0 &&
    left < oldWords.length &&
    right < newWords.length &&
    oldWords[left] === newWords[right] &&
    areFree(matching, left, right);
  let left = leftAt;
  let right = rightAt;
  while (goesOn(left - 1, right - 1)) {
    left -= 1;
    right -= 1;
  }
  let length = leftAt - left;
  while (goesOn(left + length, right + length)) length += 1;
  return { left, right, length };
}

/**
 * So many tokens of a sentence are too few to say that it is the same one. Such scraps at the ends of a run,
 * like the full stop of the sentence before, equal many others; where they belong is decided between neighbours.
 * A short sentence that is whole in both texts is no scrap.
 */
const SCRAP = 8;

/** The run without a scrap of a sentence at its beginning. */
function withoutFirstScrap({ old, new: after }: Matching, { left, right, length }: Run): Run {
  if (isOpening(old, left) && isOpening(after, right)) return { left, right, length };
  for (let offset = 1; offset <= SCRAP && offset < length; offset++)
    if (isOpening(old, left + offset)) return { left: left + offset, right: right + offset, length: length - offset };
  return { left, right, length };
}

/** The run without a scrap of a sentence at its end. */
function withoutLastScrap({ old, new: after }: Matching, { left, right, length }: Run): Run {
  if (isOpening(old, left + length) && isOpening(after, right + length)) return { left, right, length };
  for (let offset = 1; offset <= SCRAP && offset < length; offset++)
    if (isOpening(old, left + length - offset)) return { left, right, length: length - offset };
  return { left, right, length };
}

/** Whether a sentence begins at a place, or the text ends there. */
const isOpening = ({ openings, count }: Tokens, place: number): boolean =>
  place === count || openings[place] !== NOTHING;
