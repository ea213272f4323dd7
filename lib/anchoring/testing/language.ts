/**
 * Sentences and words as the edit scripts see them: by punctuation and character class, so that they are
 * the same in every version of ICU (and independent of how the code under test sees them).
 */

/** A stretch of text: from, to. */
export type Span = readonly [start: number, end: number];

const SENTENCE = /[^.!?。！？؟।\n]+(?:[.!?。！？؟।]+["'”’)»]*|\n|$)\s*/gu;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The sentences of a text, each with the white space after it. */
export const sentencesOf = (text: string): Span[] =>
  spansOf(text, SENTENCE).filter(([start, end]) => text.slice(start, end).trim() !== "");

/** The words of a text; of Chinese and Japanese, pairs of characters. */
export const wordsOf = (text: string): Span[] => spansOf(text, WORD);

const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: match }) => [index, index + match.length] as const);
