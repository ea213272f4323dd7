/** The case that matters most: an annotated sentence is deleted, and the same sentence stands elsewhere. */
import { chanceFrom, shuffled } from "./chance.ts";
import type { Corpus } from "./corpora.ts";
import { edited, type Draft } from "./edit-script.ts";
import { occurrencesOf, type Mark } from "./marks.ts";

export type LookAlikes = {
  /** Annotations on copies of repeated sentences, all of which the draft deletes. */
  readonly marks: readonly Mark[];
  readonly draft: Draft;
};

/**
 * Deletes that many copies of sentences that stand several times, and edits a share of all the rest. No copy
 * stands beside another in the same block: which of two neighbours was deleted cannot be known.
 */
export function lookAlikesIn(corpus: Corpus, count: number, rate: number, seed: number): LookAlikes {
  const text = corpus.blocks.join("\n");
  const copies = corpus.repeated.flatMap((sentence) => occurrencesOf(sentence, text));
  const apart = copies.filter(({ start, end }) => {
    const block = text.slice(text.lastIndexOf("\n", start) + 1, (text.indexOf("\n", end) + text.length) % text.length);
    return occurrencesOf(text.slice(start, end), block).length === 1;
  });
  const marks = shuffled(apart, chanceFrom(seed)).slice(0, count);
  const spans = marks.map(({ start, end }) => [start, text[end] === " " ? end + 1 : end] as const);
  return { marks, draft: edited(corpus, rate, seed, spans) };
}
