import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareCaret, sentenceAt, stepCaret, wholeWords } from "./caret.ts";

const text = "The sea rose. It fell again, Ash said.\nA second block\uFFFC\n它上升了。然后下降。";
const caret = prepareCaret(text, "en");
const wordsOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

describe("choosing by keyboard", () => {
  test("goes from sentence to sentence, and a block ends one", () => {
    const found = [];
    let stretch = sentenceAt(caret, 0);
    for (let step = 0; step < 10 && stretch; step += 1) {
      found.push(wordsOf(stretch));
      const next = stepCaret(caret, stretch, "next", "sentence");
      stretch = next.start === stretch.start ? undefined : next;
    }
    expect(found).toEqual([
      "The sea rose.",
      "It fell again, Ash said.",
      "A second block\uFFFC",
      "它上升了。",
      "然后下降。",
    ]);
  });

  test("goes from word to word, and grows and shrinks by words", () => {
    const word = stepCaret(caret, { start: 0, end: 13 }, "next", "word");
    expect(wordsOf(word)).toBe("sea");
    const grown = stepCaret(caret, word, "grow", "word");
    expect(wordsOf(grown)).toBe("sea rose");
    expect(stepCaret(caret, grown, "shrink", "word")).toEqual(word);
  });

  test("stays within the text, whatever the steps", () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom("next", "previous", "grow", "shrink"), fc.constantFrom("word", "sentence")),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (taken) => {
        let stretch = sentenceAt(caret, 0) ?? { start: 0, end: 1 };
        for (const [step, unit] of taken) stretch = stepCaret(caret, stretch, step, unit);
        expect(stretch.start).toBeGreaterThanOrEqual(0);
        expect(stretch.end).toBeLessThanOrEqual(text.length);
        expect(stretch.start).toBeLessThan(stretch.end);
      }),
    );
  });
});

describe("whole words", () => {
  test.each([
    [5, 10, "sea rose"],
    [4, 7, "sea"],
    [0, 1, "The"],
    [4, 13, "sea rose."],
    [3, 9, " sea rose"],
  ])("of %i–%i are %j", (start, end, words) => {
    expect(wordsOf(wholeWords(text, { start, end }, "en"))).toBe(words);
  });

  test("hold what was chosen, and taken again change nothing", () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const chosen = { start, end: Math.min(text.length, start + length) };
        const whole = wholeWords(text, chosen, "en");
        expect(whole.start).toBeLessThanOrEqual(chosen.start);
        expect(whole.end).toBeGreaterThanOrEqual(chosen.end);
        expect(wholeWords(text, whole, "en")).toEqual(whole);
      }),
    );
  });
});
