/**
 * Where an annotated passage truly stands after an edit, from the origins of the new text's characters.
 *
 * What is left of a passage may lie in several parts. Each part has an inner and an outer hull: the inner
 * one also takes in new text that stands only for words of the passage; the outer one new text that stands for words on both
 * sides of its edge, where nobody could say what belongs to it. A placement is exactly right when it lies
 * between the two, white space aside.
 */
import type { Draft } from "./edit-script.ts";

export type Part = {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Its visible characters that were kept. */
  readonly size: number;
};

export type Truth = {
  readonly start: number;
  readonly end: number;
  /** The share of its visible characters that still stand somewhere. */
  readonly kept: number;
  /** What is left of it, the largest part first; empty when so little is left that the passage is gone. */
  readonly parts: readonly Part[];
};

/** With less of its characters left, a passage is gone. */
const GONE_BELOW = 0.12;

/** A judge of one edit: says where the passages of the old text stand in the new one. */
export function truthOf(draft: Draft, oldText: string): (start: number, end: number) => Truth {
  const places = new Int32Array(oldText.length).fill(-1);
  draft.origin.forEach((origin, offset) => {
    if (origin >= 0) places[origin] = offset;
  });
  return (start, end) => {
    const offsets = Array.from(places.subarray(start, end))
      .filter((offset) => offset >= 0 && isVisible(draft.text, offset))
      .sort((a, b) => a - b);
    const visible = oldText.slice(start, end).replace(/\s+/gu, "").length;
    const kept = offsets.length / Math.max(1, visible);
    if (kept < GONE_BELOW) return { start, end, kept, parts: [] };
    const belonging = belongingTo(draft, start, end);
    const parts = clustersOf(offsets, draft, belonging).map((cluster) => hullsOf(cluster, draft, belonging));
    return { start, end, kept, parts: parts.sort((a, b) => b.size - a.size) };
  };
}

/** Says of a new offset whether it belongs to the passage: surely, or at least in part. */
type Belonging = { readonly surely: (offset: number) => boolean; readonly inPart: (offset: number) => boolean };

function belongingTo(draft: Draft, start: number, end: number): Belonging {
  const decide = (offset: number, isSure: boolean): boolean => {
    const origin = draft.origin[offset] ?? -1;
    if (origin >= 0) return origin >= start && origin < end;
    const from = draft.insteadFrom[offset] ?? -1;
    const to = draft.insteadTo[offset] ?? -1;
    if (from < 0) return false;
    if (from === to) return isSure ? from > start && from < end : from >= start && from <= end;
    return isSure ? from >= start && to <= end : from < end && to > start;
  };
  return { surely: (offset) => decide(offset, true), inPart: (offset) => decide(offset, false) };
}

type Cluster = { start: number; end: number; size: number };

/** Kept characters that lie together: with no more than a little visible text of others in between. */
function clustersOf(offsets: readonly number[], draft: Draft, belonging: Belonging): Cluster[] {
  const clusters: Cluster[] = [];
  for (const offset of offsets) {
    const last = clusters.at(-1);
    if (last && foreignBetween(last.end, offset, draft, belonging) <= (last.size > 40 ? 60 : 20)) {
      last.end = offset + 1;
      last.size += 1;
    } else clusters.push({ start: offset, end: offset + 1, size: 1 });
  }
  return clusters;
}

function foreignBetween(from: number, to: number, draft: Draft, belonging: Belonging): number {
  if (to - from > 400) return Infinity;
  let count = 0;
  for (let offset = from; offset < to; offset++)
    if (isVisible(draft.text, offset) && !belonging.inPart(offset)) count += 1;
  return count;
}

function hullsOf(cluster: Cluster, draft: Draft, { surely, inPart }: Belonging): Part {
  const { text } = draft;
  const reach = (from: number, step: 1 | -1): number => {
    let edge = from;
    for (let offset = from; offset >= 0 && offset < text.length; offset += step) {
      if (isVisible(text, offset)) {
        if (!surely(offset)) break;
        edge = offset + step;
      } else if (!surely(offset) && !surely(offset + step)) break;
    }
    return edge;
  };
  const start = reach(cluster.start - 1, -1) + 1;
  const end = reach(cluster.end, 1);
  let outerStart = start;
  while (outerStart > 0 && inPart(outerStart - 1)) outerStart -= 1;
  let outerEnd = end;
  while (outerEnd < text.length && inPart(outerEnd)) outerEnd += 1;
  return { start, end, outerStart, outerEnd, size: cluster.size };
}

const isVisible = (text: string, offset: number): boolean => !/\s/u.test(text.charAt(offset));
