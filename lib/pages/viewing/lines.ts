/** The lines of a page, asked by place: which character is at a point, and which is nearest to it. */
import { pointInto } from "../frame.ts";
import type { PageLayout, Run } from "../model.ts";

/** Where a point is, as a run's edges count along its line, and where above it. */
function placeOn({ turn, across }: Run, x: number, y: number): { readonly along: number; readonly above: number } {
  if (across) {
    const [along, above] = pointInto(turn, [x, y]);
    return { along, above };
  }
  return turn === 90 || turn === 270 ? { along: y, above: x } : { along: x, above: y };
}

/** From where to where a run's line reaches, along and across, counted in the same way. */
function reachOf({ turn, across, box: [left, bottom, right, top], edges }: Run) {
  if (across) {
    const [one = 0, other = 0] = [edges[0], edges.at(-1)];
    return { from: Math.min(one, other), to: Math.max(one, other), low: across[0], high: across[1] };
  }
  const isUpright = turn === 90 || turn === 270;
  return isUpright
    ? { from: bottom, to: top, low: left, high: right }
    : { from: left, to: right, low: bottom, high: top };
}

/** Whether a run is read against the way its line runs, as Arabic is. */
export function isReversed({ edges, turn }: Run): boolean {
  const forward = (edges.at(-1) ?? 0) >= (edges[0] ?? 0);
  return turn === 180 || turn === 270 ? forward : !forward;
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
    const { along, above } = placeOn(run, x, y);
    const { low, high } = reachOf(run);
    if (above < low || above > high) continue;
    const index = indexAlong(run, along);
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
    const { along, above } = placeOn(run, x, y);
    const { from, to, low, high } = reachOf(run);
    // Being off the line counts for more than being beyond its end.
    const distance = outside(along, from, to) + outside(above, low, high) * 3;
    if (!best || distance < best.distance) best = { run, distance };
  }
  if (!best) return null;
  const { run } = best;
  const place = placeOn(run, x, y).along;
  let nearest = 0;
  for (const [index, edge] of run.edges.entries())
    if (Math.abs(edge - place) < Math.abs((run.edges[nearest] ?? 0) - place)) nearest = index;
  return run.start + Math.min(nearest, run.text.length);
}

const outside = (value: number, low: number, high: number): number => Math.max(low - value, 0, value - high);
