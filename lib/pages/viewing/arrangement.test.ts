import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTUAL, arrange, columnsIn, fitScale, nextScale, pagesBetween, type Columns } from "./arrangement.ts";

const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 50, max: 900 }), height: fc.integer({ min: 50, max: 900 }) }),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const columns = fc.constantFrom<Columns>(1, 2);
const scale = fc.constantFrom(0.5, 1, 1.37, 3);

describe("an arrangement of sheets", () => {
  it("lays them in order, none over another, and within the whole", () => {
    fc.assert(
      fc.property(sizes, scale, columns, (pages, by, across) => {
        const { places, width, height } = arrange(pages, by, across, 700);
        for (const [index, place] of places.entries()) {
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + place.width).toBeLessThanOrEqual(width + 1);
          expect(place.top + place.height).toBeLessThanOrEqual(height + 1);
          const next = places[index + 1];
          if (!next) continue;
          const isBeside = next.top === place.top;
          expect(isBeside ? next.left >= place.left + place.width : next.top >= place.top + place.height).toBe(true);
        }
      }),
    );
  });

  it("knows which of them a strip of it touches", () => {
    const strips = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 3_000 }));
    fc.assert(
      fc.property(sizes, scale, columns, strips, (pages, by, across, [from, much]) => {
        const arrangement = arrange(pages, by, across, 700);
        const [first, last] = pagesBetween(arrangement, from, from + much);
        const touched = arrangement.places.flatMap(({ top, height }, index) =>
          top < from + much && top + height > from ? [index] : [],
        );
        expect(first).toBeLessThanOrEqual(last);
        for (const index of touched) expect(index >= first && index <= last).toBe(true);
      }),
    );
  });
});

describe("a scale", () => {
  it("fits most pages, not the one that folds out", () => {
    const pages = [...Array.from({ length: 5 }, () => ({ width: 600, height: 800 })), { width: 2_400, height: 800 }];
    expect(fitScale(pages, "width", 1, { width: 900, height: 400 })).toBe(1.5);
    expect(fitScale(pages, "page", 1, { width: 900, height: 400 })).toBe(0.5);
  });

  it("never makes pages so small for being two that nothing is read", () => {
    const rooms = fc.integer({ min: 200, max: 2_000 });
    fc.assert(
      fc.property(rooms, columns, (width, wanted) => {
        const room = { width, height: 800 };
        const scale = fitScale([{ width: 600, height: 800 }], "width", columnsIn(wanted, room), room);
        expect(600 * scale).toBeGreaterThan(Math.min(width, 230) - 1);
      }),
    );
  });

  it("grows and shrinks by the usual steps, and comes back", () => {
    fc.assert(
      fc.property(fc.constantFrom(0.5, 0.75, 1, 1.5, 2, 3), (percent) => {
        expect(nextScale(nextScale(percent * ACTUAL, 1), -1)).toBeCloseTo(percent * ACTUAL);
      }),
    );
    expect(nextScale(5 * ACTUAL, 1)).toBe(5 * ACTUAL);
  });
});
