import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letterAt, skeletonOf, textSpan } from "./skeleton.ts";
import { passageOf, prose } from "./testing/arbitrary.ts";

const inProse = prose.chain((text) => fc.tuple(fc.constant(text), passageOf(text)));

describe("the skeleton of a text", () => {
  test("leads back: each letter comes from the character it names, in order", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { letters, offsets } = skeletonOf(text);
        expect(offsets).toHaveLength(letters.length);
        for (const [letter, offset] of offsets.entries()) {
          expect(offset).toBeGreaterThanOrEqual(offsets[letter - 1] ?? 0);
          const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
          expect(skeletonOf(character).letters).toContain(letters.charAt(letter));
        }
      }),
    );
  });

  test("of a stretch is that stretch of the skeleton", () => {
    fc.assert(
      fc.property(inProse, ([text, { start, end }]) => {
        const skeleton = skeletonOf(text);
        const span = textSpan(skeleton, letterAt(skeleton, start), letterAt(skeleton, end));
        expect(skeletonOf(text.slice(span.start, span.end)).letters).toBe(skeletonOf(text.slice(start, end)).letters);
      }),
    );
  });

  test("is the same after what copying does: spaces, quotes, dashes, case, composition, what is not seen", () => {
    const copied = (text: string): string =>
      text
        .replace(/["“”]/gu, "'")
        .replace(/[-\u2013\u2014]/gu, "\u2010")
        .replace(/ /gu, "\u00A0\n")
        .replace(/e/gu, "e\u00AD")
        .normalize("NFD");
    fc.assert(
      fc.property(prose, (text) => {
        const { letters } = skeletonOf(text);
        expect(skeletonOf(copied(text)).letters).toBe(letters);
        expect(skeletonOf(letters).letters).toBe(letters);
      }),
    );
  });
});
