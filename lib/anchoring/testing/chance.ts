/** Chance that can be repeated: the same seed gives the same corpora, edits and annotations everywhere. */
export type Chance = {
  /** The next number, evenly spread over [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, limit). */
  readonly below: (limit: number) => number;
  /** True with this probability. */
  readonly happens: (probability: number) => boolean;
  /** One of the values, all equally likely. @throws when there is none */
  readonly pick: <T>(values: readonly T[]) => T;
  /** One of the values; the first are the likeliest, as words are in any language (Zipf's law). */
  readonly pickByRank: <T>(values: readonly T[], exponent?: number) => T;
};

function valueAt<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error("There is nothing to pick from.");
  return value;
}

/** A source of chance (a 32-bit Weyl sequence, its bits mixed as in SplitMix). */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (values) => valueAt(values, below(values.length)),
    // The inverse of the distribution that is proportional to 1 / (rank + 1)^exponent, as if ranks were continuous.
    pickByRank: (values, exponent = 1) => {
      const last = values.length + 1;
      const share = next();
      const rank = exponent === 1 ? last ** share : (1 + share * (last ** (1 - exponent) - 1)) ** (1 / (1 - exponent));
      return valueAt(values, Math.min(values.length - 1, Math.floor(rank) - 1));
    },
  };
}

/** The values in an order of chance. */
export function shuffled<T>(values: readonly T[], chance: Chance): T[] {
  return values
    .map((value) => ({ value, key: chance.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
