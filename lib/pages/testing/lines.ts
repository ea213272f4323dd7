/** Characters and lines for laws, as if an engine had found them: each character as wide as half its size. */
import fc from "fast-check";
import { compose, type Paragraph, type Sheet } from "../compose.ts";
import type { Direction } from "../frame.ts";
import type { Glyph } from "../glyph.ts";
import { type Line, lineOf } from "../line.ts";
import type { Quad } from "../model.ts";

export const SHEET: Quad = [0, 0, 400, 600];

export const sheetOf = (number: number): Sheet => ({ number, label: null, box: SHEET, rotation: 0 });

type Where = { readonly x: number; readonly y: number; readonly size?: number; readonly turn?: Direction };

/** Characters that follow one another from a place of their frame on. */
export function glyphsOf(text: string, { x, y, size = 10, turn = 0 }: Where): Glyph[] {
  return Array.from(text, (letter, at) => ({
    text: letter,
    box: [x + (at * size) / 2, y - size * 0.25, x + ((at + 1) * size) / 2, y + size * 0.75],
    turn,
    baseline: y,
    size,
    isBold: false,
    isDivision: letter === "-" && at === text.length - 1,
    before: "nothing",
  }));
}

/** @throws where there is nothing to read in it */
export function lineAt(text: string, where: Where): Line {
  const line = lineOf(glyphsOf(text, where));
  if (!line) throw new Error("There is nothing to read.");
  return line;
}

const letters = "abcdefghijklmnopqrstuvwxyzäßéжщ你好".split("");
export const anyWord = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })
  .map((found) => found.join(""));
export const anyWords = fc.array(anyWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

export const anyTurn: fc.Arbitrary<Direction> = fc.oneof(
  fc.constantFrom(0, 90, 180, 270),
  fc.integer({ min: 0, max: 3_599 }).map((tenths) => tenths / 10),
);

/** Pages of paragraphs, each of lines under one another, which run in any one direction. */
export const anyPages = fc
  .array(
    fc.record({
      turn: anyTurn,
      paragraphs: fc.array(fc.array(anyWords, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((pages) => {
    const paragraphs = pages.flatMap(({ turn, paragraphs }, index) => {
      let row = 0;
      return paragraphs.map((lines): Paragraph => ({
        level: null,
        parts: lines.map((text, at) => ({
          page: index + 1,
          line: lineAt(text, { x: 30, y: 400 - row++ * 12, turn }),
          joint: at === 0 ? "" : " ",
          isHyphenDropped: false,
        })),
      }));
    });
    return compose(
      pages.map((_, index) => sheetOf(index + 1)),
      paragraphs,
    );
  });
