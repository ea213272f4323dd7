/** Where the words of a passage went: the parts it lies in now. */
import type { Alignment } from "./align.ts";
import { NONE } from "./matching.ts";
import { firstAtLeast } from "./sorted.ts";
import { BLOCK, type Tokens } from "./tokens.ts";

/** A stretch of a text, in UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number };

/** The first and the last token of a passage; it may begin and end inside them. */
export type Words = { readonly first: number; readonly last: number };

/** Kept words of a passage that lie together in the new text. */
export type Part = {
  /** The old tokens that come first and last in the new text. */
  readonly first: number;
  readonly last: number;
  /** How many characters of the passage it keeps. */
  readonly size: number;
};

/** The tokens that a stretch touches; null when it touches none (it is empty, or white space only). */
export function wordsIn({ count, starts, ends }: Tokens, { start, end }: Span): Words | null {
  const first = firstAtLeast(count, (token) => ends[token], start + 1);
  const last = firstAtLeast(count, (token) => starts[token], end) - 1;
  return start < end && first <= last ? { first, last } : null;
}

/** How many characters of a token are in a stretch. */
export const sizeOf = ({ starts, ends }: Tokens, token: number, { start, end }: Span): number =>
  Math.min(ends[token] ?? 0, end) - Math.max(starts[token] ?? 0, start);

/** The parts of a passage in the order of the new text; none when none of its words was kept. */
export function partsOf(alignment: Alignment, passage: Span, words: Words): readonly Part[] {
  const kept: number[] = [];
  for (let token = words.first; token <= words.last; token++) if (alignment.toNew[token] !== NONE) kept.push(token);
  kept.sort((a, b) => (alignment.toNew[a] ?? 0) - (alignment.toNew[b] ?? 0));
  const parts: { first: number; last: number; size: number }[] = [];
  for (const token of kept) {
    const size = sizeOf(alignment.old, token, passage);
    const part = parts.at(-1);
    if (part && foreignBetween(alignment, words, part.last, token) <= tolerated(part.size)) {
      part.last = token;
      part.size += size;
    } else parts.push({ first: token, last: token, size });
  }
  return parts;
}

/** How much foreign text (in characters) may lie inside a part of this size. */
const tolerated = (size: number): number => Math.max(20, Math.min(60, size / 2));

/** Beyond so many characters of anything, words do not lie together. */
const FURTHEST = 300;

/** New text is foreign to a passage in as far as it is somebody else's; text that nobody claims, only a little. */
const UNCLAIMED = 0.12;
const UNCLAIMED_OUT_OF_ORDER = 0.35;
/** A whole new paragraph did not come in the place of words. */
const UNCLAIMED_BLOCK = 0.5;

/** How much text between two kept words of the passage is foreign to it, in weighted characters. */
function foreignBetween(alignment: Alignment, words: Words, from: number, to: number): number {
  const { new: after, toNew, toOld, moved } = alignment;
  const start = (toNew[from] ?? 0) + 1;
  const end = toNew[to] ?? 0;
  if ((after.starts[end] ?? 0) - (after.ends[start - 1] ?? 0) > FURTHEST) return Infinity;
  const unclaimed = to > from && moved[to] === moved[from] ? UNCLAIMED : UNCLAIMED_OUT_OF_ORDER;
  let foreign = 0;
  let block: number | null = null; // the unclaimed characters of the block we are in, while it is whole and all unclaimed
  for (let token = start; token < end; token++) {
    const owner = toOld[token] ?? NONE;
    const size = (after.ends[token] ?? 0) - (after.starts[token] ?? 0);
    if (after.openings[token] === BLOCK) {
      foreign += (block ?? 0) * (UNCLAIMED_BLOCK - unclaimed);
      block = 0;
    }
    if (owner !== NONE) block = null;
    else if (block !== null) block += size;
    if (owner === NONE) foreign += size * unclaimed;
    else if (owner < words.first || owner > words.last) foreign += size;
  }
  return after.openings[end] === BLOCK ? foreign + (block ?? 0) * (UNCLAIMED_BLOCK - unclaimed) : foreign;
}
