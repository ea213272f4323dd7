/** Edits inside a sentence: typos, exchanged words, rewrites. */
import { shuffled, type Chance } from "./chance.ts";
import { wordsOf } from "./language.ts";
import { firstKept, replace, slice, textOf, type Strand } from "./strand.ts";

export type WordEditor = {
  readonly withTypos: (sentence: Strand, count: number) => Strand;
  /** Some words replaced, others put in, others left out. */
  readonly withWordsChanged: (sentence: Strand, count: number) => Strand;
  /** This share of the words replaced. */
  readonly rewritten: (sentence: Strand, share: number) => Strand;
};

/** How far away (in words) the words for replacements are taken from. */
const NEARBY = 600;
const DENSELY_WRITTEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

/** An editor of words for a text with these blocks. */
export function wordEditorFrom(blocks: readonly string[], chance: Chance): WordEditor {
  const text = blocks.join("\n");
  const spans = wordsOf(text);
  const vocabulary = spans.map(([start, end]) => text.slice(start, end));
  const place = new Int32Array(text.length + 1); // by offset: how many words begin before it
  for (const [start] of spans) place[start + 1] = 1;
  for (let offset = 1; offset < place.length; offset++) place[offset] = (place[offset] ?? 0) + (place[offset - 1] ?? 0);

  /** A word that fits into the sentence: one that stands near it. */
  const wordFor = (sentence: Strand): string => {
    const here = place[firstKept(sentence) ?? 0] ?? 0;
    const index = here - NEARBY + chance.below(2 * NEARBY);
    return vocabulary[Math.max(0, Math.min(vocabulary.length - 1, index))] ?? "";
  };
  const wordChanged = (sentence: Strand): Strand => {
    const text = textOf(sentence);
    const words = wordsOf(text);
    if (words.length < 3) return sentence;
    const [start, end] = chance.pick(words);
    const kind = chance.next();
    if (kind < 0.6) return replace(sentence, start, end, wordFor(sentence));
    if (kind < 0.8) return replace(sentence, start, start, wordFor(sentence) + (isDense(text) ? "" : " "));
    return [...slice(sentence, 0, start), ...slice(sentence, text[end] === " " ? end + 1 : end)];
  };
  return {
    withTypos: (sentence, count) => times(count, sentence, (strand) => withTypo(strand, chance)),
    withWordsChanged: (sentence, count) => times(count, sentence, wordChanged),
    rewritten: (sentence, share) => {
      const words = shuffled(wordsOf(textOf(sentence)), chance);
      const chosen = words.slice(0, Math.max(1, Math.round(words.length * share)));
      chosen.sort(([a], [b]) => b - a); // from the end, so that the offsets of the rest stay true
      return chosen.reduce((strand, [start, end]) => replace(strand, start, end, wordFor(sentence)), sentence);
    },
  };
}

function times(count: number, sentence: Strand, edit: (sentence: Strand) => Strand): Strand {
  let result = sentence;
  for (let time = 0; time < count; time++) result = edit(result);
  return result;
}

/** One letter exchanged, left out, doubled by another, or swapped with the next. Never half a character. */
function withTypo(sentence: Strand, chance: Chance): Strand {
  const text = textOf(sentence);
  const words = wordsOf(text);
  if (words.length === 0) return sentence;
  const [start, end] = chance.pick(words);
  const letters = Array.from(text.slice(start, end).matchAll(/\P{M}\p{M}*/gu), ({ index, 0: letter }) => ({
    at: start + index,
    to: start + index + letter.length,
  }));
  if (letters.length === 0) return sentence;
  const index = chance.below(letters.length);
  const { at, to } = letters[index] ?? { at: start, to: end };
  const next = letters[index + 1];
  const another =
    isDense(text) || !/[a-z]/iu.test(text.slice(start, end))
      ? (Array.from(text.slice(...chance.pick(words)))[0] ?? "")
      : chance.pick(LETTERS);
  const kind = chance.below(4);
  if (kind === 0 && letters.length > 3) return [...slice(sentence, 0, at), ...slice(sentence, to)];
  if (kind === 1) return replace(sentence, at, at, another);
  if (kind === 2 && next)
    return [
      ...slice(sentence, 0, at),
      ...slice(sentence, next.at, next.to),
      ...slice(sentence, at, to),
      ...slice(sentence, next.to),
    ];
  return replace(sentence, at, to, another);
}

const isDense = (text: string): boolean => DENSELY_WRITTEN.test(text);
