import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quad, Turn } from "../model.ts";
import { nudged } from "./region.ts";
import { onPage, onSheet, sheetSize, type Paper } from "./turning.ts";

const length = fc.integer({ min: 1, max: 900 });
const turn = fc.constantFrom<Turn>(0, 90, 180, 270);
/** A page, and a rectangle on it. */
const papers = fc
  .tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), length, length, turn)
  .chain(([left, bottom, width, height, rotation]) => {
    const paper: Paper = { box: [left, bottom, left + width, bottom + height], rotation };
    const x = fc.integer({ min: left, max: left + width });
    const y = fc.integer({ min: bottom, max: bottom + height });
    return fc.tuple(x, x, y, y).map(([a, b, c, d]): { paper: Paper; quad: Quad } => ({
      paper,
      quad: [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)],
    }));
  });

describe("a rectangle of a page", () => {
  it("comes back from the sheet as it was, however the page is turned", () => {
    fc.assert(
      fc.property(papers, ({ paper, quad }) => {
        expect(onPage(paper, onSheet(paper, quad))).toEqual(quad);
      }),
    );
  });

  it("lies within the sheet, as large as on the page", () => {
    fc.assert(
      fc.property(papers, ({ paper, quad }) => {
        const { left, top, width, height } = onSheet(paper, quad);
        const sheet = sheetSize(paper);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(sheet.width);
        expect(top + height).toBeLessThanOrEqual(sheet.height);
        expect(width * height).toBe((quad[2] - quad[0]) * (quad[3] - quad[1]));
      }),
    );
  });

  it("goes with its page: what is at the upper left comes to the upper right when the page is turned clockwise", () => {
    const paper: Paper = { box: [0, 0, 100, 200], rotation: 90 };
    expect(onSheet(paper, [0, 190, 10, 200])).toEqual({ left: 190, top: 0, width: 10, height: 10 });
  });

  it("stays on the page wherever the arrows send it", () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }), fc.boolean()),
    );
    fc.assert(
      fc.property(papers, steps, ({ paper, quad }, moves) => {
        const [left, bottom, right, top] = moves.reduce(
          (box, [dx, dy, isMove]) => nudged(paper, box, dx, dy, isMove ? "move" : "size"),
          quad,
        );
        // A page smaller than the least region is all of it.
        fc.pre(
          Math.min(paper.box[2] - paper.box[0], paper.box[3] - paper.box[1]) > 20 &&
            right - left > 8 &&
            top - bottom > 8,
        );
        expect([
          left >= paper.box[0],
          bottom >= paper.box[1],
          right <= paper.box[2],
          top <= paper.box[3],
        ]).not.toContain(false);
      }),
    );
  });
});
