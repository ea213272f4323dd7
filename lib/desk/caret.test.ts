import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareCaret, sentenceAt, stepCaret, wholeWords, withoutSigns } from "./caret.ts";

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

describe("the signs of notes", () => {
  const noted = "It was ready in 2022.1 Nobody paid members2 for it.";
  const signs = [noted.indexOf("1 Nobody"), noted.indexOf("2 for")].map((start) => ({ start, end: start + 1 }));
  const read = withoutSigns(noted, signs);

  test("leave every other character in its place", () => {
    expect(read).toBe("It was ready in 2022.  Nobody paid members  for it.");
  });

  test("belong to no word, and a sentence ends before them", () => {
    const of = ({ start, end }: { start: number; end: number }): string => noted.slice(start, end);
    const year = { start: noted.indexOf("2022"), end: noted.indexOf("2022") + 4 };
    expect(of(wholeWords(read, year, "en"))).toBe("2022");
    const member = { start: noted.indexOf("members"), end: noted.indexOf("members") + 3 };
    expect(of(wholeWords(read, member, "en"))).toBe("members");
    expect(prepareCaret(read, "en").sentences.map(of)).toEqual([
      "It was ready in 2022.",
      "Nobody paid members2 for it.",
    ]);
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
