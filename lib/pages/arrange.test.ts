import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project } from "#lib/anchoring/projection.ts";
import { arrange, type ReadPage } from "./arrange.ts";
import type { Line } from "./line.ts";
import { runningLines } from "./running.ts";
import { lineAt, sheetOf } from "./testing/lines.ts";

const WIDTH = 60; // letters of a full line

const letters = fc.stringMatching(/^[a-z]{2,8}$/);
/** A line that is as wide as its column. */
const full = fc.array(letters, { minLength: 20, maxLength: 20 }).map((words) => {
  const line = words.join(" ").slice(0, WIDTH).trimEnd();
  return line.padEnd(WIDTH, "x");
});
/** The same as the first of a paragraph: it begins a sentence, and is shorter by as much as it is set in. */
const firstOf = (line: string): string => `T${line.slice(1, -4)}x`;
/** A paragraph whose lines run to their end, but for its last one, which ends a sentence. */
const paragraph = fc
  .tuple(fc.array(full, { minLength: 1, maxLength: 4 }), letters)
  .map(([lines, last]) => [...lines.map((line, at) => (at === 0 ? firstOf(line) : line)), `${last} ended.`]);

/** Paragraphs under one another, the first line of each set in. */
function column(paragraphs: readonly (readonly string[])[], top: number): Line[] {
  let row = 0;
  return paragraphs.flatMap((lines) =>
    lines.map((text, at) => lineAt(text, { x: 30 + (at === 0 ? 15 : 0), y: top - row++ * 12 })),
  );
}

const pagesOf = (
  texts: readonly (readonly (readonly string[])[])[],
  extra: (number: number) => Line[] = () => [],
): ReadPage[] =>
  texts.map((paragraphs, index) => ({
    ...sheetOf(index + 1),
    lines: [...extra(index + 1), ...column(paragraphs, 480)],
  }));

const anyTexts = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 6 });
const textOf = (pages: readonly ReadPage[]): string => project(arrange(pages, null).content).text;

describe("pages of print", () => {
  it("are their paragraphs, however they are broken into lines", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const meant = texts.flatMap((paragraphs) => paragraphs.map((lines) => lines.join(" ")));
        expect(textOf(pagesOf(texts))).toBe(meant.join("\n"));
      }),
    );
  });

  it("are the same with running heads and page numbers as without", () => {
    const roman = (value: number): string =>
      ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][value] ?? "";
    fc.assert(
      fc.property(anyTexts, fc.nat(4), fc.boolean(), (texts, before, isRoman) => {
        const heads = (number: number): Line[] => [
          lineAt("The keeper of the mill", { x: 90, y: 580 }),
          lineAt(isRoman ? roman(number + before) : String(number + before), { x: 200, y: 20 }),
        ];
        const pages = pagesOf(texts, heads);
        expect(runningLines(pages).size).toBe(texts.length * 2);
        expect(textOf(pages)).toBe(textOf(pagesOf(texts)));
      }),
    );
  });

  it("are the same with a stamp aslant over each as without", () => {
    fc.assert(
      fc.property(anyTexts, fc.integer({ min: 10, max: 80 }), (texts, turn) => {
        const stamped = pagesOf(texts, () => [lineAt("CONFIDENTIAL", { x: 200, y: 100, size: 40, turn })]);
        expect(textOf(stamped)).toBe(textOf(pagesOf(texts)));
      }),
    );
  });

  it("go on in the midst of a sentence, and nowhere else", () => {
    fc.assert(
      fc.property(
        fc.array(full, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        ([one = "", two = "", three = ""], ends) => {
          const first = [firstOf(one), ends ? `${two.slice(0, -1)}.` : two];
          const pages = pagesOf([[first], []]);
          const rest = [three, "ended."].map((text, at) => lineAt(text, { x: 30, y: 480 - at * 12 }));
          const whole = pages.map((page) => (page.number === 2 ? { ...page, lines: rest } : page));
          const [upper, lower] = [first.join(" "), `${three} ended.`];
          expect(textOf(whole)).toBe(ends ? `${upper}\n${lower}` : `${upper} ${lower}`);
        },
      ),
    );
  });
});
