import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vocabularyOf } from "#lib/imports/text/words.ts";
import { type Placed, partsOf } from "./line-ends.ts";
import { lineAt } from "./testing/lines.ts";

const placed = (texts: readonly string[]): Placed[] =>
  texts.map((text, at) => ({ page: 1, line: lineAt(text, { x: 20, y: 500 - at * 12 }) }));

const read = (texts: readonly string[], known: string): string =>
  partsOf(placed(texts), { vocabulary: vocabularyOf(known), lexicon: null })
    .map(({ line, joint, isHyphenDropped }) => joint + (isHyphenDropped ? line.text.slice(0, -1) : line.text))
    .join("");

const word = fc.stringMatching(/^[a-z]{3,9}$/);

describe("the ends of lines", () => {
  it("are blanks between words, wherever lines are broken", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 12 }), (words) => {
        const lines: string[] = [];
        for (const [text, isFirst] of words)
          if (isFirst || lines.length === 0) lines.push(text);
          else lines[lines.length - 1] += ` ${text}`;
        expect(read(lines, "")).toBe(words.map(([text]) => text).join(" "));
      }),
    );
  });

  it("put words together that were divided, where the document has them whole elsewhere", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{6,12}$/),
        fc.integer({ min: 2, max: 4 }),
        word,
        word,
        (long, at, before, after) => {
          const lines = [`${before} ${long.slice(0, at)}-`, `${long.slice(at)} ${after}`];
          expect(read(lines, `${long} ${long} ${long}`)).toBe(`${before} ${long} ${after}`);
        },
      ),
    );
  });

  it("are nothing between characters of scripts without blanks", () => {
    expect(read(["下の谷の粉屋は", "人々が話した"], "")).toBe("下の谷の粉屋は人々が話した");
  });

  it("keep the hyphen of what is written with one", () => {
    expect(read(["a well-", "known mill"], "well-known well-known well-known")).toBe("a well-known mill");
  });
});
