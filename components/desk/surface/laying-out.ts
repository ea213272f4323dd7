/**
 * A long text is laid out in pieces.
 *
 * When a page is opened, the stylesheet sets aside the blocks far down its article (`content-visibility`, desk.module.css):
 * until they come near the window they are only as tall as guessed, so the first picture costs what a window costs,
 * however long the text. What is measured far away would then be wrong. So, once the desk is there, the blocks are laid
 * out for good, a piece with each picture; the browser's scroll anchoring holds the words under the reader's eyes.
 *
 * A page one comes back to, or loads again, is scrolled by the browser to where it was: that needs its true heights, so
 * all of it is laid out at once.
 */

/** A piece has so many characters: some ten milliseconds' work. */
const PIECE = 12_000;

export type LayingOut = {
  readonly isDone: () => boolean;
  /** Lays out all that is left, at once: somebody asks for a place far away. */
  readonly finish: () => void;
  /** Calls back when all is laid out; never if it already is. @returns ends it */
  readonly whenDone: (done: () => void) => () => void;
};

/** Runs in the page's head: says to the stylesheet whether to set anything aside, until somebody goes back. */
export const inPiecesScript = (): string => `(${String(sayInPieces)})()`;

function sayInPieces(): void {
  const [entry] = performance.getEntriesByType("navigation");
  if (!(entry instanceof PerformanceNavigationTiming) || entry.type !== "navigate") return;
  const { dataset } = document.documentElement;
  dataset["inPieces"] = "";
  addEventListener("popstate", () => void delete dataset["inPieces"], { once: true });
}

const saysInPieces = (): boolean => document.documentElement.dataset["inPieces"] !== undefined;

/** @param root holds one element, whose children are the blocks */
export function layOutInPieces(root: HTMLElement): LayingOut {
  const blocks = saysInPieces()
    ? [...(root.firstElementChild?.children ?? [])].filter((block) => block instanceof HTMLElement)
    : [];
  const waiting = new Set<() => void>();
  let next = 0;
  const isDone = (): boolean => next >= blocks.length;

  const layOut = (end: number): void => {
    for (const block of blocks.slice(next, end)) block.style.contentVisibility = "visible";
    next = end;
    if (isDone()) for (const done of waiting) done();
  };
  const piece = (): void => {
    if (isDone() || !root.isConnected) return;
    let length = 0;
    let end = next;
    while (end < blocks.length && length < PIECE) length += blocks[end++]?.textContent.length ?? 0;
    layOut(end);
    goOn();
  };
  const goOn = (): void => void requestAnimationFrame(() => setTimeout(piece));
  goOn();
  return {
    isDone,
    finish: () => {
      if (!isDone()) layOut(blocks.length);
    },
    whenDone: (done) => {
      waiting.add(done);
      return () => void waiting.delete(done);
    },
  };
}
