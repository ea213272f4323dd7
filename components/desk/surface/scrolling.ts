/** Scrolling, as what depends on it wants to hear of it: once for each picture, and not while the text flies past. */

/**
 * How far the text moves within one picture when it flies past: more than a third of the window. Nobody reads then, and
 * what is drawn for one picture is gone in the next; so drawing waits for the text to slow down, and flying stays smooth.
 */
const FLIES = 1 / 3;
/** How long after the last movement the text has come to rest. In milliseconds. */
const REST_MS = 80;

/**
 * Calls `look` at the next picture after a movement, at most once for each, and when the text that flew past has come
 * to rest. Also calls it when the window has another size.
 * @returns what ends it
 */
export function onCalmScroll(look: () => void): () => void {
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let seen = scrollY;
  const onFrame = (): void => {
    frame = 0;
    const moved = Math.abs(scrollY - seen);
    seen = scrollY;
    clearTimeout(rest);
    if (moved <= innerHeight * FLIES) look();
    else rest = setTimeout(look, REST_MS);
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(onFrame);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(rest);
    removeEventListener("scroll", soon);
    removeEventListener("resize", soon);
  };
}
