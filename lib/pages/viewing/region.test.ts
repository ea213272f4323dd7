import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quad, Turn } from "../model.ts";
import { boxAbout, handles, LEAST, pulled, type Handle } from "./region.ts";
import { onPage, onSheet, sheetSize, type Box, type Paper } from "./turning.ts";

const middle: Handle = { x: 0, y: 0 };
const way = fc.integer({ min: -1_500, max: 1_500 });
/** A page, and a frame on it that is large enough. */
const framed = fc
  .tuple(
    fc.integer({ min: 100, max: 900 }),
    fc.integer({ min: 100, max: 900 }),
    fc.constantFrom<Turn>(0, 90, 180, 270),
    fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([width, height, rotation, [l = 0, t = 0, r = 0, b = 0]]) => {
    const paper: Paper = { box: [-20, 30, width - 20, height + 30], rotation };
    const sheet = sheetSize(paper);
    const box: Quad = onPage(paper, { left: l, top: t, width: sheet.width - l - r, height: sheet.height - t - b });
    return { paper, box };
  });

describe("a frame about a point", () => {
  it("lies on the sheet, and about the point where there is paper on all sides", () => {
    fc.assert(
      fc.property(framed, way, way, ({ paper }, x, y) => {
        const sheet = sheetSize(paper);
        const { left, top, width, height } = boxAbout(paper, [x, y], [0.5, 0.2]);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(sheet.width);
        expect(top + height).toBeLessThanOrEqual(sheet.height);
        const within = (place: number, size: number, most: number) =>
          Math.min(most - size / 2, Math.max(size / 2, place));
        expect(left + width / 2).toBeCloseTo(within(x, width, sheet.width));
        expect(top + height / 2).toBeCloseTo(within(y, height, sheet.height));
      }),
    );
  });
});

describe("a frame that is pulled", () => {
  it("stays on its sheet, and large enough to be one, wherever it is pulled to", () => {
    fc.assert(
      fc.property(framed, fc.constantFrom(middle, ...handles), way, way, ({ paper, box }, handle, dx, dy) => {
        const { left, top, width, height } = onSheet(paper, pulled(paper, box, handle, dx, dy));
        const sheet = sheetSize(paper);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(sheet.width);
        expect(top + height).toBeLessThanOrEqual(sheet.height);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(LEAST);
      }),
    );
  });

  it("keeps the side that is opposite to the handle, and those it does not touch", () => {
    fc.assert(
      fc.property(framed, fc.constantFrom(...handles), way, way, ({ paper, box }, handle, dx, dy) => {
        const [before, after] = [onSheet(paper, box), onSheet(paper, pulled(paper, box, handle, dx, dy))];
        const sides = ({ left, top, width, height }: Box) => [
          handle.x === -1 ? null : left,
          handle.x === 1 ? null : left + width,
          handle.y === -1 ? null : top,
          handle.y === 1 ? null : top + height,
        ];
        expect(sides(after)).toEqual(sides(before));
      }),
    );
  });

  it("moves by its middle and is as large as before", () => {
    fc.assert(
      fc.property(framed, way, way, ({ paper, box }, dx, dy) => {
        const [before, after] = [onSheet(paper, box), onSheet(paper, pulled(paper, box, middle, dx, dy))];
        expect([after.width, after.height]).toEqual([before.width, before.height]);
      }),
    );
  });

  it("follows the pointer as far as there is paper", () => {
    const paper: Paper = { box: [0, 0, 400, 600], rotation: 0 };
    const box = onPage(paper, { left: 100, top: 100, width: 100, height: 50 });
    expect(onSheet(paper, pulled(paper, box, { x: 1, y: 1 }, 30, 20))).toEqual({
      left: 100,
      top: 100,
      width: 130,
      height: 70,
    });
    expect(onSheet(paper, pulled(paper, box, { x: -1, y: 0 }, -500, 90))).toEqual({
      left: 0,
      top: 100,
      width: 200,
      height: 50,
    });
  });
});
