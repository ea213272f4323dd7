import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toCodePoints, surrogatePairsOf } from "./code-points.ts";
import { libraryOf, resolve } from "./resolve.ts";
import { skeletonOf } from "./skeleton.ts";
import { chanceFrom } from "./testing/chance.ts";
import { corpusOf } from "./testing/corpora.ts";
import { sentencesOf } from "./testing/language.ts";

const text = corpusOf("english", 6_000).blocks.join("\n");
const library = libraryOf(text);
/** Sentences that stand nowhere else, not even in other spelling. */
const sentences = sentencesOf(text)
  .map(([start, end]) => [start, start + text.slice(start, end).trimEnd().length] as const)
  .filter(([start, end]) => {
    const { letters } = skeletonOf(text.slice(start, end));
    return end - start > 40 && library.skeleton.letters.split(letters).length === 2;
  });
const aSentence = fc.nat(sentences.length - 1).map((number) => {
  const [start, end] = sentences[number] ?? [0, 0];
  return { start, end, exact: text.slice(start, end) };
});
const contextOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
});

describe("a passage from elsewhere", () => {
  test("is placed where its words stand, however it was copied", () => {
    const copies = fc.constantFrom<(words: string) => string>(
      (words) => words,
      (words) => words.replace(/ /gu, "\n"),
      (words) => words.toUpperCase(),
      (words) => words.normalize("NFD").replace(/['"]/gu, "’"),
      (words) => words.replace(/-/gu, "–"),
    );
    fc.assert(
      fc.property(aSentence, copies, ({ start, end, exact }, copied) => {
        expect(resolve(library, { exact: copied(exact) })).toMatchObject({ state: "placed", start, end });
      }),
    );
  });

  test("is placed with a few letters wrong, when its context stands beside it", () => {
    fc.assert(
      fc.property(aSentence, fc.nat(1_000), (sentence, seed) => {
        const chance = chanceFrom(seed);
        const wrong = Array.from(sentence.exact);
        for (let typo = 0; typo < 2; typo += 1) wrong[chance.below(wrong.length)] = "z";
        const found = resolve(library, { exact: wrong.join(""), ...contextOf(sentence) });
        expect(found.state).toBe("placed");
        const { start, end } = found.state === "placed" ? found : { start: 0, end: 0 };
        expect(Math.abs(start - sentence.start) + Math.abs(end - sentence.end)).toBeLessThanOrEqual(4);
      }),
    );
  });

  test("is nowhere when nothing like it is there", () => {
    const strange = fc.string({ unit: fc.constantFrom("ж", "щ", "ю", "я", "ф", "ы"), minLength: 12, maxLength: 80 });
    fc.assert(
      fc.property(strange, (exact) => {
        expect(resolve(library, { exact }).state).toBe("unplaced");
      }),
    );
  });

  test("says of every candidate a stretch of the text and a score, best first", () => {
    const words = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(words, ([start, length]) => {
        const found = resolve(library, { exact: text.slice(start, start + length) });
        const candidates = found.state === "placed" ? [found] : found.candidates;
        for (const [position, candidate] of candidates.entries()) {
          expect(candidate.start).toBeLessThanOrEqual(candidate.end);
          expect(candidate.end).toBeLessThanOrEqual(text.length);
          expect(candidate.score).toBeLessThanOrEqual(1);
          expect(candidate.score).toBeGreaterThanOrEqual(0);
          expect(candidates[position - 1]?.score ?? 1).toBeGreaterThanOrEqual(candidate.score);
        }
      }),
    );
  });
});

describe("of two that look alike", () => {
  const twins =
    "The ferry was late again on Monday. Nobody knew why.\nThe ferry was late again on Monday. The pilot was ill.";
  const both = libraryOf(twins);
  const exact = "The ferry was late again on Monday.";
  const second = twins.lastIndexOf(exact);

  it("none is guessed", () => {
    expect(resolve(both, { exact })).toMatchObject({ state: "unplaced", reason: "ambiguous" });
  });

  it("the context tells", () => {
    expect(resolve(both, { exact, suffix: " The pilot was ill." })).toMatchObject({ state: "placed", start: second });
    expect(resolve(both, { exact, suffix: " Nobody knew why." })).toMatchObject({ state: "placed", start: 0 });
  });

  it("a position tells only when the words stand at it", () => {
    const end = second + exact.length;
    expect(resolve(both, { exact, start: second, end })).toMatchObject({ state: "placed", start: second });
    expect(resolve(both, { exact, start: second + 1, end: end + 1 }).state).toBe("unplaced");
  });
});

test("a position may count code points", () => {
  const emoji = "😀😀 the quay is closed";
  const start = emoji.indexOf("the quay");
  const at = toCodePoints(surrogatePairsOf(emoji), start);
  expect(resolve(libraryOf(emoji), { exact: "the quay", start: at, end: at + 8 })).toMatchObject({ start, score: 1 });
});
