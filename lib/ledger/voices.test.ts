import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stances } from "./model.ts";
import { countVoices, voicesOf, type StanceMark } from "./voices.ts";

const people = ["ada", "ben", "cyd", "dee"] as const;
const marks: fc.Arbitrary<StanceMark[]> = fc.uniqueArray(
  fc.record({
    annotation: fc.uuid(),
    author: fc.constantFrom(...people),
    stance: fc.constantFrom(...stances),
    at: fc.nat(20),
  }),
  { selector: ({ annotation }) => annotation, maxLength: 30 },
);
const shuffled = marks.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);
const inOrder = (voices: readonly StanceMark[]) => voices.toSorted((a, b) => a.author.localeCompare(b.author));

describe("voices", () => {
  test("do not depend on the order of the marks", () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(inOrder(voicesOf(other))).toEqual(inOrder(voicesOf(list)));
      }),
    );
  });

  test("are the same when the marks are told again", () => {
    fc.assert(
      fc.property(marks, (list) => {
        expect(inOrder(voicesOf([...list, ...list]))).toEqual(inOrder(voicesOf(list)));
        expect(inOrder(voicesOf(voicesOf(list)))).toEqual(inOrder(voicesOf(list)));
      }),
    );
  });

  test("are one for each person who gave a stance, and no more", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const voices = voicesOf(list);
        expect(new Set(voices.map(({ author }) => author))).toEqual(new Set(list.map(({ author }) => author)));
        expect(voices).toHaveLength(new Set(list.map(({ author }) => author)).size);
        const { supported, contested, unsure } = countVoices(voices);
        expect(supported + contested + unsure).toBe(voices.length);
      }),
    );
  });

  test("of a person go when their marks go, and nobody else's change", () => {
    fc.assert(
      fc.property(marks, fc.constantFrom(...people), (list, person) => {
        const without = voicesOf(list.filter(({ author }) => author !== person));
        expect(inOrder(without)).toEqual(inOrder(voicesOf(list).filter(({ author }) => author !== person)));
      }),
    );
  });

  test("follow a person's last word, and go back to the one before when that is taken away", () => {
    const first: StanceMark = { annotation: "1", author: "ada", stance: "supported", at: 1 };
    const second: StanceMark = { annotation: "2", author: "ada", stance: "contested", at: 2 };
    expect(countVoices(voicesOf([first, second]))).toEqual({ supported: 0, contested: 1, unsure: 0 });
    expect(countVoices(voicesOf([first]))).toEqual({ supported: 1, contested: 0, unsure: 0 });
  });
});
