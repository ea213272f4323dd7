import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stances } from "#lib/ledger/model.ts";
import { looksOf, type Painted } from "./mark-looks.ts";

const anyMarks = fc
  .array(
    fc.record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 20 }),
      stance: fc.option(fc.constantFrom(...stances)),
    }),
  )
  .map((marks) =>
    marks
      .map(({ start, length, stance }, number): Painted => ({ id: String(number), start, end: start + length, stance }))
      .toSorted((a, b) => a.start - b.start || b.end - a.end),
  );

/** How often each offset is covered, for one stance. */
const covered = (stretches: readonly { readonly start: number; readonly end: number }[]): Set<number> =>
  new Set(stretches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)));

const stretchesOf = (marks: readonly Painted[], stance: Painted["stance"]) =>
  looksOf(marks)
    .filter(({ name }) => name.startsWith(`mark-${stance ?? "comment"}-`))
    .flatMap(({ stretches }) => stretches);

describe("the looks of marks", () => {
  test("of a stance cover its marks, and nothing besides", () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom(null, ...stances), (marks, stance) => {
        expect(covered(stretchesOf(marks, stance))).toEqual(covered(marks.filter((mark) => mark.stance === stance)));
      }),
    );
  });

  test("have a name each, and stretches that are in order and do not touch", () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const looks = looksOf(marks);
        expect(new Set(looks.map(({ name }) => name)).size).toBe(looks.length);
        for (const { stretches } of looks)
          for (const [position, { start }] of stretches.entries())
            expect(start).toBeGreaterThan(stretches[position - 1]?.end ?? -1);
      }),
    );
  });

  test("of two marks that overlap are two, though they are of one stance", () => {
    const marks: Painted[] = [
      { id: "a", start: 0, end: 10, stance: "supported" },
      { id: "b", start: 4, end: 6, stance: "supported" },
    ];
    expect(looksOf(marks)).toEqual([
      { name: "mark-supported-0", lane: 0, stretches: [{ start: 0, end: 10 }] },
      { name: "mark-supported-1", lane: 1, stretches: [{ start: 4, end: 6 }] },
    ]);
  });
});
