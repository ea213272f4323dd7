import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GAP, layOut, type Row } from "./margin-layout.ts";

const rows: fc.Arbitrary<Row[]> = fc
  .array(fc.tuple(fc.nat(500), fc.integer({ min: 10, max: 200 })), { maxLength: 20 })
  .map((pairs) =>
    pairs.toSorted(([a], [b]) => a - b).map(([wanted, height], number) => ({ id: String(number), wanted, height })),
  );

describe("the margin", () => {
  test("lets no note cover another, and keeps their order", () => {
    fc.assert(
      fc.property(rows, fc.nat(19), (list, active) => {
        const tops = layOut(list, String(active));
        for (const [position, { height }] of list.entries()) {
          expect(tops[position + 1] ?? Infinity).toBeGreaterThanOrEqual((tops[position] ?? 0) + height + GAP);
        }
      }),
    );
  });

  test("puts the active note exactly beside its passage", () => {
    fc.assert(
      fc.property(rows, fc.nat(19), (list, number) => {
        const row = list[number];
        fc.pre(row !== undefined);
        expect(layOut(list, String(number))[number]).toBe(row?.wanted);
      }),
    );
  });

  test("moves nothing that has room", () => {
    const list = [0, 100, 200].map((wanted, number) => ({ id: String(number), wanted, height: 50 }));
    expect(layOut(list, null)).toEqual([0, 100, 200]);
    expect(layOut(list, "1")).toEqual([0, 100, 200]);
  });

  test("moves notes down only from the first one when none is active", () => {
    fc.assert(
      fc.property(rows, (list) => {
        for (const [position, top] of layOut(list, null).entries())
          expect(top).toBeGreaterThanOrEqual(list[position]?.wanted ?? 0);
      }),
    );
  });
});
