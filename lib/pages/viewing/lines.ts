/** The lines of a page, asked by place: which character is at a point, and which is nearest to it. */
import type { PageLayout, Run } from "../model.ts";

/** Whether a run's line runs up or down. */
const isUpright = ({ turn }: Run): boolean => turn === 90 || turn === 270;

/** Whether a run is read against the way its line runs, as Arabic is. */
export function isReversed({ edges, turn }: Run): boolean {
  const forward = (edges.at(-1) ?? 0) >= (edges[0] ?? 0);
  return turn === 0 || turn === 90 ? !forward : forward;
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
