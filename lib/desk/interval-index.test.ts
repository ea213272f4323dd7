import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covering, indexIntervals, touching, windowsAround, type Interval } from "./interval-index.ts";

const intervals: fc.Arbitrary<Interval[]> = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 40 })
  .map((pairs) => pairs.map(([start, length], number) => ({ id: String(number), start, end: start + length })));
const idsOf = (items: readonly Interval[]): string[] => items.map(({ id }) => id).toSorted();

describe("the index of passages", () => {
  test("finds exactly those that cover a character", () => {
    fc.assert(
      fc.property(intervals, fc.nat(80), (items, offset) => {
        const expected = items.filter(({ start, end }) => start <= offset && offset < end);
        expect(idsOf(covering(indexIntervals(items), offset))).toEqual(idsOf(expected));
      }),
    );
  });

  test("finds exactly those that touch a stretch, in order of the text", () => {
    fc.assert(
      fc.property(intervals, fc.nat(80), fc.nat(30), (items, start, length) => {
        const found = touching(indexIntervals(items), start, start + length);
        const expected = items.filter((item) => item.start < Math.max(start + length, start + 1) && item.end > start);
        expect(idsOf(found)).toEqual(idsOf(expected));
        expect(found.map((item) => item.start)).toEqual(found.map((item) => item.start).toSorted((a, b) => a - b));
      }),
    );
  });

  test("gives whole windows around those that start within a stretch", () => {
    const many = indexIntervals(Array.from({ length: 450 }, (_, at) => ({ id: String(at), start: at, end: at + 3 })));
    fc.assert(
      fc.property(fc.nat(500), fc.nat(60), (start, length) => {
        const positions = windowsAround(many, start, start + length).map((item) => item.start);
        const wanted = many.items.map((item) => item.start).filter((at) => at >= start && at < start + length);
        expect(positions).toEqual(expect.arrayContaining(wanted));
        expect((positions[0] ?? 0) % 100).toBe(0);
        expect(positions.length % 100 === 0 || positions.at(-1) === 449).toBe(true);
        expect(positions.length).toBeLessThanOrEqual(wanted.length + 260);
      }),
    );
  });

  test("names the shortest at a place first", () => {
    const index = indexIntervals([
      { id: "long", start: 0, end: 50 },
      { id: "short", start: 10, end: 12 },
      { id: "middle", start: 5, end: 20 },
    ]);
    expect(covering(index, 11).map(({ id }) => id)).toEqual(["short", "middle", "long"]);
  });
});
