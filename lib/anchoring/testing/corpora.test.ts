/** The tests of carrying are worth what their texts and their truth are. */
import { describe, expect, test } from "vitest";
import { corpusNames, corpusOf } from "./corpora.ts";
import { edited } from "./edit-script.ts";
import { wordsOf } from "./language.ts";
import { occurrencesOf } from "./marks.ts";
import { outcomeOf } from "./outcome.ts";
import { truthOf } from "./truth.ts";

describe.each(corpusNames)("the %s text", (name) => {
  const corpus = corpusOf(name, 10_000);
  const text = corpus.blocks.join("\n");

  test("is the same every time, and as long as it was asked for", () => {
    expect(corpusOf(name, 10_000)).toEqual(corpus);
    expect(wordsOf(text).length).toBeGreaterThan(10_000);
    expect(wordsOf(text).length).toBeLessThan(13_000);
  });

  test("repeats itself, as what people write does: many rows of three words recur", () => {
    const words = wordsOf(text).map(([start, end]) => text.slice(start, end));
    const grams = words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
    expect(1 - new Set(grams).size / grams.length).toBeGreaterThan(0.06);
  });

  test("has sentences that stand in it several times", () => {
    for (const sentence of corpus.repeated) expect(occurrencesOf(sentence, text).length).toBeGreaterThan(1);
  });

  test("has its truth kept through an edit: every character that is said to be an old one is that one", () => {
    const draft = edited(corpus, 0.2, 1);
    let kept = 0;
    draft.origin.forEach((origin, offset) => {
      if (origin < 0) return;
      kept += 1;
      if (draft.text[offset] !== text[origin]) throw new Error(`The character at ${offset} is not that at ${origin}.`);
    });
    expect(new Set(draft.origin.filter((origin) => origin >= 0)).size).toBe(kept); // none stands twice
    expect(kept).toBeLessThan(text.length);
    expect(kept).toBeGreaterThan(0.7 * text.length);
  });

  test("and a judge that calls the truth exact, its neighbour wrong and nothing lost", () => {
    const draft = edited(corpus, 0.2, 1);
    const truthFor = truthOf(draft, text);
    for (const [start, end] of wordsOf(text).filter((_, index) => index % 500 === 0)) {
      const truth = truthFor(start, end);
      const [part] = truth.parts;
      if (!part) continue;
      expect(outcomeOf(truth, part, draft)).toBe("exact");
      expect(outcomeOf(truth, null, draft)).toBe("lost");
      const away = part.outerEnd + 200 < draft.text.length ? 100 : -200;
      expect(outcomeOf(truth, { start: part.start + away, end: part.end + away }, draft)).toBe("wrong");
    }
  });
});
