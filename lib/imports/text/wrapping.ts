/**
 * Whether a chunk is one paragraph that was broken at a fixed width.
 *
 * Whoever breaks lines at a width breaks as late as possible: the first word of each next line would not
 * have fitted. That is hardly ever true of all lines of a poem or an address, whose lines end where they
 * mean to. Because a chunk of two lines proves little, lines must also go on in small letters, as sentences
 * do and lines of verse do not. A text whose chunks prove a width lends it to those that could not.
 */
import { endsSentence, isSet, meetInUncased, startsItem, startsSmall } from "./shape.ts";
import type { Chunk } from "./lines.ts";

/** Widths people and programs break at, in characters. */
const NARROWEST = 45;
const WIDEST = 130;

/** The longest line of a chunk. */
const widthOf = (chunk: Chunk): number => Math.max(...chunk.map(({ text }) => text.length));

/** @returns for each chunk whether its lines are one paragraph */
export function findWrapped(chunks: readonly Chunk[]): boolean[] {
  const proven = chunks.map(isWrapped);
  const width = Math.max(0, ...chunks.filter((_, at) => proven[at]).map(widthOf));
  return chunks.map((chunk, at) => proven[at] === true || (width > 0 && isFilled(chunk, width) && hasNoEnds(chunk)));
}

function isWrapped(chunk: Chunk): boolean {
  const width = widthOf(chunk);
  if (width < NARROWEST || width > WIDEST || !isFilled(chunk, width)) return false;
  const rest = chunk.slice(1);
  const going = rest.filter(({ text }, at) => startsSmall(text) || meetInUncased(chunk[at]?.text ?? "", text)).length;
  return going * 3 >= rest.length && (chunk.length > 2 || hasNoEnds(chunk));
}

/** No line could have taken the first word of the next. */
function isFilled(chunk: Chunk, width: number): boolean {
  if (chunk.length < 2 || width > WIDEST || chunk.some(({ text }) => isSet(text) || text.length > width)) return false;
  return chunk.slice(1).every(({ text }, at) => {
    if (startsItem(text)) return false;
    const firstWord = /^\S+/u.exec(text)?.[0].length ?? 0;
    return (chunk[at]?.text.length ?? 0) + 1 + firstWord > width;
  });
}

/** No line but the last ends where a sentence does. */
const hasNoEnds = (chunk: Chunk): boolean => chunk.slice(0, -1).every(({ text }) => !endsSentence(text));
