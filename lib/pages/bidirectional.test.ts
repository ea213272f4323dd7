import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Glyph } from "./glyph.ts";
import { lineOf } from "./line.ts";
import { anyWords, glyphsOf } from "./testing/lines.ts";

const wordOf = (letters: string) =>
  fc.array(fc.constantFrom(...Array.from(letters)), { minLength: 1, maxLength: 7 }).map((found) => found.join(""));
const hebrew = wordOf("אבגדהוזחטיכלמנ");
const arabic = wordOf("بتثجحخدذرزسشصض");
const number = fc.integer({ min: 10, max: 9_999 }).map(String);

/** Words that are read from the right, with numbers among them; the first and the last are none. */
const anyLine = fc.constantFrom(hebrew, arabic).chain((word) =>
  fc
    .tuple(word, fc.array(fc.oneof({ weight: 4, arbitrary: word }, number), { maxLength: 4 }), word)
    .map(([first, between, last]) => [first, ...between, last])
    // Most of a line's letters say from where it is read.
    .filter((words) => words.every((one, at) => !/\d/u.test(one) || !/\d/u.test(words[at - 1] ?? ""))),
);

/** As it is seen: the first word at the right, letters from the right, digits from the left. */
function seen(words: readonly string[]): Glyph[] {
  let right = 380;
  return words.flatMap((word) => {
    const width = word.length * 5;
    const drawn = /\d/u.test(word) ? word : Array.from(word).toReversed().join("");
    const glyphs = glyphsOf(drawn, { x: right - width, y: 300 });
    right -= width + 4;
    return glyphs;
  });
}

describe("a line that is read from the right", () => {
  it("is read in its own order, in whatever order the file has its characters", () => {
    fc.assert(
      fc.property(
        anyLine.chain((words) => {
          const glyphs = seen(words);
          return fc.tuple(
            fc.constant(words),
            fc.oneof(
              fc.constant(glyphs),
              fc.constant(glyphs.toReversed()),
              fc.shuffledSubarray(glyphs, { minLength: glyphs.length }),
            ),
          );
        }),
        ([words, glyphs]) => {
          expect(lineOf(glyphs)?.text).toBe(words.join(" "));
        },
      ),
    );
  });

  it("has a place for each letter, which is where it was drawn", () => {
    fc.assert(
      fc.property(anyLine, (words) => {
        const glyphs = seen(words);
        const line = lineOf(glyphs);
        const drawn = new Map(glyphs.map(({ text, box }) => [`${text} ${box[0]}`, true]));
        for (const { text, edges } of line?.pieces ?? [])
          Array.from(text).forEach((letter, at) => {
            const from = Math.min(edges[at] ?? 0, edges[at + 1] ?? 0);
            expect(letter === " " || drawn.has(`${letter} ${from}`)).toBe(true);
          });
      }),
    );
  });
});

describe("a line that is read from the left", () => {
  it("is as the file has it", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(lineOf(glyphsOf(words, { x: 20, y: 100 }))?.text).toBe(words);
      }),
    );
  });
});
