/**
 * The words of a text as numbers, for alignment.
 *
 * A token is a run of letters, digits and their marks; in scripts written without spaces it is one
 * character; an emoji is one token however many code points it is made of; every other symbol is one.
 * White space is in no token, so reflowing a text changes no token.
 *
 * Two tokens are the same number when they read the same (see fold.ts). What is stored is never normalised;
 * only comparison is.
 */
import { ATTACHED, endOfCharacter, endOfWord, kindAt, LETTER, SPACE, UNSEEN } from "./characters.ts";
import { fold } from "./fold.ts";

export type Tokens = {
  readonly text: string;
  readonly count: number;
  /** By token: where it begins and ends in the text, and its number in the vocabulary. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: Int32Array;
  /** By token: what begins with it: NOTHING, a SENTENCE, or a BLOCK (and a sentence). */
  readonly openings: Uint8Array;
};

export const NOTHING = 0;
export const SENTENCE = 1;
export const BLOCK = 2;

/** The words of one or more texts, each with its number. Texts that share it can be compared by number. */
export type Vocabulary = {
  /** By spelling, folded or as found. */
  readonly numbers: Map<string, number>;
  /** By number: the folded word. */
  readonly spellings: string[];
};

export const emptyVocabulary = (): Vocabulary => ({ numbers: new Map(), spellings: [] });

/** Reads a text into tokens, adding the words it does not know yet to the vocabulary. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const list = tokenList(text, vocabulary);
  for (let start = 0; start < text.length;) {
    const kind = kindAt(text, start);
    if (kind === SPACE || kind === UNSEEN) start += 1;
    else {
      const end = kind === LETTER || kind === ATTACHED ? endOfWord(text, start) : endOfCharacter(text, start);
      list.add(start, end);
      start = end;
    }
  }
  return list.tokens();
}

/** The number of a word, new or known. */
export function numberOf(spelling: string, { numbers, spellings }: Vocabulary): number {
  const known = numbers.get(spelling);
  if (known !== undefined) return known;
  const folded = fold(spelling);
  const number = numbers.get(folded) ?? spellings.push(folded) - 1;
  numbers.set(folded, number);
  numbers.set(spelling, number);
  return number;
}

/** Tokens in the making: they are added in the order of the text, and what each begins is noted. */
export function tokenList(text: string, vocabulary: Vocabulary) {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const words = new Int32Array(text.length);
  const openings = new Uint8Array(text.length);
  let count = 0;
  let reached = 0;
  let isSentenceOver = false;
  let needsNoSpace = false;

  const openingAfter = (gap: string): number => {
    if (count === 0 || gap.includes("\n")) return BLOCK;
    return isSentenceOver && (gap !== "" || needsNoSpace) ? SENTENCE : NOTHING;
  };
  const noteEnd = (token: string): void => {
    if (token.length > 1) {
      isSentenceOver = needsNoSpace = false;
      return;
    }
    needsNoSpace = UNSPACED_STOPS.includes(token);
    isSentenceOver = needsNoSpace || STOPS.includes(token) || (isSentenceOver && CLOSERS.includes(token));
  };

  return {
    add: (start: number, end: number): void => {
      const token = text.slice(start, end);
      starts[count] = start;
      ends[count] = end;
      words[count] = numberOf(token, vocabulary);
      openings[count] = start === reached ? openingAfter("") : openingAfter(text.slice(reached, start));
      noteEnd(token);
      reached = end;
      count += 1;
    },
    tokens: (): Tokens => ({
      text,
      count,
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      words: words.slice(0, count),
      openings: openings.slice(0, count),
    }),
  };
}

/** Stops that need no space after them. Others do: "lib.rs" is one sentence. */
const UNSPACED_STOPS: readonly string[] = ["。", "！", "？", "।"];
const STOPS: readonly string[] = [".", "!", "?", "؟", "…"];
/** Quotes and brackets that close belong to the sentence before. */
const CLOSERS: readonly string[] = ['"', "'", "”", "’", ")", "]", "»"];
