/**
 * The peer: how Hypothesis finds an annotation again, by its published rules.
 *
 * It has no old text, only what the annotation remembers: an offset, the quote and 32 code units on each side.
 * Where the quote stands at its offset, it stays. Else every exact occurrence is a candidate; when there is
 * none, every stretch that can be made into the quote with at most half as many edits as it has characters
 * (and at most 256), by the same npm package. The best by the published weights wins, however bad it is.
 */
import search from "approx-string-match";
import type { Placed } from "./outcome.ts";

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;
const CONTEXT = 32;

/** Where Hypothesis's algorithm puts a passage of the old text in the new one; null when it finds nothing like it. */
export function hypothesisPlaces(oldText: string, newText: string, { start, end }: Placed): Placed | null {
  const quote = oldText.slice(start, end);
  if (newText.slice(start, end) === quote) return { start, end };
  const prefix = oldText.slice(Math.max(0, start - CONTEXT), start);
  const suffix = oldText.slice(end, end + CONTEXT);
  const scoreOf = (match: { start: number; end: number; errors: number }): number =>
    WEIGHTS.quote * (1 - match.errors / quote.length) +
    WEIGHTS.prefix * likeness(newText.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
    WEIGHTS.suffix * likeness(newText.slice(match.end, match.end + suffix.length), suffix) +
    WEIGHTS.position * (1 - Math.abs(match.start - start) / newText.length);
  let best: Placed | null = null;
  let bestScore = -Infinity;
  for (const match of matchesOf(newText, quote, Math.min(MOST_ERRORS, quote.length / 2))) {
    const score = scoreOf(match);
    if (score <= bestScore) continue;
    best = match;
    bestScore = score;
  }
  return best && { start: best.start, end: best.end };
}

/** Exact occurrences where there are any, approximate ones otherwise. */
function matchesOf(text: string, words: string, mostErrors: number) {
  const exact = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    exact.push({ start, end: start + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

/** From 0 to 1: how much of the remembered context stands there. Context that was not remembered agrees. */
function likeness(text: string, context: string): number {
  if (context === "") return 1;
  if (text === "") return 0;
  const [match] = matchesOf(text, context, context.length);
  return match ? 1 - match.errors / context.length : 0;
}
