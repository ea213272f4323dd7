import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Glyph } from "./glyph.ts";
import { lineOf } from "./line.ts";
import { anyWords, glyphsOf } from "./testing/lines.ts";

const flat = (glyph: Glyph, low: number, high: number): Glyph => ({
  ...glyph,
  box: [glyph.box[0], glyph.baseline + low, glyph.box[2], glyph.baseline + high],
});

describe("a line", () => {
  it("is as high as its letters, however many dots lead to what stands at its end", () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 5, max: 60 }), (words, count) => {
        const letters = glyphsOf(words, { x: 20, y: 300 });
        const dots = glyphsOf(".".repeat(count), { x: 20 + words.length * 5, y: 300 }).map((dot) => flat(dot, 0, 1));
        const [, low, , high] = lineOf([...letters, ...dots])?.box ?? [];
        expect([low, high]).toEqual([297.5, 307.5]);
      }),
    );
  });

  it("is as high as the ink of all its letters where nothing else is known", () => {
    const letters = glyphsOf("ace page top", { x: 20, y: 300 }).map((glyph) =>
      "pg".includes(glyph.text) ? flat(glyph, -2, 4) : flat(glyph, 0, glyph.text === "t" ? 7 : 4),
    );
    const [, low, , high] = lineOf(letters)?.box ?? [];
    expect([low, high]).toEqual([298, 307]);
  });

  it("says of what is raised or lowered how high it is, and is itself as high as the others", () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom(-5, -3, 3, 5, 8), (words, raised) => {
        const note = glyphsOf("12", { x: 20 + words.length * 5, y: 300 + raised, size: 6 });
        fc.pre(words.length > 3);
        const { box, pieces } = lineOf([...glyphsOf(words, { x: 20, y: 300 }), ...note]) ?? {};
        expect(box && [box[1], box[3]]).toEqual([297.5, 307.5]);
        expect(pieces?.at(-1)).toMatchObject({ text: "12", reach: [298.5 + raised, 304.5 + raised] });
        expect(pieces?.slice(0, -1).every(({ reach }) => reach === null)).toBe(true);
      }),
    );
  });

  it("reaches as far as letters do, where its letters are without ink", () => {
    const [, low, , high] =
      lineOf(glyphsOf("unseen", { x: 20, y: 300 }).map((glyph) => flat(glyph, 0, 0.01)))?.box ?? [];
    expect([low, high]).toEqual([298, 308]);
  });
});
