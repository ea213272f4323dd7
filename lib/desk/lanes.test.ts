import fc from "fast-check";
import { expect, test } from "vitest";
import { LANES, lanesOf } from "./lanes.ts";

const sorted = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 40 })
  .map((pairs) =>
    pairs
      .map(([start, length], number) => ({ id: String(number), start, end: start + length }))
      .toSorted((a, b) => a.start - b.start),
  );

test("two passages that overlap are in different lanes, while there are lanes", () => {
  fc.assert(
    fc.property(sorted, (items) => {
      const lanes = lanesOf(items);
      const pairs = items.flatMap((a, i) =>
        items.slice(i + 1).map((b, j) => [a, b, lanes[i], lanes[i + 1 + j]] as const),
      );
      const clashes = pairs.filter(([a, b, x, y]) => a.start < b.end && b.start < a.end && x === y && x !== LANES - 1);
      expect(clashes).toEqual([]);
    }),
  );
});

test("passages that do not overlap all lie in the first lane", () => {
  expect(
    lanesOf([
      { id: "a", start: 0, end: 5 },
      { id: "b", start: 5, end: 9 },
      { id: "c", start: 12, end: 13 },
    ]),
  ).toEqual([0, 0, 0]);
});
