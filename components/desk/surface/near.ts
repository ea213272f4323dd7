/**
 * What is near the window, and is therefore drawn: marks on the words, notes in the margin.
 *
 * More is drawn where the text is going than where it comes from, and nothing anew until that is nearly used up: so
 * little is there at any time, and it comes in few steps. Little counts, because the browser paints all marked words
 * that are near whenever anything on the page changes: seventeen milliseconds for two windows each way, seven for half
 * of one, measured on ten thousand marks (lib/decisions/little-is-painted-at-a-time.md).
 */
import type { Direction } from "./scrolling.ts";
import type { Stretch, Surface } from "./surface.ts";

/** Pixels beyond the window. */
export type Reach = {
  /** Drawn where the text is going, and where it comes from. */
  readonly ahead: number;
  readonly behind: number;
  /** Drawn on both sides while the text stands still; where that is less than is wanted, the first movement draws more. */
  readonly resting: number;
  /** Wanted at least, on both sides. */
  readonly least: number;
};

export function stretchNear(surface: Surface, { ahead, behind, resting }: Reach, direction: Direction): Stretch {
  if (direction === 0) return surface.near(resting);
  return direction > 0 ? surface.near(behind, ahead) : surface.near(ahead, behind);
}

/** Whether what is drawn is enough for where the window is now. */
export function isEnough(surface: Surface, { start, end }: Stretch, { least }: Reach): boolean {
  const wanted = surface.near(least);
  return start <= wanted.start && wanted.end <= end;
}
