import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readsTheSame } from "./reading.ts";
import { prose, revised } from "./testing/arbitrary.ts";
import { wordsDifference } from "./words-difference.ts";

const pieces = (before: string, after: string, language?: string): string[] =>
  wordsDifference(before, after, language).map(({ kind, before: was, after: is }) =>
    kind === "added"
      ? `+${after.slice(is.start, is.end)}`
      : `${kind === "removed" ? "-" : "="}${before.slice(was.start, was.end)}`,
  );

describe("the difference of two texts", () => {
  test("makes up both of them without a gap", () => {
    fc.assert(
      fc.property(revised, ({ before, after }) => {
        const runs = wordsDifference(before, after);
        let left = 0;
        let right = 0;
        for (const { kind, before: was, after: is } of runs) {
          expect([was.start, is.start]).toEqual([left, right]);
          expect(was.end > was.start).toBe(kind !== "added");
          expect(is.end > is.start).toBe(kind !== "removed");
          left = was.end;
          right = is.end;
        }
        expect(left).toBe(before.trim() === "" ? 0 : before.length);
        expect(right).toBe(after.trim() === "" ? 0 : after.length);
      }),
    );
  });

  test("says the same only of words that read the same", () => {
    fc.assert(
      fc.property(revised, ({ before, after }) => {
        for (const { before: was, after: is } of wordsDifference(before, after).filter(({ kind }) => kind === "same"))
          expect(readsTheSame(before.slice(was.start, was.end), after.slice(is.start, is.end))).toBe(true);
      }),
    );
  });

  test("of a text and itself is none, and of a text and nothing is all of it", () => {
    fc.assert(
      fc.property(
        prose.filter((text) => text.trim() !== ""),
        (text) => {
          expect(wordsDifference(text, text).map(({ kind }) => kind)).toEqual(["same"]);
          expect(wordsDifference(text, "").map(({ kind }) => kind)).toEqual(["removed"]);
          expect(wordsDifference("", text).map(({ kind }) => kind)).toEqual(["added"]);
        },
      ),
    );
  });

  test("is in words, as a reader sees them", () => {
    expect(pieces("The bridge is safe, she said.", "The bridge is not safe, she said.")).toEqual([
      "=The bridge is ",
      "+not ",
      "=safe, she said.",
    ]);
    expect(pieces("It cost 1,200 euros.", "It cost 2,200 euros.")).toEqual([
      "=It cost ",
      "-1,200 ",
      "+2,200 ",
      "=euros.",
    ]);
  });

  test("knows where words end in a script without spaces", () => {
    const [, removed, added] = pieces("大桥是安全的，她说。", "大桥是危险的，她说。", "zh");
    expect([removed, added]).toEqual(["-安全", "+危险"]);
  });

  test("takes a language tag it does not know for none", () => {
    expect(pieces("a b", "a c", "not a tag")).toEqual(["=a ", "-b", "+c"]);
  });
});
