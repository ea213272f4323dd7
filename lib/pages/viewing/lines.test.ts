import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageLayout, Run, Turn } from "../model.ts";
import { gapNear, isReversed, offsetAt, runAt } from "./lines.ts";

/** A run of letters ten points wide each, in a line twelve high, beginning at a point. */
function run(start: number, text: string, [x, y]: readonly [number, number], turn: Turn = 0, isAgainst = false): Run {
  const forward = turn === 0 || turn === 90 ? 1 : -1;
  const sign = isAgainst ? -forward : forward;
  const isUpright = turn === 90 || turn === 270;
  const edges = Array.from({ length: text.length + 1 }, (_, index) => (isUpright ? y : x) + sign * 10 * index);
  const [low, high] = [Math.min(...edges), Math.max(...edges)];
  return { start, text, turn, edges, box: isUpright ? [x, low, x + 12, high] : [low, y, high, y + 12] };
}

const page = (...runs: Run[]): PageLayout => ({
  number: 1,
  label: null,
  box: [0, 0, 600, 800],
  rotation: 0,
  start: 0,
  end: Math.max(0, ...runs.map(({ start, text }) => start + text.length)),
  runs,
});

const turns = fc.constantFrom<Turn>(0, 90, 180, 270);

describe("the lines of a page", () => {
  it("know the character at a point, and the nearest gap, whichever way they run and are read", () => {
    fc.assert(
      fc.property(turns, fc.boolean(), fc.integer({ min: 0, max: 9 }), (turn, isAgainst, index) => {
        const line = run(40, "abcdefghij", [300, 400], turn, isAgainst);
        const place = ((line.edges[index] ?? 0) + (line.edges[index + 1] ?? 0)) / 2;
        const isUpright = turn === 90 || turn === 270;
        const [x, y] = isUpright ? [306, place] : [place, 406];
        expect(isReversed(line)).toBe(isAgainst);
        expect(offsetAt(page(line), x, y)).toBe(40 + index);
        const edge = line.edges[index] ?? 0;
        expect(gapNear(page(line), isUpright ? 306 : edge, isUpright ? edge : 406)).toBe(40 + index);
      }),
    );
  });

  it("say nothing of a point in the white, and know what is nearest to it", () => {
    const columns = page(
      run(0, "left", [50, 700]),
      run(5, "down", [50, 680]),
      run(10, "right", [320, 700]),
      run(16, "below", [320, 680]),
    );
    expect(offsetAt(columns, 200, 705)).toBeNull();
    // Beyond the end of a line, but level with it and in its column.
    expect(gapNear(columns, 130, 685)).toBe(9);
    // Below the last line of the left column: not all of the right one as well.
    expect(gapNear(columns, 70, 300)).toBe(7);
    expect(gapNear(columns, 340, 300)).toBe(18);
    expect(gapNear(page(), 10, 10)).toBeNull();
  });

  it("tell in which of them an offset is", () => {
    const lines = page(run(0, "one", [50, 700]), run(4, "two", [50, 680]));
    expect([0, 3, 4, 9].map((offset) => runAt(lines, offset)?.text)).toEqual(["one", "one", "two", "two"]);
  });
});
