import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foreignAnnotations, perLine, type FoundAnnotation } from "./foreign.ts";
import { foreignKinds, type Quad } from "./model.ts";
import { layoutsOf, textOf, type Pages } from "./testing/fake-reading.ts";

const PAGES: Pages = [["The ferry has not run for nine days."], ["Nobody says when it will."]];
const layouts = layoutsOf(PAGES);
const text = textOf(PAGES);

const found = (object: number, more: Partial<FoundAnnotation> = {}): FoundAnnotation => ({
  page: 1,
  kind: "highlight",
  object,
  name: `n${object}`,
  box: [50, 540, 120, 550],
  quads: [],
  author: "Ana",
  created: "",
  modified: "",
  contents: `said ${object}`,
  rich: "",
  colour: null,
  answers: null,
  isRest: false,
  ...more,
});
const read = (all: readonly FoundAnnotation[]) => foreignAnnotations(all, layouts, (identity) => `#${identity.length}`);

describe("the annotations of a file", () => {
  /** Files may have anything: answers to what is not there, to themselves, in circles; parts of parts. */
  const anything = fc
    .array(
      fc.record({
        answers: fc.option(fc.integer({ min: 1, max: 9 })),
        isRest: fc.boolean(),
        kind: fc.constantFrom(...foreignKinds),
        page: fc.integer({ min: 1, max: 2 }),
        contents: fc.constantFrom("", "Look."),
        name: fc.constantFrom("", "same", "other"),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map((one, at) => found(at + 1, one)));

  test("have keys of their own, and come after what they answer, however they answer one another", () => {
    fc.assert(
      fc.property(anything, (all) => {
        const result = read(all);
        const keys = result.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const early = result.filter(({ answers }, at) => answers !== null && !keys.slice(0, at).includes(answers));
        expect(early).toEqual([]);
      }),
    );
  });

  test("are all there, but for the rests of others", () => {
    fc.assert(
      fc.property(anything, (all) => {
        const whole = all.filter(({ isRest }) => !isRest).length;
        const result = read(all);
        expect(result.length).toBeGreaterThanOrEqual(whole);
        expect(result.length).toBeLessThanOrEqual(all.length);
      }),
    );
  });

  test("are read in a moment, though twenty thousand answer one another, or are rests of one another", () => {
    const count = 20_000;
    for (const isRest of [false, true]) {
      const chain = Array.from({ length: count }, (_, at) => found(at + 1, { answers: at + 2, isRest }));
      expect(read(chain)).toHaveLength(isRest ? 1 : count);
    }
  });

  test("that go on on another page are one, over the words of both", () => {
    const [first, second] = layouts.map(({ runs }) => runs[0]?.box);
    if (!first || !second) throw new Error("Both pages have a line.");
    const result = read([
      found(1, { quads: [first] }),
      found(2, { page: 2, quads: [second], contents: "", answers: 1, isRest: true }),
      found(3, { kind: "note", answers: 2 }),
    ]);
    expect(result.map(({ key, answers }) => [key, answers])).toEqual([
      ["n1", null],
      ["n3", "n1"],
    ]);
    const [{ stretch } = { stretch: null }] = result;
    expect(stretch && text.slice(stretch.start, stretch.end)).toBe(text);
  });
});

test("rectangles of one line become one, and lines stay apart", () => {
  const words: Quad[] = [
    [0, 10, 20, 20],
    [22, 10, 40, 20],
    [0, 0, 30, 9],
    [5, 5, 5.5, 6],
  ];
  expect(perLine(words)).toEqual([
    [0, 10, 40, 20],
    [0, 0, 30, 9],
  ]);
});
