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

/** Told of a gram that is unique on either side, and where it begins on each. */
type Visit = (left: number, right: number) => void;

/** Visits the grams of `length` tokens that begin at one left place and at one right place, by ascending left place. */
export function forEachUniqueGram(sides: Sides, length: number, visit: Visit): void {
  forEachUniqueStretch(
    sides,
    () => length,
    () => length,
    visit,
  );
}

/** The same for grams of any lengths: those that begin at a place have the length that is given for it. */
export function forEachUniqueStretch(
  { left, leftPlaces, right, rightPlaces }: Sides,
  leftLength: (place: number) => number,
  rightLength: (place: number) => number,
  visit: Visit,
): void {
  const table = new GramTable(leftPlaces.length);
  const entries = leftPlaces.map((place) => table.take(hashAt(left, place, leftLength(place)), NONE));
  entries.forEach((at, index) => table.set(at, table.get(at) === NONE ? (leftPlaces[index] ?? 0) : SEVERAL));
  for (const place of rightPlaces) {
    const at = table.find(hashAt(right, place, rightLength(place)));
    if (at !== NONE) table.set(at + 1, table.get(at + 1) === NONE ? place : SEVERAL);
  }
  for (const at of entries) {
    const leftAt = table.get(at);
    const rightAt = table.get(at + 1);
    if (leftAt < 0 || rightAt < 0 || leftLength(leftAt) !== rightLength(rightAt)) continue;
    if (isSame(left, leftAt, right, rightAt, leftLength(leftAt))) visit(leftAt, rightAt);
  }
}

/**
 * Which tokens of some runs are in a gram of `length` that begins at several of the left places, or at several
 * of the right ones. Of such text there is more than one copy; alone it does not say which is meant.
 * @returns by left token: 1 for those; of tokens outside the runs it says nothing
 */
export function repeatedTokens(sides: Sides, runs: readonly Run[], length: number): Uint8Array {
  const { left, leftPlaces, right, rightPlaces } = sides;
  if (runs.length === 0) return new Uint8Array(left.length);
  const table = new GramTable(runs.reduce((sum, run) => sum + run.length, 0));
  const forEachGram = (visit: (place: number) => void): void => {
    for (const run of runs) for (let place = run.left; place + length <= run.left + run.length; place++) visit(place);
  };
  const count = (words: Int32Array, places: Places, side: 0 | 1): void => {
    for (const place of places) {
      const at = table.find(hashAt(words, place, length));
      if (at !== NONE) table.set(at + side, table.get(at + side) + 1);
    }
  };
  forEachGram((place) => table.take(hashAt(left, place, length), 0));
  count(left, leftPlaces, 0);
  count(right, rightPlaces, 1);
  const repeated = new Uint8Array(left.length);
  forEachGram((place) => {
    const at = table.find(hashAt(left, place, length));
    if (table.get(at) > 1 || table.get(at + 1) > 1) repeated.fill(1, place, place + length);
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
 * A table from grams, by their hashes, to one number each for the left and the right side. Open addressing,
 * with all that belongs to a slot side by side in memory, since most of the time here is spent waiting for it.
 * Grams with the same hash are taken for one: at worst a seed is missed.
 */
class GramTable {
  /** By slot: whether it is taken, the hash, the left number, the right number. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * capacity + 16));
    this.#slots = new Int32Array(4 * size);
    this.#mask = size - 1;
  }

  /** Where the numbers of a gram are; NONE when it is not in the table. */
  find(hash: number): number {
    const at = this.#slotFor(hash);
    return this.#slots[at] === 1 ? at + 2 : NONE;
  }

  /** Where the numbers of a gram are, after putting it into the table if need be, with this number on either side. */
  take(hash: number, initial: number): number {
    const at = this.#slotFor(hash);
    if (this.#slots[at] !== 1) {
      this.#slots[at] = 1;
      this.#slots[at + 1] = hash;
      this.#slots[at + 2] = initial;
      this.#slots[at + 3] = initial;
    }
    return at + 2;
  }

  get(at: number): number {
    return this.#slots[at] ?? NONE;
  }

  set(at: number, value: number): void {
    this.#slots[at] = value;
  }

  #slotFor(hash: number): number {
    let slot = (hash ^ (hash >>> 13)) & this.#mask;
    while (this.#slots[4 * slot] === 1 && this.#slots[4 * slot + 1] !== hash) slot = (slot + 1) & this.#mask;
    return 4 * slot;
  }
}
