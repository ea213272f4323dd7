import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseRows, COMPACT, ROOMY } from "./margin-rows.ts";

const numbers = fc.integer({ min: 0, max: 200 }).map((count) => Array.from({ length: count }, (_, number) => number));

test("every note is shown or counted, once, and in order", () => {
  fc.assert(
    fc.property(numbers, fc.nat(2_000), fc.nat(200), (items, room, wanted) => {
      const { shown, hidden } = chooseRows(items, room, (item) => item === wanted);
      expect([...shown, ...hidden].toSorted((a, b) => a - b)).toEqual(items);
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    }),
  );
});

test("the note that is wanted has a row", () => {
  fc.assert(
    fc.property(numbers, fc.nat(2_000), fc.nat(200), (items, room, wanted) => {
      fc.pre(items.includes(wanted));
      expect(chooseRows(items, room, (item) => item === wanted).shown).toContain(wanted);
    }),
  );
});

test("the rows fit beside the block, if it has room for two", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 2 * COMPACT, max: 2_000 }), (items, room) => {
      const { shown, hidden, density } = chooseRows(items, room, () => false);
      const rows = shown.length + (hidden.length > 0 ? 1 : 0);
      expect(rows * (density === "roomy" ? ROOMY : COMPACT)).toBeLessThanOrEqual(Math.max(room, ROOMY));
    }),
  );
});
