/** Binary search in anything that ascends, without laying it out as an array first. */

/** The value at an index below `count`; an absent one counts as beyond every target. */
type ValueAt = (index: number) => number | undefined;

/** The first of `count` ascending values that is at least `target`, as an index; `count` when none is. */
export function firstAtLeast(count: number, valueAt: ValueAt, target: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((valueAt(middle) ?? Infinity) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of `count` ascending values that is at most `target`, as an index; -1 when none is. */
export function lastAtMost(count: number, valueAt: ValueAt, target: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((valueAt(middle) ?? Infinity) <= target) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
