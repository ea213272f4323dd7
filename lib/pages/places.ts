/** Where passages stand on the pages, and what stands in a place. */
import { cornersOf, type Direction, intoFrame, isAslant, outOfFrame, pointInto } from "./frame.ts";
import type { Corners, PageLayout, PagePlace, Quad, Run } from "./model.ts";
import { type Along, clearOf, countIn, type Point } from "./strangers.ts";

export type Stretch = { readonly start: number; readonly end: number };

/** In heights of the line: how far apart on one line two pieces may stand that get one rectangle. */
const NEAR = 1.2;
/** How much of the height two pieces of one line share. */
const SAME_LINE = 0.5;

/** The rectangles over the characters of a stretch, one for each line of each page. */
export function quadsOf(layouts: readonly PageLayout[], { start, end }: Stretch): PagePlace[] {
  return layouts.flatMap((layout) => {
    if (layout.end <= start || layout.start >= end) return [];
    if (layout.runs.length === 0) return [{ page: layout.number, quads: [layout.box] }];
    const words = layout.runs.map((run) => over(run, start, end));
    const { own, strangers } = middlesNear(layout, { start, end }, words.flat());
    const lines = merged(words, strangers, own).map((line) => clearOf(line, strangers));
    return lines.length > 0 ? [placeOf(layout.number, lines)] : [];
  });
}

function placeOf(page: number, lines: readonly Along[]): PagePlace {
  const quads = lines.map(({ turn, quad }) => roundedQuad(outOfFrame(turn, quad)));
  if (!lines.some(({ turn }) => isAslant(turn))) return { page, quads };
  return { page, quads, corners: lines.map(({ turn, quad }) => (isAslant(turn) ? corners(turn, quad) : null)) };
}

/** A hundredth of a point is less than any screen or printer shows. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
const roundedQuad = ([left, bottom, right, top]: Quad): Quad => [
  rounded(left),
  rounded(bottom),
  rounded(right),
  rounded(top),
];
function corners(turn: Direction, quad: Quad): Corners {
  const [a, b, c, d, e, f, g, h] = cornersOf(turn, quad);
  return [rounded(a), rounded(b), rounded(c), rounded(d), rounded(e), rounded(f), rounded(g), rounded(h)];
}

/** The rectangles over the words of a run between two offsets. */
function over(run: Run, from: number, to: number): Along[] {
  const { start, text, edges } = run;
  const words = text.slice(0, Math.max(0, to - start)).matchAll(/\S+/gu);
  return [...words].flatMap(({ 0: word, index }) => {
    const first = Math.max(index, from - start);
    const [one, other] = [edges[first], edges[index + word.length]];
    if (first >= index + word.length || one === undefined || other === undefined) return [];
    return { turn: run.turn, quad: between(run, one, other) };
  });
}

/** What a run takes up between two of its edges, in the frame of its line. */
function between({ turn, box, across }: Run, one: number, other: number): Quad {
  const [, low, , high] = across ? [0, across[0], 0, across[1]] : intoFrame(turn, box);
  const [a, b] = turn === 180 || turn === 270 ? [-one, -other] : [one, other];
  return [Math.min(a, b), low, Math.max(a, b), high];
}

/** Words of one run, and neighbours on one line, as one rectangle, unless others stand between them. */
function merged(runs: readonly (readonly Along[])[], strangers: readonly Point[], own: readonly Point[]): Along[] {
  const lines: Along[] = [];
  for (const words of runs)
    words.forEach((next, at) => {
      const last = lines.at(-1);
      const whole = last && { turn: last.turn, quad: around(last.quad, next.quad) };
      const isOne =
        whole &&
        (at > 0 || isBeside(last, next)) &&
        isClear(whole, [last, next], strangers) &&
        // What is higher than both, or bridges a wide gap, may reach over other words of the passage, and mark them twice.
        ((areAlike(last, next) && isBeside(last, next)) || isClear(whole, [last, next], own));
      if (isOne) lines[lines.length - 1] = whole;
      else lines.push(next);
    });
  return lines;
}

const isClear = (whole: Along, parts: readonly Along[], strangers: readonly Point[]): boolean =>
  countIn(whole, strangers) <= parts.reduce((sum, part) => sum + countIn(part, strangers), 0);

const areAlike = ({ quad: one }: Along, { quad: other }: Along): boolean => one[1] === other[1] && one[3] === other[3];

/** The middles of characters where a stretch stands: of its own, and of others. */
function middlesNear(layout: PageLayout, { start, end }: Stretch, words: readonly Along[]) {
  const place = words.map(({ turn, quad }) => outOfFrame(turn, quad)).reduce<Quad | null>(aroundAll, null);
  const [own, strangers]: [Point[], Point[]] = [[], []];
  for (const run of layout.runs) {
    if (!place || !meets(run.box, place)) continue;
    for (let unit = 0; unit < run.text.length; unit++) {
      if (run.text[unit]?.trim() === "") continue;
      const isOwn = run.start + unit >= start && run.start + unit < end;
      (isOwn ? own : strangers).push(middleOf(run, unit));
    }
  }
  return { own, strangers };
}

function isBeside({ turn, quad: one }: Along, { turn: otherTurn, quad: other }: Along): boolean {
  if (turn !== otherTurn) return false;
  const shared = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  const height = Math.min(one[3] - one[1], other[3] - other[1]);
  const gap = Math.max(one[0], other[0]) - Math.min(one[2], other[2]);
  return shared >= height * SAME_LINE && gap <= height * NEAR;
}

const around = (one: Quad, other: Quad): Quad => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];

const aroundAll = (all: Quad | null, one: Quad): Quad => (all ? around(all, one) : one);

/** The stretch of a page whose characters have their middle in one of the rectangles; null where none has. */
export function stretchUnder(layout: PageLayout, quads: readonly Quad[]): Stretch | null {
  let start = Infinity;
  let end = -1;
  for (const run of layout.runs) {
    if (!quads.some((quad) => meets(run.box, quad))) continue;
    for (let unit = 0; unit < run.text.length; unit++) {
      if (run.text[unit]?.trim() === "") continue;
      const [x, y] = middleOf(run, unit);
      if (!quads.some((quad) => x >= quad[0] && x <= quad[2] && y >= quad[1] && y <= quad[3])) continue;
      start = Math.min(start, run.start + unit);
      end = Math.max(end, run.start + unit + 1);
    }
  }
  return end < 0 ? null : { start, end };
}

const meets = (one: Quad, other: Quad): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

/** The middle of a code unit of a run. */
function middleOf(run: Run, unit: number): readonly [number, number] {
  const [from, low, to, high] = between(run, run.edges[unit] ?? 0, run.edges[unit + 1] ?? 0);
  return pointInto(-run.turn, [(from + to) / 2, (low + high) / 2]);
}

/** What a region of a page is about: the words in it; else the line nearest to it; else the page's leaf. */
export function passageAt(layout: PageLayout, box: Quad): Stretch {
  const inside = stretchUnder(layout, [box]);
  if (inside) return inside;
  const nearest = layout.runs.reduce<{ run: Run; distance: number } | null>((best, run) => {
    const distance = distanceBetween(run.box, box);
    return best === null || distance < best.distance ? { run, distance } : best;
  }, null);
  if (!nearest) return { start: layout.start, end: layout.end };
  return lineAround(layout, nearest.run);
}

/** All of a line of which a run is a part. */
function lineAround({ runs }: PageLayout, run: Run): Stretch {
  const at = runs.indexOf(run);
  const whole = (of: Run): Along => ({ turn: of.turn, quad: between(of, of.edges[0] ?? 0, of.edges.at(-1) ?? 0) });
  const isSame = (other: Run | undefined): other is Run => other !== undefined && isBeside(whole(other), whole(run));
  let [first, last] = [at, at];
  while (isSame(runs[first - 1])) first--;
  while (isSame(runs[last + 1])) last++;
  const [one = run, other = run] = [runs[first], runs[last]];
  return { start: one.start, end: other.start + other.text.trimEnd().length };
}

function distanceBetween(one: Quad, other: Quad): number {
  const x = Math.max(0, one[0] - other[2], other[0] - one[2]);
  const y = Math.max(0, one[1] - other[3], other[1] - one[3]);
  return Math.hypot(x, y);
}
