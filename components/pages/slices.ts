/**
 * Work that is done a little in each picture of the browser, the most urgent first, so that scrolling goes on
 * meanwhile. A page has up to two thousand words, and what the browser does with each when it comes holds up all else.
 */

/** So much is done in a picture while the pages move; at rest, one page is done at once. In words. */
const MOVING = 250;
const RESTING = 2_500;
/** How long after the last movement the pages rest, in milliseconds. */
const REST_MS = 150;

export type Work = {
  /** How far away it is: what is nearest comes first. */
  readonly distance: () => number;
  /** Does some of it. @returns how much, in words; null when it is done */
  readonly next: () => number | null;
};

const works = new Set<Work>();
let frame = 0;
let moved = -Infinity;

if (typeof window !== "undefined") addEventListener("scroll", () => (moved = performance.now()), { passive: true });

/** @returns takes it back, whether it is done or not */
export function inSlices(work: Work): () => void {
  works.add(work);
  frame ||= requestAnimationFrame(doSome);
  return () => works.delete(work);
}

function doSome(): void {
  frame = 0;
  let left = performance.now() - moved < REST_MS ? MOVING : RESTING;
  // Asked before anything is done: to know where something is, the browser must look at all that was changed.
  const asked = [...works].map((work) => ({ work, distance: work.distance() }));
  for (const { work } of asked.toSorted((one, other) => one.distance - other.distance)) {
    let done: number | null = 0;
    while (left > 0 && works.has(work) && done !== null) {
      done = work.next();
      if (done === null) works.delete(work);
      else left -= done;
    }
  }
  if (works.size > 0) frame = requestAnimationFrame(doSome);
}
