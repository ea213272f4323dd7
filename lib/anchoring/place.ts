/**
 * Where a passage of an old text stands in a new one: confident, or removed; never guessed.
 *
 * A passage is where its words went. It counts as found when it can be recognised there: when it still reads
 * much like it did, or keeps a good part of its words and these say enough. Its similarity is judged against
 * what now stands there, so a passage is never `edited` beyond recognition.
 */
import type { Alignment } from "./align.ts";
import { offsetIn, spanOf } from "./edges.ts";
import { BIT } from "./evidence.ts";
import { NONE } from "./matching.ts";
import { partsOf, sizeOf, wordsIn, type Part, type Span, type Words } from "./parts.ts";
import { isSimilarEnough, similarityOf } from "./reading.ts";
import { surroundingsIn, type Hole, type Surroundings } from "./surroundings.ts";

/**
 * A passage that was found.
 * - `exact`: the same words, in order with their surroundings. Words are the same however they are spaced,
 *   quoted or encoded (see fold.ts); that offsets shift because of edits elsewhere changes nothing.
 * - `moved`: the same words, taken out of the order of the whole
 * - `edited`: other words; `isMoved` says whether it was moved as well
 */
export type Found = Span & {
  readonly state: "exact" | "moved" | "edited";
  /** From 0 to 1: how much of the text is as it was. 1 unless edited. */
  readonly similarity: number;
  readonly isMoved: boolean;
  /** All the places its words went to when it was torn apart, in order; the largest is the passage's own span. */
  readonly fragments: readonly Span[];
};

/** A passage that is gone. It stands at `start` = `end`, where it used to be. */
export type Removed = Span & {
  readonly state: "removed";
  /** `deleted`: nothing came in its place · `replaced`: something else did · `rewritten`: hardly a word was kept */
  readonly reason: "deleted" | "replaced" | "rewritten";
  /** What came in its place, and how similar that is; null and 0 when nothing did. */
  readonly near: Span | null;
  readonly similarity: number;
};

export type Placement = Found | Removed;

/** A passage that does not read much like it did must keep this share of its characters, and what it keeps must say enough. */
const LEAST_KEPT = 0.2;
const LEAST_WORTH = 15 * BIT;
/** What came in the place of a passage, without keeping a word, must be at least as similar to be an edit of it. */
const LEAST_SIMILARITY_INSTEAD = 0.5;
/** And say more than a common word does: any "of" may stand where another stood. */
const LEAST_WORTH_INSTEAD = 4 * BIT;
/** A part with at least this share of the passage is a fragment of its own. */
const FRAGMENT_SHARE = 0.2;

/** A function that places the passages of the old text of an alignment in its new text. */
export function placerIn(alignment: Alignment): (passage: Span) => Placement {
  const around = surroundingsIn(alignment);
  return (passage) => {
    const words = wordsIn(alignment.old, passage);
    if (!words) return gone(whereItStood(alignment, around, wordBefore(alignment, passage)));
    if (isUntouched(alignment, words)) return placeUntouched(alignment, passage, words);
    const parts = partsOf(alignment, passage, words);
    const main = largest(parts);
    return main
      ? placeParts(alignment, around, passage, words, parts, main)
      : placeInstead(alignment, around, passage, words);
  };
}

/** Whether all words of a passage still stand in a row, as most do; moved or not. */
function isUntouched({ toNew }: Alignment, { first, last }: Words): boolean {
  const image = toNew[first] ?? NONE;
  if (image === NONE) return false;
  for (let token = first + 1; token <= last; token++) if (toNew[token] !== image + token - first) return false;
  return true;
}

function placeUntouched(alignment: Alignment, passage: Span, { first, last }: Words): Found {
  const span = {
    start: offsetIn(alignment, first, passage.start),
    end: offsetIn(alignment, last, passage.end),
  };
  const isMoved = alignment.moved[first] === 1;
  return { ...span, state: stateOf(1, isMoved), similarity: 1, isMoved, fragments: [span] };
}

function placeParts(
  alignment: Alignment,
  around: Surroundings,
  passage: Span,
  words: Words,
  parts: readonly Part[],
  main: Part,
): Placement {
  const { old, toNew, moved } = alignment;
  const total = sum(words, (token) => sizeOf(old, token, passage));
  const kept = sum(words, (token) => (toNew[token] === NONE ? 0 : sizeOf(old, token, passage)));
  const span = spanOf(alignment, around, main, passage, words);
  const was = old.text.slice(passage.start, passage.end);
  const similarity = similarityOf(was, alignment.new.text.slice(span.start, span.end), () => kept);
  const isRecognised = isSimilarEnough(was, similarity) || saysEnough(alignment, words, kept / total);
  if (!isRecognised)
    return { state: "removed", start: span.start, end: span.start, reason: "rewritten", near: span, similarity };
  const isMoved = moved[main.first] === 1;
  const fragments = parts
    .filter((part) => part === main || part.size >= FRAGMENT_SHARE * total)
    .map((part) => (part === main ? span : spanOf(alignment, around, part, passage, words)));
  return { ...span, state: stateOf(similarity, isMoved), similarity, isMoved, fragments };
}

/** None of its words was kept: whatever stands between the same neighbours now may be what it was made into. */
function placeInstead(alignment: Alignment, around: Surroundings, passage: Span, words: Words): Placement {
  const { old, new: after, toNew, moved } = alignment;
  const at = whereItStood(alignment, around, words);
  const left = around.nextOld(words.first, -1);
  const leftEnd = around.nextOld(words.last, 1);
  const right = left < 0 ? -1 : (toNew[left] ?? 0);
  const rightEnd = leftEnd === old.count ? after.count : (toNew[leftEnd] ?? 0);
  if (right >= rightEnd || around.nextNew(right, 1) < rightEnd) return gone(at); // not neighbours any more
  const hole = { left: left + 1, leftEnd, right: right + 1, rightEnd };
  const { first, last, worth } = exchangedIn(alignment, around, hole, words);
  if (first === NONE) return gone(at);
  const near = { start: after.starts[first] ?? 0, end: after.ends[last] ?? 0 };
  const was = old.text.slice(passage.start, passage.end);
  const similarity = similarityOf(was, after.text.slice(near.start, near.end), () => 0);
  if (similarity < LEAST_SIMILARITY_INSTEAD || worth < LEAST_WORTH_INSTEAD)
    return { state: "removed", start: near.start, end: near.start, reason: "replaced", near, similarity };
  const isMoved = moved[left] === 1 || moved[leftEnd] === 1;
  return { ...near, state: stateOf(similarity, isMoved), similarity, isMoved, fragments: [near] };
}

/** What came in the place of words that have no partners: its first and last token (or NONE), and what it says. */
function exchangedIn({ old, new: after, evidence }: Alignment, around: Surroundings, hole: Hole, words: Words) {
  let first = NONE;
  let last = NONE;
  let worth = 0;
  for (let token = words.first; token <= words.last; token++) {
    const partner = around.exchanged(hole, token);
    if (partner === NONE) continue;
    if (first === NONE) first = partner;
    last = partner;
    const was = old.words[token] ?? 0;
    const is = after.words[partner] ?? 0;
    worth += was === is ? (evidence.worth[was] ?? 0) : evidence.exchange(was, is);
  }
  return { first, last, worth };
}

const stateOf = (similarity: number, isMoved: boolean): Found["state"] =>
  similarity < 1 ? "edited" : isMoved ? "moved" : "exact";

const gone = (at: number): Removed => ({
  state: "removed",
  start: at,
  end: at,
  reason: "deleted",
  near: null,
  similarity: 0,
});

/**
 * The place between the nearest words that are still there. When one of them moved away and the other did
 * not, it is beside the one that stayed.
 */
function whereItStood({ old, new: after, toNew, moved }: Alignment, around: Surroundings, words: Words): number {
  const before = around.nextOld(words.first, -1);
  const behind = around.nextOld(words.last, 1);
  const isBefore = before >= 0 && (moved[before] !== 1 || behind === old.count || moved[behind] === 1);
  if (isBefore) return after.ends[toNew[before] ?? 0] ?? 0;
  return behind < old.count ? (after.starts[toNew[behind] ?? 0] ?? 0) : 0;
}

/** A place without words, as an empty run of tokens. */
function wordBefore({ old }: Alignment, { start }: Span): Words {
  const words = wordsIn(old, { start, end: old.text.length });
  const first = words ? words.first : old.count;
  return { first, last: first - 1 };
}

const largest = (parts: readonly Part[]): Part | undefined =>
  parts.reduce<Part | undefined>((best, part) => (best && best.size >= part.size ? best : part), undefined);

/** Whether the words that a passage keeps are enough to know it by. */
function saysEnough({ old, toNew, evidence }: Alignment, words: Words, kept: number): boolean {
  const worth = (token: number): number => (toNew[token] === NONE ? 0 : (evidence.worth[old.words[token] ?? 0] ?? 0));
  return kept >= LEAST_KEPT && sum(words, worth) >= LEAST_WORTH;
}

function sum({ first, last }: Words, valueOf: (token: number) => number): number {
  let total = 0;
  for (let token = first; token <= last; token++) total += valueOf(token);
  return total;
}
