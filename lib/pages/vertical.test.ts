import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Glyph } from "./glyph.ts";
import { linesOf } from "./page-lines.ts";
import { glyphsOf } from "./testing/lines.ts";
import { uprighted } from "./vertical.ts";

const signs = Array.from("下谷粉屋人話書留。、のきたカナ");
const anyColumn = fc.array(fc.constantFrom(...signs), { minLength: 3, maxLength: 12 });

/**
 * Each sign under the one before it; some engines take each for a line of its own, and some say where the ink is of a
 * stop, which is in the corner of its place.
 */
const stacked = (texts: readonly string[], x: number, areLines: boolean, areInked = false): Glyph[] =>
  texts.flatMap((text, at) =>
    glyphsOf(text, { x, y: 500 - at * 10 }).map((glyph): Glyph => ({
      ...glyph,
      box:
        areInked && "。、".includes(text)
          ? [x + 6.5, glyph.box[3] - 4, x + 9.5, glyph.box[3] - 1]
          : [x, glyph.box[1], x + 10, glyph.box[3]],
      before: at > 0 && areLines ? "line end" : "nothing",
    })),
  );

describe("writing that runs down the page", () => {
  it("is one line for each column, whether or not the engine takes signs for lines", () => {
    fc.assert(
      fc.property(
        fc.array(anyColumn, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        (columns, areLines, areInked) => {
          const glyphs = columns.flatMap((texts, at) => stacked(texts, 300 - at * 20, areLines, areInked));
          const lines = linesOf(glyphs);
          expect(lines.map(({ text }) => text)).toEqual(columns.map((texts) => texts.join("")));
          expect(new Set(lines.map(({ turn }) => turn))).toEqual(new Set([270]));
        },
      ),
    );
  });

  it("is none of letters, nor of what stands side by side", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), anyColumn, fc.boolean(), (word, texts, areLines) => {
        const upright = [...stacked(Array.from(word), 50, areLines), ...glyphsOf(texts.join(""), { x: 90, y: 300 })];
        expect(uprighted(upright)).toEqual(upright);
      }),
    );
  });
});
