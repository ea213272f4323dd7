import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPACT, planMargin, ROOMY, type BlockNotes } from "./margin-rows.ts";

/** Blocks one below the other, each with some notes, which are numbered through. */
const blocks: fc.Arbitrary<BlockNotes<number>[]> = fc
  .array(fc.tuple(fc.integer({ min: 20, max: 600 }), fc.nat(60)), { minLength: 1, maxLength: 12 })
  .map((pairs) => {
    let top = 0;
    let number = 0;
    return pairs.map(([height, count]) => {
      const block = { items: Array.from({ length: count }, () => number++), top, bottom: top + height };
      top += height;
      return block;
    });
  });

test("every note is shown or counted, once, and in order", () => {
  fc.assert(
    fc.property(blocks, fc.nat(200), (given, wanted) => {
      for (const [position, { shown, hidden }] of planMargin(given, (note) => note === wanted).entries()) {
        expect([...shown, ...hidden].toSorted((a, b) => a - b)).toEqual(given[position]?.items);
        expect(shown).toEqual(shown.toSorted((a, b) => a - b));
        expect(hidden).not.toHaveLength(1);
      }
    }),
  );
});

test("the note that is wanted has a row", () => {
  fc.assert(
    fc.property(blocks, fc.nat(200), (given, wanted) => {
      fc.pre(given.some(({ items }) => items.includes(wanted)));
      const shown = planMargin(given, (note) => note === wanted).flatMap((rows) => rows.shown);
      expect(shown).toContain(wanted);
    }),
  );
});

test("rows never drift further from their blocks, however many blocks are crowded", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2 * COMPACT, max: 400 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 2, max: 60 }),
      (height, count, length) => {
        const crowded = Array.from({ length }, (_, at) => ({
          items: Array.from({ length: count }, (_unused, note) => at * 100 + note),
          top: at * height,
          bottom: (at + 1) * height,
        }));
        let floor = 0;
        for (const [at, { density, shown, hidden }] of planMargin(crowded, () => false).entries()) {
          const rows = shown.length + (hidden.length > 0 ? 1 : 0);
          floor = Math.max(at * height, floor) + rows * (density === "roomy" ? ROOMY : COMPACT);
          expect(floor - (at + 1) * height).toBeLessThanOrEqual(110 + COMPACT);
        }
      },
    ),
  );
});

test("notes with room have two lines, and those with less have one", () => {
  const plan = planMargin(
    [
      { items: [1, 2], top: 0, bottom: 400 },
      { items: [3, 4, 5, 6], top: 400, bottom: 500 },
    ],
    () => false,
  );
  expect(plan.map(({ density }) => density)).toEqual(["roomy", "compact"]);
});
