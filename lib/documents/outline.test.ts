import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineLevels } from "./outline.ts";

const levels = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 });

test("an outline begins at the top and never goes down more than one level at a time", () => {
  fc.assert(
    fc.property(levels, (given) => {
      const shown = outlineLevels(given);
      expect(shown.every((level, index) => level <= (shown[index - 1] ?? 0) + 1)).toBe(true);
      expect(shown.every((level) => level >= 1)).toBe(true);
    }),
  );
});

test("neighbours keep their order: deeper stays deeper, equal stays equal, and no heading sinks", () => {
  fc.assert(
    fc.property(levels, (given) => {
      const shown = outlineLevels(given);
      expect(shown.every((level, index) => level <= (given[index] ?? 0))).toBe(true);
      const steps = shown.slice(1).map((level, index) => level - (shown[index] ?? 0));
      const down = given.slice(1).map((level, index) => level - (given[index] ?? 0));
      expect(steps.filter((_, index) => down[index] === 0).every((step) => step === 0)).toBe(true);
      expect(steps.filter((_, index) => (down[index] ?? 0) > 0).every((step) => step === 1)).toBe(true);
    }),
  );
});

test.each([
  [
    [1, 2, 3, 2],
    [1, 2, 3, 2],
  ],
  [
    [3, 3, 1, 4],
    [1, 1, 1, 2],
  ],
  [
    [1, 4, 3, 4],
    [1, 2, 2, 3],
  ],
])("%j is shown as %j", (given, shown) => {
  expect(outlineLevels(given)).toEqual(shown);
});
