/** Passages as they are remembered, and as callers name them. */
import { graphemesAround } from "./graphemes.ts";
import { CONTEXT_LENGTH, type Passage, type Selector } from "./model.ts";
import type { Span } from "./parts.ts";

/**
 * What is remembered of a stretch of a text. White space at its ends is left out, whole characters are taken in
 * (a flag is not half marked), and the words around it are cut between characters.
 * @returns a selector with empty `exact` (at `start`) when the stretch has nothing but white space
 */
export function describe(text: string, start: number, end: number): Selector {
  const trimmed = withoutSpace(text, graphemesAround(text, start).before, graphemesAround(text, end).after);
  return {
    ...trimmed,
    exact: text.slice(trimmed.start, trimmed.end),
    prefix: text.slice(graphemesAround(text, trimmed.start - CONTEXT_LENGTH).after, trimmed.start),
    suffix: text.slice(trimmed.end, graphemesAround(text, trimmed.end + CONTEXT_LENGTH).before),
  };
}

function withoutSpace(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  if (words.trim() === "") return { start, end: start };
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

/** A passage that could not be found, in a sentence for the caller. */
export type NotFound = { readonly problem: string };

/**
 * The stretch of a text that a caller means, by position, by its words, or by both, in which case both must
 * agree. Words must stand in the text as they are, code unit for code unit. Words that stand there more than
 * once, overlapping or not, are made unique by the context, of any length; where a caller has trimmed it, white space
 * between the context and the words does not count.
 */
export function findPassage(text: string, passage: Passage): Span | NotFound {
  const { start, end, exact } = passage;
  const found =
    start !== undefined && end !== undefined
      ? atPosition(text, start, end, passage)
      : byWords(text, exact ?? "", passage);
  if ("problem" in found) return found;
  if (text.slice(found.start, found.end).trim() === "") return { problem: "The passage has no words in it." };
  return found;
}

type Context = Pick<Passage, "exact" | "prefix" | "suffix">;

function atPosition(text: string, start: number, end: number, { exact, prefix, suffix }: Context): Span | NotFound {
  if (start >= end) return { problem: "The passage ends before it begins." };
  if (end > text.length)
    return { problem: `The passage ends at ${end}, but the text has only ${text.length} characters.` };
  const is = text.slice(start, end);
  if (exact !== undefined && exact !== is)
    return { problem: `At ${start} to ${end} the text reads ${quoted(is)}, not ${quoted(exact)}.` };
  if (!isBetween(text, { start, end }, { prefix, suffix }, loosely))
    return { problem: `At ${start} to ${end} the text has other words before or after the passage.` };
  return { start, end };
}

/** Words that stand in a text more often than this must be named by position. */
const MOST_OCCURRENCES = 2_000;

function byWords(text: string, exact: string, context: Context): Span | NotFound {
  if (exact === "") return { problem: "The passage has no words in it." };
  const places = occurrences(text, exact, MOST_OCCURRENCES + 1);
  if (places.length === 0) return { problem: `The words ${quoted(exact)} are not in the text.` };
  if (places.length > MOST_OCCURRENCES)
    return {
      problem: `The words ${quoted(exact)} are in the text more than ${MOST_OCCURRENCES} times; give start and end.`,
    };
  // Half a character is not what anybody means, unless nothing else can be meant.
  const whole = places.filter((place) => isWhole(text, place));
  const candidates = whole.length > 0 ? whole : places;
  const exactly = candidates.filter((place) => isBetween(text, place, context, literally));
  const fitting = exactly.length > 0 ? exactly : candidates.filter((place) => isBetween(text, place, context, loosely));
  const [place, another] = fitting;
  if (!place)
    return { problem: `The words ${quoted(exact)} are in the text, but not between the given words before and after.` };
  if (another)
    return {
      problem: `The words ${quoted(exact)} are in the text ${fitting.length} times; give more of the words before or after, or start and end.`,
    };
  return place;
}

const isWhole = (text: string, { start, end }: Span): boolean =>
  graphemesAround(text, start).before === start && graphemesAround(text, end).before === end;

/** Everywhere the words stand, overlapping or not, up to a limit. */
function occurrences(text: string, words: string, limit: number): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(words); start >= 0 && places.length < limit; start = text.indexOf(words, start + 1))
    places.push({ start, end: start + words.length });
  return places;
}

type Comparison = {
  readonly before: (text: string, end: number, words: string) => boolean;
  readonly after: (text: string, start: number, words: string) => boolean;
};

const literally: Comparison = {
  before: (text, end, words) => text.endsWith(words, end),
  after: (text, start, words) => text.startsWith(words, start),
};

/** White space where the context meets the passage does not count. */
const loosely: Comparison = {
  before: (text, end, words) => {
    let place = end;
    while (place > 0 && /\s/u.test(text.charAt(place - 1))) place -= 1;
    return text.endsWith(words.trimEnd(), place);
  },
  after: (text, start, words) => {
    let place = start;
    while (place < text.length && /\s/u.test(text.charAt(place))) place += 1;
    return text.startsWith(words.trimStart(), place);
  },
};

const isBetween = (
  text: string,
  { start, end }: Span,
  { prefix = "", suffix = "" }: Context,
  compare: Comparison,
): boolean => compare.before(text, start, prefix) && compare.after(text, end, suffix);

/** Words in quotes, shortened when they are many. */
function quoted(words: string): string {
  const start = graphemesAround(words, 60).before;
  return words.length > 80 ? `“${words.slice(0, start)}…”` : `“${words}”`;
}
