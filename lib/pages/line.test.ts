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

  it("has the middle of each of its letters in it, however far one is raised or lowered", () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: -6, max: 9 }), (words, raised) => {
        const note = glyphsOf("1", { x: 20 + words.length * 5, y: 300 + raised, size: 6 });
        const [, low = 0, , high = 0] = lineOf([...glyphsOf(words, { x: 20, y: 300 }), ...note])?.box ?? [];
        const middle = 300 + raised + 1.5;
        expect(middle > low && middle < high).toBe(true);
      }),
    );
  });

  it("reaches as far as letters do, where its letters are without ink", () => {
    const [, low, , high] =
      lineOf(glyphsOf("unseen", { x: 20, y: 300 }).map((glyph) => flat(glyph, 0, 0.01)))?.box ?? [];
    expect([low, high]).toEqual([298, 308]);
  });
});
