import { describe, expect, it } from "vitest";
import type { PageLayout } from "../model.ts";
import { column, paper } from "../testing/paper.ts";
import { linesRead } from "../testing/read-paper.ts";
import { EARLY_PAGES } from "./read-pdf.ts";

/** Pages with a running head, a number and a sentence of their own. */
const bookOf = (count: number): Uint8Array =>
  paper({
    pages: Array.from({ length: count }, (_, at) => ({
      words: [
        ...column(150, 570, ["The ferries of the north"]),
        ...column(40, 500, [
          `What was counted on day ${at + 1} was written down,`,
          "and nobody has looked at it since.",
        ]),
        ...column(195, 20, [String(at + 1)]),
      ],
    })),
  });

const wordsOf = (pages: readonly PageLayout[]) => pages.map(({ runs }) => runs.map(({ text }) => text));

describe("the first pages of a long file", () => {
  it("are told of before the others are read, as they are told of in the end", async () => {
    const lines = await linesRead(bookOf(EARLY_PAGES + 8));
    const at = lines.findIndex((line) => "early" in line);
    expect(lines.slice(0, at).filter((line) => "done" in line)).toHaveLength(EARLY_PAGES);
    expect(lines.slice(at).filter((line) => "done" in line)).toHaveLength(8);
    const early = lines.flatMap((line) => ("early" in line ? line.early : []));
    const pages = lines.flatMap((line) => ("page" in line ? [line.page] : []));
    expect(wordsOf(early)).toEqual(wordsOf(pages.slice(0, EARLY_PAGES)));
    // What runs on every page is known by then, and is not among their words.
    expect(wordsOf(early).flat().join(" ")).not.toContain("The ferries of the north");
  });

  it("are told of only with the others where there are hardly any", async () => {
    const lines = await linesRead(bookOf(EARLY_PAGES));
    expect(lines.some((line) => "early" in line)).toBe(false);
    expect(lines.filter((line) => "page" in line)).toHaveLength(EARLY_PAGES);
  });
});
