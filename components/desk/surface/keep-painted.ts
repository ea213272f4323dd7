/** Keeps the marks near the window painted, whenever they, the window or the layout change. */
import type { Painted } from "#lib/desk/mark-looks.ts";
import { isEnough, stretchNear, type Reach } from "./near.ts";
import { clearPaint, paintMarks } from "./paint.ts";
import { onCalmScroll, type Direction } from "./scrolling.ts";
import type { Stretch, Surface } from "./surface.ts";

const REACH: Reach = { ahead: 900, behind: 250, resting: 80, least: 200 };
/** So long after its last movement the text stands still: somebody reads, or writes a note. In milliseconds. */
const STILL_MS = 400;

export type Marks = {
  /** Something else whenever the marks are others. */
  readonly version: () => unknown;
  /** Those that touch a stretch, by start. */
  readonly within: (stretch: Stretch) => readonly Painted[];
};

export type Keeping = {
  /** Says that the marks may have changed: they are looked at with the next picture. */
  readonly changed: () => void;
  readonly end: () => void;
};

export function keepPainted(surface: Surface, marks: Marks): Keeping {
  let frame = 0;
  let version: unknown = null;
  let painted: Stretch = { start: 0, end: 0 };
  let still: ReturnType<typeof setTimeout> | undefined;
  const paint = (direction: Direction): void => {
    version = marks.version();
    painted = stretchNear(surface, REACH, direction);
    paintMarks(surface.text, marks.within(painted));
  };
  const look = (direction: Direction): void => {
    clearTimeout(still);
    if (direction !== 0) still = setTimeout(paint, STILL_MS, 0);
    if (version !== marks.version() || !isEnough(surface, painted, REACH)) paint(direction);
  };
  const changed = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      look(0);
    });
  };
  const unwatch = surface.watch(() => {
    version = null;
    changed();
  });
  const endScroll = onCalmScroll(look);
  look(0);
  return {
    changed,
    end: () => {
      unwatch();
      endScroll();
      cancelAnimationFrame(frame);
      clearTimeout(still);
      clearPaint();
    },
  };
}
