/**
 * The levels of a text's headings as they are shown.
 *
 * People choose levels for their size, so texts begin with a third level or go from the first to the
 * fourth. Who listens to a page finds their way by levels that go up by one. So each heading is shown
 * one level below the nearest earlier one that is above it, and beside those of its own level.
 */

/** @returns for each level, in order, the level to show it at: 1 for the uppermost */
export function outlineLevels(levels: readonly number[]): number[] {
  const above: number[] = [];
  return levels.map((level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length;
  });
}
