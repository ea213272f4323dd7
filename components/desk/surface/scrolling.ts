/** Scrolling, as what depends on it wants to hear of it: once for each picture, and not while the text flies past. */

/**
 * How far the text moves within one picture when it flies past: a quarter of the window, which is fifteen windows a
 * second. Nobody reads then, and what is drawn for one picture is gone in the next; so drawing waits for the text to
 * slow down, and flying stays smooth. A single leap, to the next note or page, is no flight.
 */
const FLIES = 1 / 4;
/** How long after the last leap of a flight the text has come to rest. In milliseconds. */
const REST_MS = 80;

/** Which way the text has moved: positive towards its end, 0 when it is only the window that changed. */
export type Direction = number;

/**
 * Calls `look` at the next picture after a movement, at most once for each, and when the text that flew past has come
 * to rest. Also calls it when the window has another size.
 * @returns what ends it
 */
export function onCalmScroll(look: (direction: Direction) => void): () => void {
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | null = null;
  let isBehind = false;
  let seen = scrollY;
  const onFrame = (): void => {
    frame = 0;
    const moved = scrollY - seen;
    seen = scrollY;
    const isLeap = Math.abs(moved) > innerHeight * FLIES;
    isBehind = isLeap && rest !== null;
    if (!isBehind) look(moved);
    if (rest !== null) clearTimeout(rest);
    rest = isLeap ? setTimeout(() => onRest(moved), REST_MS) : null;
  };
  const onRest = (moved: number): void => {
    rest = null;
    if (isBehind) look(moved);
    isBehind = false;
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(onFrame);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  return () => {
    cancelAnimationFrame(frame);
    if (rest !== null) clearTimeout(rest);
    removeEventListener("scroll", soon);
    removeEventListener("resize", soon);
  };
}
