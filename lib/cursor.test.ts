import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, toPage, writeCursor } from "./cursor.ts";

const id = fc.uuid({ version: 7 });

test("a cursor is read as it was written, and needs no escaping in an address", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }).filter((key) => key.isWellFormed()),
      id,
      (key, item) => {
        const cursor = writeCursor([key, item]);
        expect(encodeURIComponent(cursor)).toBe(cursor);
        expect(readCursor(cursor, "text")).toEqual([key, item]);
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((key) => !Object.is(key, -0)),
      id,
      (key, item) => {
        expect(readCursor(writeCursor([key, item]), "number")).toEqual([key, item]);
      },
    ),
  );
});

test("anything else, and a cursor of another kind of list, is refused and never breaks", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("text" as const, "number" as const, "instant" as const),
      (text, kind) => {
        expect(() => readCursor(text, kind)).toThrow(expect.objectContaining({ code: "invalid" }));
      },
    ),
    { numRuns: 30 },
  );
  const item = "01a2136d-0d2c-7623-a62f-a8427b803639";
  expect(() => readCursor(writeCursor(["a title", item]), "instant")).toThrow("cursor");
  expect(() => readCursor(writeCursor(["a title", item]), "number")).toThrow("cursor");
  expect(() => readCursor(writeCursor([1, item]), "text")).toThrow("cursor");
});

test("pages end where the rows do", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.integer({ min: 1, max: 10 }), (count, limit) => {
      const rows = Array.from({ length: Math.min(count, limit + 1) }, (_, number) => number);
      const page = toPage(
        rows,
        limit,
        (row) => row,
        (row) => [row, "01a2136d-0d2c-7623-a62f-a8427b803639"],
      );
      expect(page.items).toEqual(rows.slice(0, limit));
      expect(page.next === null).toBe(rows.length <= limit);
    }),
  );
});
