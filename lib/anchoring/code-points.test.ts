import fc from "fast-check";
import { expect, test } from "vitest";
import { fromCodePoints, surrogatePairsOf, toCodePoints } from "./code-points.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("a", "👩", "é", "\uD83D", "\uDC69") }),
);

test("an offset counts as many code points as the text before it has", () => {
  fc.assert(
    fc.property(text, (text) => {
      const pairs = surrogatePairsOf(text);
      let offset = 0;
      let count = 0;
      for (const character of text) {
        expect(toCodePoints(pairs, offset)).toBe(count);
        expect(fromCodePoints(pairs, count)).toBe(offset);
        expect(toCodePoints(pairs, offset + character.length - 1)).toBe(count); // inside a pair
        offset += character.length;
        count += 1;
      }
      expect(toCodePoints(pairs, text.length)).toBe(count);
      expect(fromCodePoints(pairs, count)).toBe(text.length);
    }),
  );
});
