/** The words on a page as places: which stretch of a line is where, and what stands nearest to a point. */
import type { PageLayout, Quad, Run } from "../model.ts";

/** Whether a run's line runs up or down. */
const isUpright = ({ turn }: Run): boolean => turn === 90 || turn === 270;

/** Whether a run is read against the way its line runs, as Arabic is. */
export function isReversed({ edges, turn }: Run): boolean {
  const forward = (edges.at(-1) ?? 0) >= (edges[0] ?? 0);
  return turn === 0 || turn === 90 ? !forward : forward;
}

/** Where a part of a run stands, as high as its line. @param from and to count in its text */
export function partBox(run: Run, from: number, to: number): Quad {
  const ends = [run.edges[Math.max(0, from)] ?? 0, run.edges[Math.min(run.text.length, to)] ?? 0];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const [left, bottom, right, top] = run.box;
  return isUpright(run) ? [left, low, right, high] : [low, bottom, high, top];
}

/** The run that holds an offset of the text: the last that begins at or before it. */
export function runAt({ runs }: PageLayout, offset: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return runs[Math.max(0, low - 1)];
}

/** Where a stretch of the text stands on a page: a box for each run it touches. */
export function boxesOf({ runs }: PageLayout, { start, end }: { readonly start: number; readonly end: number }): Quad[] {
  return runs
    .filter((run) => run.start < end && run.start + run.text.length > start)
    .map((run) => partBox(run, start - run.start, end - run.start));
}

/** The character at a point of the page; null beside the words. */
export function offsetAt({ runs }: PageLayout, x: number, y: number): number | null {
  for (const run of runs) {
    const [left, bottom, right, top] = run.box;
    if (x < left || x > right || y < bottom || y > top) continue;
    const index = indexAlong(run, isUpright(run) ? y : x);
    if (index !== null) return run.start + index;
  }
  return null;
}

/** The character whose room along the line a place is in. */
function indexAlong({ edges, text }: Run, place: number): number | null {
  for (let index = 0; index < text.length; index += 1) {
    const [a = 0, b = 0] = [edges[index], edges[index + 1]];
    if (place >= Math.min(a, b) && place <= Math.max(a, b) && a !== b) return index;
  }
  return null;
}

/**
 * The gap between two characters that is nearest to a point: where a drag that ends in the white belongs. The line
 * comes first: of two columns the one the point is beside, of two lines the one it is level with.
 * @returns null on a page without words
 */
export function gapNear({ runs }: PageLayout, x: number, y: number): number | null {
  let best: { readonly run: Run; readonly distance: number } | null = null;
  for (const run of runs) {
    const [left, bottom, right, top] = run.box;
    const [dx, dy] = [outside(x, left, right), outside(y, bottom, top)];
    // Being off the line counts for more than being beyond its end.
    const distance = isUpright(run) ? dx * 3 + dy : dx + dy * 3;
    if (!best || distance < best.distance) best = { run, distance };
  }
  if (!best) return null;
  const { run } = best;
  const place = isUpright(run) ? y : x;
  let nearest = 0;
  for (const [index, edge] of run.edges.entries())
    if (Math.abs(edge - place) < Math.abs((run.edges[nearest] ?? 0) - place)) nearest = index;
  return run.start + Math.min(nearest, run.text.length);
}

const outside = (value: number, low: number, high: number): number => Math.max(low - value, 0, value - high);

/** The stretch of the words of which more than half is inside a box; null where there are none. */
export function wordsInside({ runs }: PageLayout, [left, bottom, right, top]: Quad): { start: number; end: number } | null {
  let start = Infinity;
  let end = -1;
  for (const run of runs)
    for (let index = 0; index < run.text.length; index += 1) {
      const [l, b, r, t] = partBox(run, index, index + 1);
      const [x, y] = [(l + r) / 2, (b + t) / 2];
      if (x < left || x > right || y < bottom || y > top || run.text[index]?.trim() === "") continue;
      start = Math.min(start, run.start + index);
      end = Math.max(end, run.start + index + 1);
    }
  return end < 0 ? null : { start, end };
}
