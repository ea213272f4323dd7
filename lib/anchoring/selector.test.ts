import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTEXT_LENGTH } from "./model.ts";
import { describe as remember, findPassage } from "./selector.ts";
import { passageOf, prose, stretchOf } from "./testing/arbitrary.ts";

const boundariesOf = (text: string): ReadonlySet<number> =>
  new Set([
    ...Array.from(new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text), ({ index }) => index),
    text.length,
  ]);
const anywhere = prose.chain((text) => stretchOf(text).map((stretch) => ({ text, ...stretch })));

describe("what is remembered of a passage", () => {
  test("is whole characters, with no white space at its ends, and as much context as there is room for", () => {
    fc.assert(
      fc.property(anywhere, ({ text, start, end }) => {
        const selector = remember(text, start, end);
        const boundaries = boundariesOf(text);
        expect(text.slice(selector.start, selector.end)).toBe(selector.exact);
        expect(selector.exact).toBe(selector.exact.trim());
        expect(text.slice(0, selector.start).endsWith(selector.prefix)).toBe(true);
        expect(text.slice(selector.end).startsWith(selector.suffix)).toBe(true);
        expect(selector.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
        expect(selector.suffix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
        for (const offset of [selector.start - selector.prefix.length, selector.end + selector.suffix.length])
          expect(boundaries).toContain(offset);
        if (selector.exact === "") return;
        for (const offset of [selector.start, selector.end]) expect(boundaries).toContain(offset);
      }),
    );
  });

  test("leads back to it, by position and by words with their context", () => {
    fc.assert(
      fc.property(
        prose.chain((text) => passageOf(text).map((passage) => ({ text, passage }))),
        ({ text, passage: { start, end } }) => {
          if (start === end) return;
          const { exact, prefix, suffix } = remember(text, start, end);
          expect(findPassage(text, { start, end, exact })).toEqual({ start, end });
          const whole = { exact, prefix: text.slice(0, start), suffix: text.slice(end) };
          expect(findPassage(text, whole)).toEqual({ start, end });
          const found = findPassage(text, { exact, prefix, suffix });
          // With little context another place may fit as well; it is never silently taken.
          const isAmbiguous = "problem" in found && /times; give more/.test(found.problem);
          expect(isAmbiguous ? { start, end } : found).toEqual({ start, end });
        },
      ),
    );
  });
});

describe("a passage that is not there", () => {
  const text = "The bridge is safe. The bridge is open.";
  test.each([
    [{ exact: "The ferry" }, "not in the text"],
    [{ exact: "The bridge" }, "2 times"],
    [{ exact: "The bridge", prefix: "Yesterday " }, "not between the given words"],
    [{ start: 0, end: 10, exact: "The ferry" }, "not “The ferry”"],
    [{ start: 5, end: 5 }, "ends before it begins"],
    [{ start: 5, end: 99 }, "has only 39 characters"],
    [{ start: 3, end: 4 }, "no words"],
    [{ start: 0, end: 10, suffix: " is closed" }, "other words before or after"],
  ])("%j is refused with a sentence that says why", (passage, reason) => {
    const found = findPassage(text, passage);
    expect("problem" in found && found.problem).toContain(reason);
  });
});
