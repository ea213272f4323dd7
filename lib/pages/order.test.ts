import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextBlock } from "./blocks.ts";
import { inReadingOrder } from "./order.ts";
import { lineAt } from "./testing/lines.ts";

/** A block in a column, and how far down in it; columns and rows do not touch. */
const blockAt = (column: number, row: number): TextBlock => {
  const [x, y] = [30 + column * 120, 560 - row * 60];
  return { lines: [lineAt("words", { x, y })], box: [x, y - 40, x + 100, y] };
};

const shape = fc.record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 4 }) });
const gridOf = ({ columns, rows }: { columns: number; rows: number }): TextBlock[] =>
  Array.from({ length: columns * rows }, (_, at) => blockAt(Math.floor(at / rows), at % rows));
const shuffled = shape.chain((of) => {
  const grid = gridOf(of);
  return fc.shuffledSubarray(grid, { minLength: grid.length }).map((blocks) => ({ grid, blocks }));
});

/** Whether something stands below what comes after it in its column. */
const isMixedUp = (blocks: readonly TextBlock[]): boolean =>
  blocks.some(({ box }, at) => blocks.slice(at + 1).some((later) => later.box[0] === box[0] && later.box[1] > box[1]));

describe("the order in which blocks are read", () => {
  it("has every block once", () => {
    fc.assert(
      fc.property(shuffled, fc.boolean(), ({ blocks }, isFromRight) => {
        expect(new Set(inReadingOrder(blocks, isFromRight))).toEqual(new Set(blocks));
        expect(inReadingOrder(blocks, isFromRight)).toHaveLength(blocks.length);
      }),
    );
  });

  it("is that of the file, unless a column is mixed up; then it is column by column", () => {
    fc.assert(
      fc.property(shuffled, ({ grid, blocks }) => {
        expect(inReadingOrder(blocks, false)).toEqual(isMixedUp(blocks) ? grid : blocks);
      }),
    );
  });

  it("begins with the right column where the script does", () => {
    fc.assert(
      fc.property(shuffled, ({ grid, blocks }) => {
        fc.pre(isMixedUp(blocks));
        const fromRight = grid.toSorted((one, other) => other.box[0] - one.box[0]);
        expect(inReadingOrder(blocks, true)).toEqual(fromRight);
      }),
    );
  });

  it("has what spans both columns between what is above and what is below it", () => {
    const [left, right, lowLeft, lowRight] = [blockAt(0, 0), blockAt(1, 0), blockAt(0, 4), blockAt(1, 4)];
    const across: TextBlock = { lines: [lineAt("across", { x: 30, y: 440 })], box: [30, 400, 250, 440] };
    expect(inReadingOrder([lowLeft, lowRight, across, right, left], false)).toEqual([
      left,
      right,
      across,
      lowLeft,
      lowRight,
    ]);
  });
});
