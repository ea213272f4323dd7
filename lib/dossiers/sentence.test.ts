import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Anchor } from "#lib/anchoring/model.ts";
import { describe as select } from "#lib/anchoring/selector.ts";
import { AROUND, inSentence } from "./sentence.ts";

const anchorAt = (text: string, start: number, end: number, state: Anchor["state"] = "exact"): Anchor => ({
  ...select(text, start, end),
  revision: 1,
  state,
});
const anchorOf = (text: string, exact: string): Anchor =>
  anchorAt(text, text.indexOf(exact), text.indexOf(exact) + exact.length);

const TEXT = "A first line.\nThe wall holds. It was raised by two metres, said the mayor. Nobody measured.\nThe end.";

describe("a passage within its sentence", () => {
  test.each([
    ["two metres", { before: "It was raised by ", exact: "two metres", after: ", said the mayor." }],
    ["The wall holds", { before: "", exact: "The wall holds", after: "." }],
    ["holds. It was", { before: "The wall ", exact: "holds. It was", after: " raised by two metres, said the mayor." }],
    ["measured.\nThe", { before: "Nobody ", exact: "measured.\nThe", after: " end." }],
    ["A first line.", { before: "", exact: "A first line.", after: "" }],
  ])("%j", (exact, expected) => {
    expect(inSentence(TEXT, anchorOf(TEXT, exact))).toEqual(expected);
  });

  test("that is gone from the text comes with what was remembered", () => {
    const anchor: Anchor = { ...anchorOf(TEXT, "two metres"), start: 3, end: 3, state: "removed" };
    expect(inSentence("Another text.", anchor)).toEqual({
      before: "…The wall holds. It was raised by ",
      exact: "two metres",
      after: ", said the mayor. Nobody measured.…",
    });
  });

  const words = fc.array(fc.constantFrom("one", "two.", "three!", "日本語。", "😀", "\n", "a.b", " "), {
    minLength: 1,
  });
  const placed = words
    .map((parts) => parts.join(" "))
    .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length - 1)));

  test("stands, with its context, word for word in the text", () => {
    fc.assert(
      fc.property(placed, ([text, a, b]) => {
        // The selector leaves out white space at the ends, and never cuts a character in two.
        const anchor = anchorAt(text, Math.min(a, b), Math.max(a, b) + 1);
        const { before, exact, after } = inSentence(text, anchor);
        expect(exact).toBe(text.slice(anchor.start, anchor.end));
        const shown = before + exact + after;
        expect(shown.includes("…") || text.includes(shown)).toBe(true);
        expect(before).not.toContain("\n");
      }),
    );
  });

  test("is never longer than it may be, however long the sentence", () => {
    const text = `${"very ".repeat(400)}here ${"much ".repeat(400)}`;
    const { before, after } = inSentence(text, anchorOf(text, "here"));
    expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(AROUND + 1);
    expect([before.startsWith("…very"), after.endsWith("much…")]).toEqual([true, true]);
  });
});
