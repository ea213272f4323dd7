/**
 * Grams: so many tokens in a row, told apart by a hash.
 *
 * Only grams that stand exactly once on either side are seeds of an alignment: what stands twice could be
 * either, and a guess is not an answer.
 */

import type { Run } from "./chain.ts";

/** Places of a text where grams begin, ascending. */
export type Places = Int32Array;

/** Two texts as word numbers, with the places of each that are looked at. */
export type Sides = {
  readonly left: Int32Array;
  readonly leftPlaces: Places;
  readonly right: Int32Array;
  readonly rightPlaces: Places;
};

export type Seed = { readonly left: number; readonly right: number };

/** The grams of `length` tokens that begin at one left place and at one right place, by ascending left place. */
export function uniqueGrams(sides: Sides, length: number): Seed[] {
  const { left, leftPlaces, right, rightPlaces } = sides;
  const grams = new GramPlaces(leftPlaces.length);
  for (const place of leftPlaces) grams.addLeft(hashAt(left, place, length), place);
  for (const place of rightPlaces) grams.addRight(hashAt(right, place, length), place);
  return grams
    .seeds()
    .filter((seed) => isSame(left, seed.left, right, seed.right, length))
    .sort((a, b) => a.left - b.left);
}

/**
 * Which tokens of some runs are in a gram of `length` that begins at several of the left places, or at several
 * of the right ones. Of such text there is more than one copy; alone it does not say which is meant.
 * @returns by left token: 1 for those; of tokens outside the runs it says nothing
 */
export function repeatedTokens(sides: Sides, runs: readonly Run[], length: number): Uint8Array {
  const { left, leftPlaces, right, rightPlaces } = sides;
  const tally = new GramTally(runs.reduce((sum, run) => sum + run.length, 0));
  const forEachGram = (visit: (place: number) => void): void => {
    for (const run of runs) for (let place = run.left; place + length <= run.left + run.length; place++) visit(place);
  };
  forEachGram((place) => tally.watch(hashAt(left, place, length)));
  for (const place of leftPlaces) tally.countLeft(hashAt(left, place, length));
  for (const place of rightPlaces) tally.countRight(hashAt(right, place, length));
  const repeated = new Uint8Array(left.length);
  forEachGram((place) => {
    if (tally.isRepeated(hashAt(left, place, length))) repeated.fill(1, place, place + length);
  });
  return repeated;
}

const MULTIPLIER = 0x9e3779b1; // 2^32 divided by the golden ratio: spreads neighbours apart

function hashAt(words: Int32Array, place: number, length: number): number {
  let hash = length;
  for (let token = place; token < place + length; token++) {
    hash = Math.imul(hash ^ (words[token] ?? 0), MULTIPLIER);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isSame(left: Int32Array, leftAt: number, right: Int32Array, rightAt: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (left[leftAt + index] !== right[rightAt + index]) return false;
  return true;
}

const NONE = -1;
const SEVERAL = -2;

/**
 * Slots for grams by their hashes, with open addressing. Grams with the same hash are taken for one: at worst
 * a seed is missed.
 */
class GramSlots {
  readonly size: number;
  readonly #hashes: Int32Array;
  readonly #isTaken: Uint8Array;

  constructor(capacity: number) {
    this.size = 2 ** Math.ceil(Math.log2(2 * capacity + 16));
    this.#hashes = new Int32Array(this.size);
    this.#isTaken = new Uint8Array(this.size);
  }

  /** The slot of a gram; NONE when it has none. */
  find(hash: number): number {
    const slot = this.#slotFor(hash);
    return this.#isTaken[slot] === 1 ? slot : NONE;
  }

  /** The slot of a gram, a new one when it has none. */
  take(hash: number): number {
    const slot = this.#slotFor(hash);
    this.#isTaken[slot] = 1;
    this.#hashes[slot] = hash;
    return slot;
  }

  #slotFor(hash: number): number {
    const mask = this.size - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.#isTaken[slot] === 1 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

/** The one place of each gram of the left on either side: or that it has NONE, or SEVERAL. */
class GramPlaces {
  readonly #slots: GramSlots;
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(capacity: number) {
    this.#slots = new GramSlots(capacity);
    this.#left = new Int32Array(this.#slots.size).fill(NONE);
    this.#right = new Int32Array(this.#slots.size).fill(NONE);
  }

  addLeft(hash: number, place: number): void {
    const slot = this.#slots.take(hash);
    this.#left[slot] = this.#left[slot] === NONE ? place : SEVERAL;
  }

  addRight(hash: number, place: number): void {
    const slot = this.#slots.find(hash);
    if (slot !== NONE) this.#right[slot] = this.#right[slot] === NONE ? place : SEVERAL;
  }

  seeds(): Seed[] {
    const seeds: Seed[] = [];
    this.#left.forEach((left, slot) => {
      const right = this.#right[slot] ?? NONE;
      if (left >= 0 && right >= 0) seeds.push({ left, right });
    });
    return seeds;
  }
}

/** How often each watched gram occurs on either side. */
class GramTally {
  readonly #slots: GramSlots;
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(capacity: number) {
    this.#slots = new GramSlots(capacity);
    this.#left = new Int32Array(this.#slots.size);
    this.#right = new Int32Array(this.#slots.size);
  }

  watch(hash: number): void {
    this.#slots.take(hash);
  }

  countLeft(hash: number): void {
    const slot = this.#slots.find(hash);
    if (slot !== NONE) this.#left[slot] = (this.#left[slot] ?? 0) + 1;
  }

  countRight(hash: number): void {
    const slot = this.#slots.find(hash);
    if (slot !== NONE) this.#right[slot] = (this.#right[slot] ?? 0) + 1;
  }

  isRepeated(hash: number): boolean {
    const slot = this.#slots.find(hash);
    return slot !== NONE && ((this.#left[slot] ?? 0) > 1 || (this.#right[slot] ?? 0) > 1);
  }
}
