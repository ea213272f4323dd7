/**
 * In which order pages are painted: those nearest to what is looked at first, few at a time. PDF.js paints whatever it
 * is asked for at once, so that after a leap the page in the window would wait for all that were passed on the way.
 */

/** One is read while another is painted: PDF.js has a worker for each. */
const AT_ONCE = 2;

type Job = {
  readonly distance: () => number;
  readonly paint: () => Promise<void>;
};

const waiting = new Set<Job>();
let underWay = 0;

/**
 * Has something painted when its turn comes.
 * @param distance how far away it is, asked anew whenever one is chosen
 * @param signal where it is aborted before its turn, nothing is painted; later, `paint` must end by itself
 */
export function whenItsTurn(distance: () => number, signal: AbortSignal, paint: () => Promise<void>): void {
  const job = { distance, paint };
  waiting.add(job);
  signal.addEventListener("abort", () => waiting.delete(job), { once: true });
  // All that come with one picture are there before the first is chosen.
  queueMicrotask(next);
}

function next(): void {
  while (underWay < AT_ONCE && waiting.size > 0) {
    const job = [...waiting].reduce((best, other) => (other.distance() < best.distance() ? other : best));
    waiting.delete(job);
    underWay += 1;
    void job
      .paint()
      .catch(() => undefined) // each says itself what became of it
      .finally(() => {
        underWay -= 1;
        next();
      });
  }
}

/** How far an element is from the middle of the window, in pixels. */
export function fromMiddle(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = window.innerHeight / 2;
  return Math.max(0, top - middle, middle - bottom);
}
