/**
 * Which passages stand at a place: asked at every movement of the pointer, over ten thousand passages.
 *
 * State: the passages sorted by start, and for each position in that order the furthest end among it and
 * all before it. Invariant: once that furthest end is not beyond the place asked for, nothing earlier can
 * reach it; so a walk back from the last passage that starts in time stops as soon as it may.
 */
export type Interval = { readonly id: string; readonly start: number; readonly end: number };

export type IntervalIndex<Item extends Interval> = {
  /** All of them, by start; of those that start together the longest first. */
  readonly items: readonly Item[];
  readonly furthest: Int32Array;
};

export function indexIntervals<Item extends Interval>(unsorted: readonly Item[]): IntervalIndex<Item> {
  const items = unsorted.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const furthest = new Int32Array(items.length);
  let reach = -1;
  for (const [position, { end }] of items.entries()) {
    reach = Math.max(reach, end);
    furthest[position] = reach;
  }
  return { items, furthest };
}

/** How many passages start before a place. */
function countStartingBefore({ items }: IntervalIndex<Interval>, place: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The passages that touch a stretch of text, by start. An empty stretch is touched by what covers the character after it. */
export function touching<Item extends Interval>(index: IntervalIndex<Item>, start: number, end: number): Item[] {
  const found: Item[] = [];
  for (let position = countStartingBefore(index, Math.max(end, start + 1)) - 1; position >= 0; position -= 1) {
    if ((index.furthest[position] ?? 0) <= start) break;
    const item = index.items[position];
    if (item && item.end > start) found.push(item);
  }
  return found.toReversed();
}

/** The passages that cover one character, the shortest first: the one most closely meant comes first. */
export const covering = <Item extends Interval>(index: IntervalIndex<Item>, offset: number): Item[] =>
  touching(index, offset, offset).toSorted((a, b) => a.end - a.start - (b.end - b.start));

/** So many passages, counted from the first, are one window: what is fetched about them is fetched together. */
const WINDOW = 100;
/** So many before and after those asked for are asked for as well. */
const AROUND = 30;

/** The passages that start within a stretch of text and those around them, in whole windows. */
export function windowsAround<Item extends Interval>(
  index: IntervalIndex<Item>,
  start: number,
  end: number,
): readonly Item[] {
  const first = Math.max(0, countStartingBefore(index, start) - AROUND);
  const last = countStartingBefore(index, end) + AROUND;
  return index.items.slice(Math.floor(first / WINDOW) * WINDOW, Math.ceil(last / WINDOW) * WINDOW);
}
