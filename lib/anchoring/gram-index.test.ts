import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gramIndexOf } from "./gram-index.ts";

/** Few letters, so that much repeats. */
const letters = fc.string({ unit: fc.constantFrom("a", "b", "ß", "\u{1F600}"), maxLength: 120 });
const withPattern = letters.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.oneof(
      fc.tuple(fc.nat(text.length), fc.nat(12)).map(([start, length]) => text.slice(start, start + length)),
      letters,
    ),
  ),
);

describe("the index of grams", () => {
  test("finds what stands there, everywhere it does, and nothing else", () => {
    fc.assert(
      fc.property(withPattern, ([text, pattern]) => {
        const places = [...Array(text.length).keys()].filter((at) => pattern !== "" && text.startsWith(pattern, at));
        expect(gramIndexOf(text).occurrences(pattern, 1_000)).toEqual(places);
      }),
    );
  });

  test("stops at the limit, with the first of them", () => {
    fc.assert(
      fc.property(withPattern, fc.integer({ min: 1, max: 5 }), ([text, pattern], limit) => {
        const index = gramIndexOf(text);
        expect(index.occurrences(pattern, limit)).toEqual(index.occurrences(pattern, 1_000).slice(0, limit));
      }),
    );
  });

  test("suggests the place of a part that stands nowhere else, to its grain", () => {
    const filler = fc.string({ unit: fc.constantFrom("x", "y"), minLength: 200, maxLength: 600 });
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const quote = "theharbourwasclosedforninedays";
        const [place] = gramIndexOf(before + quote + after).suggestions([{ letters: quote, lead: 0 }], 1);
        expect(Math.abs((place ?? -Infinity) - before.length)).toBeLessThanOrEqual(64);
      }),
    );
  });
});
