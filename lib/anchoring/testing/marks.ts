/** Annotations as people make them: mostly phrases and sentences, some of them on sentences that stand several times. */
import { chanceFrom, type Chance } from "./chance.ts";
import type { Corpus } from "./corpora.ts";
import { wordsOf } from "./language.ts";

export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly kind: "words" | "phrase" | "sentence" | "passage" | "repeated";
};

/** Lengths in words, with their shares of all annotations that are not on a repeated sentence. */
const lengths = [
  { kind: "words", share: 0.2, from: 1, to: 3 },
  { kind: "phrase", share: 0.4, from: 4, to: 12 },
  { kind: "sentence", share: 0.3, from: 13, to: 37 },
  { kind: "passage", share: 0.1, from: 40, to: 160 },
] as const;

const REPEATED_SHARE = 0.1;

/** That many annotations on the corpus, overlapping as they come. */
export function marksOn(corpus: Corpus, count: number, seed: number): Mark[] {
  const chance = chanceFrom(seed);
  const text = corpus.blocks.join("\n");
  const words = wordsOf(text);
  const copies = corpus.repeated.flatMap((sentence) => occurrencesOf(sentence, text));
  return Array.from({ length: count }, () =>
    copies.length > 0 && chance.happens(REPEATED_SHARE) ? chance.pick(copies) : anywhere(words, chance),
  );
}

/** Everywhere a sentence stands, as annotations. */
export function occurrencesOf(sentence: string, text: string): Mark[] {
  const marks: Mark[] = [];
  for (let start = text.indexOf(sentence); start >= 0; start = text.indexOf(sentence, start + 1))
    marks.push({ start, end: start + sentence.length, kind: "repeated" });
  return marks;
}

function anywhere(words: readonly (readonly [number, number])[], chance: Chance): Mark {
  const { kind, from, to } = lengthBy(chance.next());
  const first = chance.below(words.length);
  const last = Math.min(words.length - 1, first + from + chance.below(to - from + 1) - 1);
  return { start: words[first]?.[0] ?? 0, end: words[last]?.[1] ?? 0, kind };
}

function lengthBy(share: number): (typeof lengths)[number] {
  let sum = 0;
  return lengths.find((length) => share < (sum += length.share)) ?? lengths[0];
}
