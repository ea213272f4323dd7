/**
 * Running heads, running feet and page numbers: lines at the edge of the paper that come again on the pages around,
 * or bear a number that counts the pages; and words that are stamped aslant over every page. They belong to the paper
 * and not to the text.
 */
import type { ReadPage } from "./arrange.ts";
import { type Direction, intoFrame, isAslant } from "./frame.ts";
import type { Line } from "./line.ts";
import type { Quad } from "./model.ts";

/** How much of a page's height, at the top and at the bottom, may hold them. */
const MARGIN = 0.14;
/** In points: how much their places differ from page to page. */
const SAME_PLACE = 4;
/** They come again on the next page, or the one after it, where left and right pages differ; a picture may come between. */
const REACH = 4;
/** On so many pages within reach a line stands, to be one of them; of a short file, on all. */
const TIMES = 3;

type Candidate = {
  readonly page: number;
  readonly line: Line;
  /** From the edge it is near, with a sign that says which. */
  readonly place: number;
  readonly words: string;
  /** Numbers at its beginning and its end, less the page's. */
  readonly counts: readonly number[];
};

/** @returns the lines that are no text, of all pages */
export function runningLines(pages: readonly ReadPage[]): ReadonlySet<Line> {
  const perPage = pages.map(candidatesOf);
  const times = Math.max(2, Math.min(TIMES, pages.length));
  const running = new Set<Line>();
  perPage.forEach((candidates, index) => {
    const around = perPage.slice(Math.max(0, index - REACH), index + REACH + 1);
    for (const one of candidates) {
      const again = around.filter((others) => others.some((other) => isAgain(one, other))).length;
      if (again >= times) running.add(one.line);
    }
    // What stands on one line with a page number is the rest of the head.
    for (const { line, place } of candidates)
      if (
        candidates.some(
          (other) => running.has(other.line) && Math.abs(other.place - place) < 1 && other.counts.length > 0,
        )
      )
        running.add(line);
  });
  return running;
}

function isAgain(one: Candidate, other: Candidate): boolean {
  if (Math.abs(one.place - other.place) > SAME_PLACE) return false;
  return (one.words === other.words && one.words !== "#") || one.counts.some((count) => other.counts.includes(count));
}

function candidatesOf({ number, box, lines }: ReadPage): Candidate[] {
  const turn = mainTurn(lines);
  const [, low, , high]: Quad = intoFrame(turn, box);
  const reach = (high - low) * MARGIN;
  return lines.flatMap((line) => {
    if (isAslant(line.turn) && line.text.length <= 200)
      return [{ page: number, line, place: line.baseline, words: `${line.turn} ${wordsOf(line.text)}`, counts: [] }];
    if (line.turn !== turn || line.text.length > 200) return [];
    const [fromTop, fromBottom] = [high - line.baseline, line.baseline - low];
    if (Math.min(fromTop, fromBottom) > reach) return [];
    const place = fromTop < fromBottom ? fromTop : -fromBottom;
    return [{ page: number, line, place, words: wordsOf(line.text), counts: countsOf(line.text, number) }];
  });
}

/** The turn of most characters of a page. */
export function mainTurn(lines: readonly Line[]): Direction {
  const counts = new Map<Direction, number>();
  for (const { turn, text } of lines) counts.set(turn, (counts.get(turn) ?? 0) + text.length);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** A line with its numbers left open: "Report 2024, page 7" and "Report 2024, page 8" are the same. */
const wordsOf = (text: string): string => text.toLowerCase().replace(/\d+/gu, "#").replace(/\s+/gu, "");

function countsOf(text: string, page: number): number[] {
  const words = text.split(/[\s|/·•–—-]+/u).filter((word) => word !== "");
  const ends = [...words.slice(0, 2), ...words.slice(-2)];
  return ends.flatMap((word) => {
    const value = numberOf(word.replace(/^[[(]|[\])]$/gu, ""));
    return value === null ? [] : [value - page];
  });
}

const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu;
const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1_000 };

/** "12", "xii"; null for what is no number. */
function numberOf(word: string): number | null {
  const folded = word.normalize("NFKC").toLowerCase();
  if (/^\p{Nd}{1,4}$/u.test(folded)) {
    const value = Number(folded.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit))));
    return Number.isNaN(value) ? null : value;
  }
  if (folded === "" || !ROMAN.test(folded)) return null;
  const letters = Array.from(folded, (letter) => values[letter] ?? 0);
  return letters.reduce((sum, value, at) => sum + (value < (letters[at + 1] ?? 0) ? -value : value), 0);
}

/** Every script's ten digits follow one another, and the first of them begins where none stands before. */
function digitOf(digit: string): number {
  let value = 0;
  for (let code = (digit.codePointAt(0) ?? 0) - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code--)
    value++;
  return value;
}
