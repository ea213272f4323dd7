/** Which runs keep their order: the heaviest chain of them. */

/** A stretch of equal tokens: `length` of them from `left` on in the old text and from `right` on in the new. */
export type Run = { readonly left: number; readonly right: number; readonly length: number };

/** Runs (ascending on the left), divided into those that stayed in order and those that moved. The former do not overlap. */
export function inOrder(runs: readonly Run[]): { readonly chain: readonly Run[]; readonly moved: readonly Run[] } {
  const isInChain = heaviestChain(runs);
  const chain: Run[] = [];
  let leftEnd = 0;
  let rightEnd = 0;
  for (const [index, { left, right, length }] of runs.entries()) {
    if (!isInChain[index]) continue;
    const overlap = Math.max(0, leftEnd - left, rightEnd - right);
    if (overlap >= length) continue;
    chain.push({ left: left + overlap, right: right + overlap, length: length - overlap });
    leftEnd = left + length;
    rightEnd = right + length;
  }
  return { chain, moved: runs.filter((_, index) => !isInChain[index]) };
}

/**
 * Of runs that ascend on the left, the chain that ascends on the right too and has the most tokens: what
 * stayed in order. The others have moved.
 *
 * The best chain that ends at a run extends the best one that ends further left on the right side. A Fenwick
 * tree over the order on the right answers "the best so far among the first r" in O(log n) (Fenwick, 1994).
 * @returns for each run whether it is in the chain
 */
function heaviestChain(runs: readonly Run[]): boolean[] {
  const rankOf = ranksByRight(runs);
  const best = new PrefixBest(runs.length);
  const previous: number[] = [];
  runs.forEach(({ length }, index) => {
    const rank = rankOf[index] ?? 0;
    const before = best.among(rank);
    previous.push(before.run);
    best.offer(rank, before.weight + length, index);
  });
  const inChain = runs.map(() => false);
  for (let run = best.among(runs.length).run; run >= 0; run = previous[run] ?? -1) inChain[run] = true;
  return inChain;
}

/** By run: how many runs begin before it on the right. Runs that begin at the same place share a rank. */
function ranksByRight(runs: readonly Run[]): number[] {
  const ranks = new Map<number, number>();
  runs
    .map(({ right }) => right)
    .sort((a, b) => a - b)
    .forEach((right, rank) => {
      if (!ranks.has(right)) ranks.set(right, rank);
    });
  return runs.map(({ right }) => ranks.get(right) ?? 0);
}

/** A Fenwick tree of maxima: the heaviest chain among those offered at ranks below a limit. */
class PrefixBest {
  readonly #weights: Float64Array;
  readonly #runs: Int32Array;

  constructor(size: number) {
    this.#weights = new Float64Array(size + 1);
    this.#runs = new Int32Array(size + 1).fill(-1);
  }

  among(limit: number): { readonly weight: number; readonly run: number } {
    let weight = 0;
    let run = -1;
    for (let node = limit; node > 0; node -= node & -node)
      if ((this.#weights[node] ?? 0) > weight) {
        weight = this.#weights[node] ?? 0;
        run = this.#runs[node] ?? -1;
      }
    return { weight, run };
  }

  offer(rank: number, weight: number, run: number): void {
    for (let node = rank + 1; node < this.#weights.length; node += node & -node)
      if (weight > (this.#weights[node] ?? 0)) {
        this.#weights[node] = weight;
        this.#runs[node] = run;
      }
  }
}
