/** How two passages read beside each other. */
import { distance } from "fastest-levenshtein";
import { emptyVocabulary, tokenize, type Tokens } from "./tokens.ts";

/** Up to so many characters a passage is short: a number, a name. One other letter is much in it. */
const SHORT = 12;
/** How similar a passage must at least be to be recognised by what it reads. */
const LEAST_SIMILARITY = 0.4;
const LEAST_SIMILARITY_OF_SHORT = 0.5;
/** Longer ones are compared by words alone; character by character would be quadratic. */
const COMPARABLE = 400;
/** Nothing that was edited is quite as it was. */
const ALMOST = 0.999;

/** Whether two passages have the same words, however these are spaced, quoted or encoded. */
export function readsTheSame(was: string, is: string): boolean {
  if (was === is) return true;
  const [left, right] = wordsOf(was, is);
  return left.count === right.count && left.words.every((word, index) => word === right.words[index]);
}

/**
 * How similar two passages are, from 0 to 1.
 * @param common how many characters of the first are in words that the second has too, for long ones
 */
export function similarityOf(was: string, is: string, common = () => commonLength(was, is)): number {
  if (was === is) return 1;
  if (was.length > COMPARABLE || is.length > COMPARABLE)
    return Math.min(ALMOST, (2 * common()) / (was.length + is.length));
  return 1 - distance(was, is) / Math.max(was.length, is.length);
}

/** Whether a passage can be recognised in something of that similarity. */
export const isSimilarEnough = (was: string, similarity: number): boolean =>
  similarity >= (was.length <= SHORT ? LEAST_SIMILARITY_OF_SHORT : LEAST_SIMILARITY);

/** How many characters of the first are in words that the second has too, each counted as often as there. */
export function commonLength(was: string, is: string): number {
  const [left, right] = wordsOf(was, is);
  const counts = new Map<number, number>();
  for (const word of right.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let length = 0;
  left.words.forEach((word, token) => {
    const count = counts.get(word) ?? 0;
    if (count === 0) return;
    counts.set(word, count - 1);
    length += (left.ends[token] ?? 0) - (left.starts[token] ?? 0);
  });
  return length;
}

function wordsOf(was: string, is: string): readonly [Tokens, Tokens] {
  const vocabulary = emptyVocabulary();
  return [tokenize(was, vocabulary), tokenize(is, vocabulary)];
}
