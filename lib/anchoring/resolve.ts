/**
 * Passages from elsewhere: a quote with some context, perhaps a position, and no text that it came from.
 *
 * Without the old text nobody can know which of two look-alikes was meant, or that a quote was deleted and
 * something similar stands elsewhere. So everything found is a candidate with a score, and one is placed only
 * when it is good and nothing else comes near it; the rest is for a person to decide. When a foreign selector
 * names a revision that we hold, carrying it from there (carry.ts) is always better.
 */
import search from "approx-string-match";
import { distance } from "fastest-levenshtein";
import { fromCodePoints, surrogatePairsOf, type SurrogatePairs } from "./code-points.ts";
import { gramIndexOf, type GramIndex } from "./gram-index.ts";
import type { Span } from "./parts.ts";
import { skeletonOf, textSpan, type Skeleton } from "./skeleton.ts";

/** What another program remembers of a passage. Positions may count code units or code points; both are tried. */
export type ForeignSelector = {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
};

/** A stretch that may be meant. Score from 0 to 1: 0.6 for the quote and 0.4 for its context. */
export type Candidate = Span & { readonly score: number };

export type Resolution =
  | ({ readonly state: "placed" } & Candidate)
  | {
      readonly state: "unplaced";
      /** `absent`: nothing like it is there · `ambiguous`: several are as good · `uncertain`: none is good enough */
      readonly reason: "absent" | "ambiguous" | "uncertain";
      /** Best first, for a person to choose from. */
      readonly candidates: readonly Candidate[];
    };

/** Where a passage should be by what is known of others: somewhere in a stretch, most likely at `at`. In the text. */
export type Expectation = Span & { readonly at: number };

/** A text that passages are looked for in. */
export type Library = {
  readonly text: string;
  readonly skeleton: Skeleton;
  readonly index: GramIndex;
  readonly pairs: SurrogatePairs;
};

/** Prepares a text for looking passages up in it. */
export function libraryOf(text: string): Library {
  const skeleton = skeletonOf(text);
  return { text, skeleton, index: gramIndexOf(skeleton.letters), pairs: surrogatePairsOf(text) };
}

/** From this score on a candidate may be placed, when the next one is at least this far behind. */
const GOOD = 0.8;
const CLEAR = 0.05;
const MOST_CANDIDATES = 5;
/** What a quote so long is, does not depend on its context. In letters of the skeleton. */
const LONG = 24;

/**
 * Looks a foreign selector up.
 * @param expected where it should be by what is known of others. Its own old position is no such knowledge: it has
 *   shifted with every edit before it, and does not tell look-alikes apart
 */
export function resolve(library: Library, selector: ForeignSelector, expected?: Expectation): Resolution {
  const byPosition = atPosition(library, selector);
  if (byPosition) return { state: "placed", ...byPosition, score: 1 };
  const wanted = lettersOf(selector);
  if (wanted.exact === "") return { state: "unplaced", reason: "absent", candidates: [] };
  const exact = exactCandidates(library, wanted);
  const found = exact.length > 0 ? exact : similarCandidates(library, wanted);
  return decide(library, { ...wanted, words: selector.exact.trim() }, found, expected);
}

/** The place where the selector says it is, when the very words stand there and its context fits on one side. */
function atPosition(
  { text, pairs }: Library,
  { exact, prefix = "", suffix = "", start, end }: ForeignSelector,
): Span | null {
  if (start === undefined || end === undefined || exact === "") return null;
  const readings = [
    { start, end },
    { start: fromCodePoints(pairs, start), end: fromCodePoints(pairs, end) },
  ];
  const fits = (place: Span): boolean =>
    text.slice(place.start, place.end) === exact &&
    (text.endsWith(prefix, place.start) || text.startsWith(suffix, place.end));
  return readings.find(fits) ?? null;
}

type Wanted = { readonly exact: string; readonly prefix: string; readonly suffix: string };

const lettersOf = ({ exact, prefix = "", suffix = "" }: ForeignSelector): Wanted => ({
  exact: skeletonOf(exact).letters,
  prefix: skeletonOf(prefix).letters,
  suffix: skeletonOf(suffix).letters,
});

/** A stretch of the skeleton, with how similar the quote is to it. */
type Finding = { readonly start: number; readonly end: number; readonly quote: number };

const MOST_OCCURRENCES = 4_000;

function exactCandidates({ index }: Library, { exact, prefix, suffix }: Wanted): Finding[] {
  const withContext = index.occurrences(prefix + exact + suffix, 50).map((place) => place + prefix.length);
  const places = withContext.length > 0 ? withContext : index.occurrences(exact, MOST_OCCURRENCES);
  return places.map((start) => ({ start, end: start + exact.length, quote: 1 }));
}

/** So many places are searched, each with this much around it; with at most these errors. */
const WINDOWS = 6;
const MARGIN = 96;
const MOST_ERRORS = 400;
const MOST_MATCHES = 12;

/** What resembles the quote where its letters or those of its context are gathered. */
function similarCandidates({ skeleton: { letters }, index }: Library, { exact, prefix, suffix }: Wanted): Finding[] {
  const parts = [
    { letters: exact, lead: 0 },
    { letters: prefix, lead: prefix.length },
    { letters: suffix, lead: -exact.length },
  ];
  const errors = Math.min(Math.floor(exact.length / 2), MOST_ERRORS);
  return index.suggestions(parts, WINDOWS).flatMap((place) => {
    const from = Math.max(0, place - errors - MARGIN);
    const window = letters.slice(from, place + exact.length + errors + 2 * MARGIN);
    const matches = search(window, exact, errors);
    const step = Math.ceil(matches.length / MOST_MATCHES);
    return matches
      .filter((_, index) => index % step === 0)
      .map((match) => ({
        start: from + match.start,
        end: from + match.end,
        quote: 1 - match.errors / exact.length,
      }));
  });
}

type Meant = Wanted & {
  /** The quote itself. */
  readonly words: string;
};

function decide(library: Library, wanted: Meant, findings: readonly Finding[], expected?: Expectation): Resolution {
  const ranked = findings
    .map((finding) => ({ ...finding, ...scored(library, wanted, finding, expected) }))
    .sort((a, b) => b.rank - a.rank);
  const distinct = ranked.filter(
    (one, index) => !ranked.slice(0, index).some((other) => one.start < other.end && other.start < one.end),
  );
  const [best, second] = distinct;
  if (!best) return { state: "unplaced", reason: "absent", candidates: [] };
  const candidates = distinct.slice(0, MOST_CANDIDATES).map(({ start, end, score }) => ({
    ...withMarks(library.text, textSpan(library.skeleton, start, end), wanted.words),
    score,
  }));
  const [first] = candidates;
  const isGood = best.score >= GOOD && (wanted.exact.length >= LONG || best.context >= 0.4);
  const isClear = !second || best.rank - second.rank >= CLEAR;
  if (first && isGood && isClear) return { state: "placed", ...first };
  return { state: "unplaced", reason: isClear ? "uncertain" : "ambiguous", candidates };
}

/** What the skeleton has not, quotation marks above all, belongs to the ends of a passage where quote and text both have it. */
function withMarks(text: string, { start, end }: Span, words: string): Span {
  let [before, after] = [0, 0];
  while (isUnheard(words.charAt(before))) before += 1;
  while (isUnheard(words.charAt(words.length - 1 - after))) after += 1;
  let [from, to] = [start, end];
  for (; before > 0 && from > 0 && isUnheard(text.charAt(from - 1)); before -= 1) from -= 1;
  for (; after > 0 && to < text.length && isUnheard(text.charAt(to)); after -= 1) to += 1;
  return { start: from, end: to };
}

const isUnheard = (character: string): boolean => /\S/u.test(character) && skeletonOf(character).letters === "";

/** What nearness to the expected place adds to a rank, at most. The score itself says only how well the words agree. */
const NEARNESS = 0.2;

function scored({ skeleton, text }: Library, wanted: Wanted, finding: Finding, expected?: Expectation) {
  const { letters, offsets } = skeleton;
  const before = letters.slice(Math.max(0, finding.start - wanted.prefix.length), finding.start);
  const behind = letters.slice(finding.end, finding.end + wanted.suffix.length);
  const sides = [
    ...(wanted.prefix === "" ? [] : [alike(before, wanted.prefix)]),
    ...(wanted.suffix === "" ? [] : [alike(behind, wanted.suffix)]),
  ];
  const context = sides.length > 0 ? sides.reduce((sum, side) => sum + side, 0) / sides.length : 0.5;
  const score = 0.6 * finding.quote + 0.4 * context;
  const offset = offsets[finding.start] ?? text.length;
  return { context, score, rank: score + (expected ? NEARNESS * nearness(offset, expected) : 0) };
}

const alike = (is: string, was: string): number => Math.max(0, 1 - distance(is, was) / was.length);

/** From 0 to 1: near the expected place, and within the expected stretch. */
function nearness(offset: number, { start, end, at }: Expectation): number {
  const outside = Math.max(0, start - offset, offset - end);
  return 0.6 / (1 + outside / 150) + 0.4 / (1 + Math.abs(offset - at) / 300);
}
