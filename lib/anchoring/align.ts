/**
 * Which words of an old text are which words of a new one, with those that moved.
 *
 * Idea: a passage is where its words went, so find out where every word went, surest first. State: the matching,
 * which names for each token its partner in the other text, or none. Invariant: it is one to one, and a pair once
 * made stays through all later steps (only a moved block that does not hold up is given up again). So each step
 * works on what the ones before have left free, and no old words can land on text that belongs to others.
 *
 * 1. the blocks that both texts begin and end with;
 * 2. runs around seeds (8 tokens in a row that are unique on both sides); the heaviest chain of them in order
 *    is the skeleton, and what is not in it has moved;
 * 3. the gaps of the skeleton, each aligned word by word (gap.ts);
 * 4. a second round for moves, with shorter seeds, among what is still free.
 *
 * A moved run has no neighbours to vouch for it, so it must say for itself which text it is: by enough words
 * that are in no repeated gram. Time is linear in the length of the texts, but for limits on each gap.
 */
import { inOrder, type Run } from "./chain.ts";
import { BIT, evidenceOf, type Evidence } from "./evidence.ts";
import { gapAligner } from "./gap.ts";
import { fillBetween } from "./gaps.ts";
import { emptyMatching, NONE, pairRun, type Matching } from "./matching.ts";
import { pairMoves } from "./moves.ts";
import { distinctionOf, runsFromSeeds, runsOfSentences, type Range } from "./runs.ts";
import { BLOCK, emptyVocabulary, tokenize, type Tokens, type Vocabulary } from "./tokens.ts";

/** Two texts and which of their tokens belong together. Made once per pair of texts, good for any number of passages. */
export type Alignment = Matching & { readonly vocabulary: Vocabulary; readonly evidence: Evidence };

const SEED_LENGTH = 8;
const SECOND_SEED_LENGTH = 5;
/** Grams of this length that recur tell nothing about which copy is meant: in the first round and in the second. */
const COPY_LENGTH = 6;
const SECOND_COPY_LENGTH = 5;
/** What a moved run must say for itself. */
const LEAST_DISTINCTION = 20 * BIT;

/** Aligns two texts. */
export function align(oldText: string, newText: string): Alignment {
  const vocabulary = emptyVocabulary();
  return alignTokens(tokenize(oldText, vocabulary), tokenize(newText, vocabulary), vocabulary);
}

/** Aligns two texts that were read into tokens with the same vocabulary. */
export function alignTokens(oldTokens: Tokens, newTokens: Tokens, vocabulary: Vocabulary): Alignment {
  const matching = emptyMatching(oldTokens, newTokens);
  const evidence = evidenceOf(oldTokens, newTokens, vocabulary);
  const aligner = gapAligner(evidence);
  const range = pairEnds(matching);

  const { chain, moved } = inOrder(runsFromSeeds(matching, range, SEED_LENGTH));
  const saysWhich = distinctionOf(matching, moved, "everything", COPY_LENGTH, evidence.worth);
  for (const run of chain) pairRun(matching, run, false);
  const distinct = moved.filter((run) => saysWhich(run) >= LEAST_DISTINCTION);
  pairMoves(matching, distinct, aligner);
  fillBetween(matching, range, chain, false, aligner);
  pairMoves(matching, movedAmongTheRest(matching, range, evidence), aligner);
  pairMoves(
    matching,
    runsOfSentences(matching).filter((run) => worthOf(run, matching, evidence) >= LEAST_DISTINCTION),
    aligner,
  );
  return { ...matching, vocabulary, evidence };
}

/**
 * Runs among what is still free that say which text they are. Text of which there are several copies may do so by
 * elimination, when all other copies are settled; but then it must stand alone between words that are accounted
 * for, or it may be part of something larger that was copied.
 */
function movedAmongTheRest(matching: Matching, range: Range, { worth }: Evidence): Run[] {
  const runs = runsFromSeeds(matching, range, SECOND_SEED_LENGTH);
  const saysWhich = distinctionOf(matching, runs, "everything", SECOND_COPY_LENGTH, worth);
  const isLeftOver = distinctionOf(matching, runs, "unsettled", SECOND_COPY_LENGTH, worth);
  const isAlone = ({ right, length }: Run): boolean =>
    matching.toOld[right - 1] !== NONE && matching.toOld[right + length] !== NONE;
  return runs.filter(
    (run) => saysWhich(run) >= LEAST_DISTINCTION || (isLeftOver(run) >= LEAST_DISTINCTION && isAlone(run)),
  );
}

const worthOf = ({ left, length }: Run, { old }: Matching, { worth }: Evidence): number =>
  old.words.subarray(left, left + length).reduce((sum, word) => sum + (worth[word] ?? 0), 0);

/**
 * Pairs the blocks that both texts begin and end with. Whole blocks only: one that begins like another is not
 * the same for that. @returns what lies between
 */
function pairEnds(matching: Matching): Range {
  const { words: left, count } = matching.old;
  const { words: right, count: rightCount } = matching.new;
  const shorter = Math.min(count, rightCount);
  let beginning = 0;
  while (beginning < shorter && left[beginning] === right[beginning]) beginning += 1;
  while (beginning > 0 && !areBetweenBlocks(matching, beginning, beginning)) beginning -= 1;
  pairRun(matching, { left: 0, right: 0, length: beginning }, false);

  const rest = shorter - beginning;
  let ending = 0;
  while (ending < rest && left[count - 1 - ending] === right[rightCount - 1 - ending]) ending += 1;
  while (ending > 0 && !areBetweenBlocks(matching, count - ending, rightCount - ending)) ending -= 1;
  pairRun(matching, { left: count - ending, right: rightCount - ending, length: ending }, false);
  return { left: beginning, leftEnd: count - ending, right: beginning, rightEnd: rightCount - ending };
}

/** Whether a block begins, or the text ends, at a place of the old text and at one of the new. */
const areBetweenBlocks = ({ old, new: after }: Matching, left: number, right: number): boolean =>
  (left === old.count || old.openings[left] === BLOCK) && (right === after.count || after.openings[right] === BLOCK);
