import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstFrom, placesOf } from "./find.ts";

describe("finding", () => {
  it("finds words wherever they were put, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("ab", "c ", "\n", "xyz"), { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const places = placesOf(text, "xyz");
        expect(places).toHaveLength(parts.filter((part) => part === "xyz").length);
        expect(places.every(({ start, end }) => text.slice(start, end) === "xyz")).toBe(true);
      }),
    );
  });

  it("takes what is looked for as words: whatever signs are in it, however a line ends, large or small", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((words) => words.trim() !== ""),
        (words) => {
          expect(placesOf(`before ${words} after`, words).length).toBeGreaterThanOrEqual(1);
        },
      ),
    );
    expect(placesOf("The trace\ntree, a Trace  Tree.", "trace tree")).toEqual([
      { start: 4, end: 14 },
      { start: 18, end: 29 },
    ]);
    expect(placesOf("anything", "  ")).toEqual([]);
  });

  it("begins where one is, round the end", () => {
    const places = placesOf("a b a b a", "a");
    expect(firstFrom(places, 0)).toBe(0);
    expect(firstFrom(places, 1)).toBe(1);
    expect(firstFrom(places, 9)).toBe(0);
  });
});
