/** Rectangles over words, made as few as they may be without covering any other word. */
import type { Quad } from "#lib/pdf/annotations.ts";

/** What counts as touching, in points: less than the thinnest space. */
const NEAR = 0.8;

/** Joins neighbours on a line, in either direction of writing. Their order, which is that of the text, is kept. */
export function joinQuads(quads: readonly Quad[]): Quad[] {
  const joined: Quad[] = [];
  for (const quad of quads) {
    const last = joined.at(-1);
    if (last && isBeside(last, quad)) joined[joined.length - 1] = spanning(last, quad);
    else joined.push(quad);
  }
  return joined;
}

const isBeside = (a: Quad, b: Quad): boolean =>
  Math.abs(a[1] - b[1]) < NEAR && Math.abs(a[3] - b[3]) < NEAR && b[0] <= a[2] + NEAR && b[2] >= a[0] - NEAR;

const spanning = (a: Quad, b: Quad): Quad => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
