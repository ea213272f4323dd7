/**
 * Offsets in code points.
 *
 * Inside, every offset counts UTF-16 code units, as JavaScript, the DOM and ProseMirror do. The W3C's
 * TextPositionSelector counts code points, so offsets are converted where annotations are exported or
 * imported, and nowhere else. The two differ by the number of surrogate pairs before the offset.
 */
import { firstAtLeast } from "./sorted.ts";

/** The places of a text's surrogate pairs: the offset of each first half, ascending. Made once per text. */
export type SurrogatePairs = readonly number[];

/** Finds the surrogate pairs of a text. Halves without their other half are code points of their own. */
export function surrogatePairsOf(text: string): SurrogatePairs {
  return Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
}

/** How many code points stand before a UTF-16 offset. An offset inside a pair is taken for the one before it. */
export function toCodePoints(pairs: SurrogatePairs, offset: number): number {
  return offset - firstAtLeast(pairs.length, (index) => pairs[index], offset);
}

/** The UTF-16 offset before which that many code points stand. */
export function fromCodePoints(pairs: SurrogatePairs, count: number): number {
  // The pair number i begins after pairs[i] - i code points.
  return count + firstAtLeast(pairs.length, (index) => (pairs[index] ?? 0) - index, count);
}
