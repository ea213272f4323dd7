/** Where passages stand on the pages, and what stands in a place. */
import type { PageLayout, PagePlace, Quad, Run } from "./model.ts";

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
    const quads = merged(layout.runs.map((run) => ({ run, quad: quadOf(run, start, end) })));
    return quads.length > 0 ? [{ page: layout.number, quads }] : [];
  });
}

const isVertical = ({ turn }: Run): boolean => turn === 90 || turn === 270;

/** The rectangle over a run's characters between two offsets, without the blanks at their ends. */
function quadOf({ start, text, edges, box, ...run }: Run, from: number, to: number): Quad | null {
  let first = Math.max(0, from - start);
  let last = Math.min(text.length, to - start);
  while (first < last && text[first]?.trim() === "") first++;
  while (last > first && text[last - 1]?.trim() === "") last--;
  const [one, other] = [edges[first], edges[last]];
  if (first >= last || one === undefined || other === undefined) return null;
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  return isVertical({ ...run, start, text, edges, box }) ? [box[0], low, box[2], high] : [low, box[1], high, box[3]];
}

/** Neighbours on one line as one rectangle; they follow one another in the text, so nothing else stands between them. */
function merged(found: readonly { run: Run; quad: Quad | null }[]): Quad[] {
  const quads: Quad[] = [];
  let last: Run | undefined;
  for (const { run, quad } of found) {
    if (quad === null) continue;
    const previous = quads.at(-1);
    if (last && previous && last.turn === run.turn && isBeside(previous, quad, isVertical(run)))
      quads[quads.length - 1] = around(previous, quad);
    else quads.push(quad);
    last = run;
  }
  return quads;
}

function isBeside(one: Quad, other: Quad, isUpright: boolean): boolean {
  const [along, across] = isUpright ? ([1, 0] as const) : ([0, 1] as const);
  const shared = Math.min(one[across + 2] ?? 0, other[across + 2] ?? 0) - Math.max(one[across], other[across]);
  const height = Math.min((one[across + 2] ?? 0) - one[across], (other[across + 2] ?? 0) - other[across]);
  const gap = Math.max(one[along], other[along]) - Math.min(one[along + 2] ?? 0, other[along + 2] ?? 0);
  return shared >= height * SAME_LINE && gap <= height * NEAR;
}

const around = (one: Quad, other: Quad): Quad => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];

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
  const along = ((run.edges[unit] ?? 0) + (run.edges[unit + 1] ?? 0)) / 2;
  const { box } = run;
  return isVertical(run) ? [(box[0] + box[2]) / 2, along] : [along, (box[1] + box[3]) / 2];
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
  const isSame = (other: Run | undefined): other is Run =>
    other !== undefined && other.turn === run.turn && isBeside(other.box, run.box, isVertical(run));
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
