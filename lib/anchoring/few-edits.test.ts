import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "./chain.ts";
import { fewEdits } from "./few-edits.ts";

const sequence = fc.array(fc.nat(4), { maxLength: 24 }).map((numbers) => Int32Array.from(numbers));

/** The length of the longest common subsequence, by the book. */
function longestCommon(left: Int32Array, right: Int32Array): number {
  let row = Array.from({ length: right.length + 1 }, () => 0);
  for (const a of left) {
    const next = [0];
    right.forEach((b, j) => next.push(a === b ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

test("the fewest edits keep as many words as can be kept, in order", () => {
  fc.assert(
    fc.property(sequence, sequence, (left, right) => {
      const pairs = fewEdits(left, right) ?? [];
      expect(pairs).toHaveLength(longestCommon(left, right));
      for (const [index, [i, j]] of pairs.entries()) {
        expect(left[i]).toBe(right[j]);
        const [before, beside] = pairs[index - 1] ?? [-1, -1];
        expect(i > before && j > beside).toBe(true);
      }
    }),
  );
});

test("more than a few edits are not looked for", () => {
  expect(fewEdits(new Int32Array(300).fill(1), new Int32Array(300).fill(2))).toBeNull();
});

test("the chain is the heaviest of all that keep their order", () => {
  const runs = fc
    .uniqueArray(fc.record({ left: fc.nat(30), right: fc.nat(30), length: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 9,
      selector: ({ left }) => left,
    })
    .map((runs) => runs.toSorted((a, b) => a.left - b.left));
  fc.assert(
    fc.property(runs, (runs) => {
      const { chain, moved } = inOrder(runs);
      let heaviest = 0;
      for (let subset = 0; subset < 2 ** runs.length; subset++) {
        const chosen = runs.filter((_, index) => subset & (1 << index));
        const ascends = chosen.every(({ right }, index) => right > (chosen[index - 1]?.right ?? -1));
        if (ascends)
          heaviest = Math.max(
            heaviest,
            chosen.reduce((sum, { length }) => sum + length, 0),
          );
      }
      const isMoved = new Set(moved);
      const weight = runs.filter((run) => !isMoved.has(run)).reduce((sum, { length }) => sum + length, 0);
      expect(weight).toBe(heaviest);
      chain.forEach(({ left, right }, index) => {
        const before = chain[index - 1] ?? { left: 0, right: 0, length: 0 };
        expect(left >= before.left + before.length && right >= before.right + before.length).toBe(true);
      });
    }),
  );
});
