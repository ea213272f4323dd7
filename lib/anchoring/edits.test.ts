/**
 * The gate: what `npm run bench:anchoring` measures, on smaller texts and with fixed seeds, so that a change
 * for the worse fails here. The limits leave a little room beneath what is reached now.
 */
import { describe, expect, test, vi } from "vitest";
import { carry } from "./carry.ts";
import { carriedThrough } from "./testing/carried-through.ts";
import { composed, editsInARow } from "./testing/composed.ts";
import { corpusNames, corpusOf, type CorpusName } from "./testing/corpora.ts";
import { edited } from "./testing/edit-script.ts";
import { hypothesisPlaces } from "./testing/hypothesis.ts";
import { lookAlikesIn } from "./testing/look-alikes.ts";
import { marksOn } from "./testing/marks.ts";
import { movesIn } from "./testing/rearranged.ts";
import { curled, normalized, reflowed, unharmed } from "./testing/respelling.ts";
import { deleted, percent, placedAllTheSame, standing, sumOf, tallyOf } from "./testing/tally.ts";

vi.setConfig({ testTimeout: 60_000 }); // these take a second or two each, more on a busy machine

const WORDS = 10_000;
const MARKS = 1_500;
const SEEDS = [1, 2, 3];

const texts = new Map(corpusNames.map((name) => [name, corpusOf(name, WORDS)]));
function textOf(name: CorpusName) {
  const corpus = texts.get(name);
  if (!corpus) throw new Error(`There is no text ${name}.`);
  return { corpus, text: corpus.blocks.join("\n") };
}

describe("of passages in a text that was edited", () => {
  const limits: readonly [CorpusName, rate: number, exact: number, wrong: number, placed: number][] = [
    ["english", 0.05, 99.3, 0.02, 0],
    ["english", 0.2, 98.5, 0.05, 3],
    ["english", 0.5, 94.5, 0.3, 4],
    ["technical", 0.05, 99, 0.05, 3],
    ["technical", 0.2, 97, 0.2, 3],
    ["scripts", 0.05, 99.3, 0.02, 3],
    ["scripts", 0.2, 97.5, 0.05, 3],
  ];
  test.each(limits)(
    "%s, edited at a rate of %d, at least %d % are exactly right",
    (name, rate, exact, wrong, placed) => {
      const { corpus, text } = textOf(name);
      const tallies = SEEDS.map((seed) => {
        const draft = edited(corpus, rate, seed);
        const marks = marksOn(corpus, MARKS, seed);
        return tallyOf(draft, text, marks, carry(text, draft.text, marks));
      });
      const tally = sumOf(tallies);
      expect(percent(tally.exact, standing(tally))).toBeGreaterThanOrEqual(exact);
      expect(percent(tally.wrong, standing(tally))).toBeLessThanOrEqual(wrong);
      expect(percent(placedAllTheSame(tally), deleted(tally))).toBeLessThanOrEqual(placed);
    },
  );
});

test.each(corpusNames)("%s: a deleted sentence is reported removed, though it stands elsewhere", (name) => {
  const { corpus, text } = textOf(name);
  for (const seed of SEEDS) {
    const { marks, draft } = lookAlikesIn(corpus, 12, 0, seed);
    expect(marks.length).toBeGreaterThanOrEqual(10);
    expect(carry(text, draft.text, marks).map(({ state }) => state)).toEqual(marks.map(() => "removed"));
    const byQuote = tallyOf(
      draft,
      text,
      marks,
      marks.map((mark) => hypothesisPlaces(text, draft.text, mark)),
    );
    expect(byQuote.ghost).toBeGreaterThan(marks.length / 2); // the case is as hard as it is said to be
  }
});

test.each(corpusNames)("%s: what changes no word harms no passage", (name) => {
  const { corpus, text } = textOf(name);
  const marks = marksOn(corpus, MARKS, 1);
  for (const change of [reflowed(text), curled(text), normalized(text, "NFC"), normalized(text, "NFD")])
    expect(unharmed(change, marks, carry(text, change.text, marks))).toBe(MARKS);
});

test.each(corpusNames)("%s: paragraphs that moved take their passages along", (name) => {
  const { corpus, text } = textOf(name);
  const { draft, marks } = movesIn(corpus, 0.3, MARKS, 1);
  expect(tallyOf(draft, text, marks, carry(text, draft.text, marks)).exact).toBe(MARKS);
});

test("through ten revisions, step by step is better than one jump", () => {
  const corpus = corpusOf("english", 5_000, 9);
  const text = corpus.blocks.join("\n");
  const marks = marksOn(corpus, 600, 1);
  const drafts = editsInARow(corpus, 0.1, 10);
  const whole = drafts.reduce(composed);
  const stepwise = tallyOf(whole, text, marks, carriedThrough([text, ...drafts.map((draft) => draft.text)], marks));
  const inOneJump = tallyOf(whole, text, marks, carry(text, whole.text, marks));
  expect(stepwise.exact).toBeGreaterThan(inOneJump.exact);
  expect(stepwise.wrong + stepwise.ghost).toBeLessThan(inOneJump.wrong + inOneJump.ghost);
  expect(percent(stepwise.exact, standing(stepwise))).toBeGreaterThan(94);
});
