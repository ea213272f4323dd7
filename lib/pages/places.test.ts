import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project } from "#lib/anchoring/projection.ts";
import { pointInto } from "./frame.ts";
import type { Corners, PageLayout, PagePlace, Quad, Run } from "./model.ts";
import { quadsOf, stretchUnder } from "./places.ts";
import { compose, type Paragraph } from "./compose.ts";
import { anyPages, anyWords, lineAt, sheetOf } from "./testing/lines.ts";

/** A hundredth of a point, to which places are rounded, and as much again. */
const HAIR = 0.02;

const anyMarked = anyPages.chain((composed) => {
  const { length } = project(composed.content).text;
  return fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([one, other]) => ({ ...composed, start: Math.min(one, other), end: Math.max(one, other) }));
});

/** The middle of a character on the page. */
function middleOf({ turn, edges, box, across }: Run, unit: number): readonly [number, number] {
  const along = ((edges[unit] ?? 0) + (edges[unit + 1] ?? 0)) / 2;
  if (across) return pointInto(-turn, [along, (across[0] + across[1]) / 2]);
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return turn === 90 || turn === 270 ? [x, along] : [along, y];
}

const isInQuad = (x: number, y: number, [left, bottom, right, top]: Quad): boolean =>
  x >= left - HAIR && x <= right + HAIR && y >= bottom - HAIR && y <= top + HAIR;

function isInCorners(x: number, y: number, [ax, ay, bx, by, cx, cy, dx, dy]: Corners): boolean {
  const sides = [
    [ax, ay, bx, by],
    [bx, by, dx, dy],
    [dx, dy, cx, cy],
    [cx, cy, ax, ay],
  ] as const;
  return sides.every(([fromX, fromY, toX, toY]) => {
    const width = Math.hypot(toX - fromX, toY - fromY);
    return ((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)) / width <= HAIR;
  });
}

/** The characters of a page whose middle is in its places, blanks left out. */
function under(layout: PageLayout, places: readonly PagePlace[]): number[] {
  const own = places.find(({ page }) => page === layout.number);
  return layout.runs.flatMap((run) =>
    Array.from({ length: run.text.length }, (_, unit) => unit).flatMap((unit) => {
      if (run.text[unit]?.trim() === "") return [];
      const [x, y] = middleOf(run, unit);
      const isUnder = own?.quads.some((quad, at) => {
        const corners = own.corners?.[at];
        return corners ? isInCorners(x, y, corners) : isInQuad(x, y, quad);
      });
      return isUnder === true ? [run.start + unit] : [];
    }),
  );
}

describe("the places of a passage", () => {
  it("cover its characters and no others, whichever way the lines run", () => {
    fc.assert(
      fc.property(anyMarked, ({ content, pages, start, end }) => {
        const { text } = project(content);
        const places = quadsOf(pages, { start, end });
        const found = pages.flatMap((layout) => under(layout, places));
        const meant = Array.from({ length: end - start }, (_, at) => start + at).filter((at) =>
          /[^\s\uFFFC]/u.test(text[at] ?? ""),
        );
        expect(found).toEqual(meant);
      }),
    );
  });

  it("go round words of another column, and round a line that is close above or below", () => {
    const paragraph = (text: string, x: number, y: number): Paragraph => ({
      level: null,
      parts: [{ page: 1, line: lineAt(text, { x, y }), joint: "", isHyphenDropped: false }],
    });
    fc.assert(
      fc.property(anyWords, anyWords, fc.integer({ min: 3, max: 9 }), (words, close, step) => {
        const row = lineAt(words, { x: 30, y: 400 });
        const right = lineAt(words, { x: row.box[2] + 20, y: 400 });
        const inBetween = lineAt("o", { x: row.box[2] + 8, y: 400 });
        const both: Paragraph = {
          level: null,
          parts: [row, right].map((line, at) => ({
            page: 1,
            line,
            joint: at === 0 ? "" : " ",
            isHyphenDropped: false,
          })),
        };
        const others = [paragraph(close, 30, 400 - step), paragraph(close, 30, 400 + step)];
        const between: Paragraph = {
          level: null,
          parts: [{ page: 1, line: inBetween, joint: "", isHyphenDropped: false }],
        };
        const { pages } = compose([sheetOf(1)], [both, between, ...others]);
        const { length } = `${words} ${words}`;
        const found = pages.flatMap((layout) => under(layout, quadsOf(pages, { start: 0, end: length })));
        expect(found).toEqual(Array.from({ length }, (_, at) => at).filter((at) => `${words} ${words}`[at] !== " "));
      }),
    );
  });

  it("say the same text as the document, each page its own stretch of it", () => {
    fc.assert(
      fc.property(anyPages, ({ content, pages }) => {
        const { text } = project(content);
        for (const { runs, start, end } of pages) {
          for (const run of runs) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
          expect(text.slice(start, end)).toBe(runs.length === 0 ? "\uFFFC" : text.slice(runs[0]?.start, end));
        }
      }),
    );
  });

  it("lead back to the passage, less the blanks at its ends, where lines are along the page", () => {
    fc.assert(
      fc.property(anyMarked, ({ content, pages, start, end }) => {
        fc.pre(pages.every(({ runs }) => runs.every(({ across }) => across === undefined)));
        const { text } = project(content);
        for (const place of quadsOf(pages, { start, end })) {
          const layout = pages[place.page - 1];
          if (!layout || layout.runs.length === 0) continue;
          const [from, to] = [Math.max(start, layout.start), Math.min(end, layout.end)];
          const said = text.slice(from, to);
          expect(stretchUnder(layout, place.quads)).toEqual({
            start: from + said.length - said.trimStart().length,
            end: from + said.trimEnd().length,
          });
        }
      }),
    );
  });
});
