import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settled } from "./floating.ts";
import type { Glyph } from "./glyph.ts";
import { linesOf } from "./page-lines.ts";
import { glyphsOf } from "./testing/lines.ts";

const word = fc
  .array(fc.constantFrom(...Array.from("بتثجحخدذرزسشصض")), { minLength: 3, maxLength: 9 })
  .map((found) => found.join(""));

/** A word as some fonts have it: of one of its letters only the dots bear its name, on a line of their own below. */
const drawn = (letters: string, dotted: number): Glyph[] =>
  glyphsOf(Array.from(letters).toReversed().join(""), { x: 50, y: 300 }).map((glyph, at): Glyph => {
    if (at !== dotted) return at === dotted + 1 ? { ...glyph, before: "line end" } : glyph;
    const [from, , to] = glyph.box;
    return { ...glyph, box: [from + 1, 304, to - 1, 306], baseline: 297, before: "line end" };
  });

describe("letters of which the dots are drawn apart", () => {
  it("are read in their words", () => {
    fc.assert(
      fc.property(word, fc.nat(8), (letters, dotted) => {
        const lines = linesOf(drawn(letters, dotted % letters.length));
        expect(lines.map(({ text }) => text)).toEqual([letters]);
      }),
    );
  });

  it("are what is moved, and nothing else", () => {
    fc.assert(
      fc.property(word, (letters) => {
        const glyphs = [...glyphsOf(letters, { x: 50, y: 300 }), ...glyphsOf("words", { x: 50, y: 280 })];
        expect(settled(glyphs)).toEqual(glyphs);
      }),
    );
  });
});
