/**
 * How much it says that two words are the same.
 *
 * Measured in bits: a word that is one of 2^b tokens says b bits when it is met on both sides, so "the" says
 * little and a name much. Two stretches of n and m tokens have n × m places to agree by accident; an island
 * of agreement in them is believed when it says clearly more than log2(n × m). This is the statistics by
 * which sequences are compared in biology (Karlin and Altschul, 1990). It stands in for the lists of stop
 * words and the limits on length that text would need otherwise.
 *
 * All values are whole numbers of hundredths of a bit, so that the aligner can reckon in integers.
 */
import { distance } from "fastest-levenshtein";
import type { Tokens, Vocabulary } from "./tokens.ts";

export type Evidence = {
  /** By word number: what meeting it on both sides says. */
  readonly worth: Int32Array;
  /** What it says that one word stands where another stood: much for a typo, less than nothing for any other. */
  readonly exchange: (left: number, right: number) => number;
};

/** One bit. */
export const BIT = 100;

/** Words in a row depend on each other, so together they say less than the sum of each. */
const DEPENDENCE = 0.7;
const MOST = 9 * BIT;
const LEAST = 1.5 * BIT;
/** Rarity in a short text says little of rarity in the language: as many tokens are assumed at least. */
const LEAST_TOKENS = 1_000;

/** One word in the place of another, when nothing speaks for it but its place. */
const EXCHANGE_COST = -1.2 * BIT;
/** Two words are taken for one with a typo from this similarity on, and then say a part of what the word says. */
const TYPO_SIMILARITY = 0.6;
const TYPO_DISCOUNT = 0.4;

/** What the words of two texts say. */
export function evidenceOf(left: Tokens, right: Tokens, { spellings }: Vocabulary): Evidence {
  const worth = worthOf(left, right, spellings.length);
  const shapes = Int32Array.from(spellings, shapeOf);
  const memory = new PairMemory();
  const compare = (left: number, right: number): number => {
    const a = spellings[left] ?? "";
    const b = spellings[right] ?? "";
    const similarity = 1 - distance(a, b) / Math.max(a.length, b.length);
    if (similarity < TYPO_SIMILARITY) return EXCHANGE_COST;
    return Math.round(Math.max(worth[left] ?? 0, worth[right] ?? 0) * (similarity - TYPO_DISCOUNT));
  };
  return {
    worth,
    exchange: (left, right) =>
      mayBeTypo(shapes[left] ?? 0, shapes[right] ?? 0) ? memory.recall(left, right, compare) : EXCHANGE_COST,
  };
}

function worthOf(left: Tokens, right: Tokens, words: number): Int32Array {
  const counts = new Int32Array(words);
  for (const side of [left, right]) for (const word of side.words) counts[word] = (counts[word] ?? 0) + 1;
  const total = Math.max(LEAST_TOKENS, left.count + right.count);
  return counts.map((count) =>
    Math.max(LEAST, Math.min(MOST, DEPENDENCE * BIT * Math.log2(total / Math.max(1, count)))),
  );
}

/** A word's length (capped), its first and its last character (their low bits), in one number. */
const shapeOf = (word: string): number =>
  (Math.min(word.length, 63) << 24) | ((word.charCodeAt(0) & 0xfff) << 12) | (word.charCodeAt(word.length - 1) & 0xfff);

/** A cheap look before a distance is computed: nearly the same length, and one end the same. */
function mayBeTypo(a: number, b: number): boolean {
  const longer = (a >>> 24) - (b >>> 24);
  if (longer > 2 || longer < -2 || a >>> 24 < 3 || b >>> 24 < 3) return false;
  const unlike = a ^ b;
  return (unlike & 0xfff) === 0 || (unlike & 0xfff000) === 0;
}

/** A small memory of what was computed for pairs of words; a newer pair may take the place of an older one. */
class PairMemory {
  static readonly #SIZE = 1 << 15;
  readonly #left = new Int32Array(PairMemory.#SIZE).fill(-1);
  readonly #right = new Int32Array(PairMemory.#SIZE);
  readonly #values = new Int32Array(PairMemory.#SIZE);

  recall(left: number, right: number, compute: (left: number, right: number) => number): number {
    const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    const slot = (hash ^ (hash >>> 15)) & (PairMemory.#SIZE - 1);
    if (this.#left[slot] !== left || this.#right[slot] !== right) {
      this.#left[slot] = left;
      this.#right[slot] = right;
      this.#values[slot] = compute(left, right);
    }
    return this.#values[slot] ?? 0;
  }
}
