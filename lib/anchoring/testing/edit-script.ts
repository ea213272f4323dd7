/**
 * Edits as an author makes them, with the truth kept.
 *
 * A share of all sentences is edited (typo, one to three words, a rewrite of a third to two thirds of the words,
 * deleted, one put before it, moved elsewhere) and, at a third of that rate, of all paragraphs (moved,
 * duplicated, split, merged, deleted, new ones). New words are taken from nearby in the same document: they
 * fit, so they are as easily mistaken for old ones as an author's own are.
 */
import { chanceFrom, shuffled, type Chance } from "./chance.ts";
import type { Corpus } from "./corpora.ts";
import { sentencesOf, type Span } from "./language.ts";
import { brandNew, copyOf, firstKept, kept, replace, slice, textOf, type Strand } from "./strand.ts";
import { wordEditorFrom, type WordEditor } from "./word-edits.ts";

/** A new text, with the origin of each of its characters in the old one. Arrays are indexed by new offset; -1 is none. */
export type Draft = {
  readonly text: string;
  /** The old offset of a character that was kept. */
  readonly origin: Int32Array;
  /** The old stretch that a new character stands for; where from = to, it was put in between. */
  readonly insteadFrom: Int32Array;
  readonly insteadTo: Int32Array;
  /** The old offset of which a character is a second copy. */
  readonly copyOf: Int32Array;
};

/**
 * The corpus after an edit of that share of its sentences.
 * @param without stretches of the old text that are deleted before anything else happens, none across blocks
 */
export function edited(corpus: Corpus, rate: number, seed: number, without: readonly Span[] = []): Draft {
  const chance = chanceFrom(seed);
  const words = wordEditorFrom(corpus.blocks, chance);
  const other = () => chance.pick(corpus.others);
  const sentences = editSentences(strandsOf(corpus.blocks, without), rate, other, words, chance);
  return draftOf(editParagraphs(sentences, rate / 3, other, chance));
}

function strandsOf(blocks: readonly string[], without: readonly Span[]): Strand[] {
  let start = 0;
  return blocks.map((block) => {
    const at = start;
    start += block.length + 1;
    const holes = without.filter(([from]) => from >= at && from < start).toSorted(([a], [b]) => b - a);
    return holes.reduce<Strand>(
      (strand, [from, to]) => [...slice(strand, 0, from - at), ...slice(strand, to - at)],
      kept(block, at),
    );
  });
}

/** Joins strands by newlines, and writes down the origin of every character. */
export function draftOf(blocks: readonly Strand[]): Draft {
  const pieces = blocks.flatMap((block, index) => (index > 0 ? [...brandNew("\n"), ...block] : block));
  const text = textOf(pieces);
  const none = () => new Int32Array(text.length).fill(-1);
  const draft = { text, origin: none(), insteadFrom: none(), insteadTo: none(), copyOf: none() };
  let offset = 0;
  for (const { text, origin } of pieces) {
    for (let index = 0; index < text.length; index++, offset++) {
      if (origin.kind === "kept") draft.origin[offset] = origin.at + index;
      if (origin.kind === "copied") draft.copyOf[offset] = origin.at + index;
      if (origin.kind !== "instead") continue;
      draft.insteadFrom[offset] = origin.from;
      draft.insteadTo[offset] = origin.to;
    }
  }
  return draft;
}

function editSentences(
  blocks: readonly Strand[],
  rate: number,
  other: () => string,
  words: WordEditor,
  chance: Chance,
): Strand[] {
  const moved: Strand[] = [];
  const editOne = (sentence: Strand): Strand => {
    const kind = chance.next();
    if (kind < 0.4) return words.withTypos(sentence, chance.happens(0.3) ? 2 : 1);
    if (kind < 0.62) return words.withWordsChanged(sentence, 1 + chance.below(3));
    if (kind < 0.77) return words.rewritten(sentence, 0.3 + 0.3 * chance.next());
    if (kind < 0.87) return [];
    if (kind < 0.94) return [...putBefore(sentence, `${other()} `), ...sentence];
    moved.push(sentence);
    return [];
  };
  const result = blocks.map((block) =>
    inSentences(block).flatMap((sentence) => (chance.happens(rate) ? editOne(sentence) : sentence)),
  );
  for (const sentence of moved) {
    const index = chance.below(result.length);
    const block = result[index] ?? [];
    const at = shuffled(sentencesOf(textOf(block)), chance)[0]?.[0] ?? 0;
    const gap = /\s$/u.test(textOf(sentence)) ? [] : brandNew(" ");
    result[index] = [...slice(block, 0, at), ...sentence, ...gap, ...slice(block, at)];
  }
  return result;
}

function editParagraphs(blocks: readonly Strand[], rate: number, other: () => string, chance: Chance): Strand[] {
  const result: Strand[] = [];
  const elsewhere: Strand[] = [];
  const editOne = (block: Strand): void => {
    const kind = chance.next();
    if (kind < 0.3) elsewhere.push(block);
    else if (kind < 0.42) {
      result.push(block);
      elsewhere.push(copyOf(block));
    } else if (kind < 0.62) {
      const sentences = sentencesOf(textOf(block)).slice(1);
      const at = sentences.length > 0 ? chance.pick(sentences)[0] : 0;
      if (at > 0) result.push(slice(block, 0, at));
      result.push(slice(block, at));
    } else if (kind < 0.8) result.push([...(result.pop() ?? []), ...brandNew(" "), ...block]);
    else if (kind >= 0.9) result.push(brandNew(Array.from({ length: 4 }, other).join(" ")), block);
    // Between the two: deleted.
  };
  for (const block of blocks) {
    if (block.length === 0) continue;
    if (chance.happens(rate)) editOne(block);
    else result.push(block);
  }
  for (const block of elsewhere) result.splice(chance.below(result.length + 1), 0, block);
  return result;
}

/** A block, cut into its sentences; what is between them stays with the one before. */
function inSentences(block: Strand): Strand[] {
  const text = textOf(block);
  const starts = sentencesOf(text).map(([start]) => start);
  return [0, ...starts.filter((start) => start > 0)].map((start, index, all) =>
    slice(block, start, all[index + 1] ?? text.length),
  );
}

function putBefore(sentence: Strand, text: string): Strand {
  const at = firstKept(sentence);
  return at === null ? brandNew(text) : slice(replace(kept(" ", at), 0, 0, text), 0, text.length);
}
