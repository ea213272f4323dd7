/**
 * The order in which the blocks of a page are read.
 *
 * Files mostly have their text in that order, and where they do it is kept: they know more than can be seen. Only
 * where something stands below what comes after it in its own column, the order is made anew, by two rules (Breuel
 * 2003): in one column the upper comes first; of two columns the left one, unless something between them spans both.
 * What the rules leave open stays as the file has it.
 */
import type { TextBlock } from "./blocks.ts";

/** How far, in points, boxes may overlap and still stand beside or above one another. */
const TOUCH = 2;
/** More blocks than this have no order that could be seen: a form, a map. Comparing takes the cube of their number. */
const MOST = 250;

/** @param isFromRight of two columns the right one comes first */
export function inReadingOrder(blocks: readonly TextBlock[], isFromRight: boolean): TextBlock[] {
  if (blocks.length > MOST) return [...blocks];
  if (!blocks.some((block, at) => blocks.slice(at + 1).some((later) => isAbove(later, block)))) return [...blocks];
  return sorted(blocks, (one, other) => comesFirst(one, other, blocks, isFromRight));
}

const sharesColumn = ({ box: one }: TextBlock, { box: other }: TextBlock): boolean =>
  Math.min(one[2], other[2]) - Math.max(one[0], other[0]) > TOUCH;

const isAbove = (one: TextBlock, other: TextBlock): boolean =>
  one.lines[0]?.turn === other.lines[0]?.turn && sharesColumn(one, other) && one.box[1] >= other.box[3] - TOUCH;

function comesFirst(one: TextBlock, other: TextBlock, all: readonly TextBlock[], isFromRight: boolean): boolean {
  if (one.lines[0]?.turn !== other.lines[0]?.turn) return false;
  if (sharesColumn(one, other)) return isAbove(one, other);
  const isFirst = isFromRight ? one.box[0] >= other.box[2] - TOUCH : one.box[2] <= other.box[0] + TOUCH;
  return isFirst && !all.some((between) => spans(between, one, other));
}

/** It stands between the two, and under or above both. */
function spans(between: TextBlock, one: TextBlock, other: TextBlock): boolean {
  if (between === one || between === other || !sharesColumn(between, one) || !sharesColumn(between, other))
    return false;
  return (isAbove(one, between) && isAbove(between, other)) || (isAbove(other, between) && isAbove(between, one));
}

/** Topologically: again and again the first, as the file has them, of those before which nothing must come. */
function sorted(blocks: readonly TextBlock[], comesBefore: (one: TextBlock, other: TextBlock) => boolean): TextBlock[] {
  const followers = blocks.map((block) =>
    blocks.flatMap((other, at) => (other !== block && comesBefore(block, other) ? [at] : [])),
  );
  const waits = blocks.map(() => 0);
  const wait = (ats: readonly number[], by: number): void => {
    for (const at of ats) waits[at] = (waits[at] ?? 0) + by;
  };
  for (const ats of followers) wait(ats, 1);
  const rest = blocks.map((_, at) => at);
  const result: TextBlock[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((at) => waits[at] === 0);
    // In a circle each waits for another: then the file is right.
    const [at = 0] = rest.splice(Math.max(free, 0), 1);
    const block = blocks[at];
    if (block) result.push(block);
    wait(followers[at] ?? [], -1);
  }
  return result;
}
