/** The painted text as the desk works with it: where things are, what is selected, what can be seen. */
import { wholeWords } from "#lib/desk/caret.ts";
import type { Region } from "#lib/pages/model.ts";
import {
  BLOCK,
  blockIndexAt,
  canonicalText,
  leafAround,
  liveRange,
  offsetOf,
  readDomText,
  type DomText,
} from "./dom-text.ts";
import { layOutInPieces } from "./laying-out.ts";
import { textToRead } from "./note-signs.ts";

export type Stretch = { readonly start: number; readonly end: number };

/** What somebody has chosen to annotate: words, or a region of a page with the words in it. */
export type Chosen = Stretch & {
  readonly region?: Region | null;
  /** Whether it was chosen with the keyboard, which then goes on to the toolbar. */
  readonly isByKeys?: boolean;
};

/** An article makes one of its blocks (below), a document with pages one of its sheets (components/pages). */
export type Surface = {
  readonly text: DomText;
  /** The canonical text; null as long as it is on its way, which the watchers are told the end of. */
  readonly canonical: () => string | null;
  /** The stretch of text within so many pixels above and below the window; as many below as above if not said. */
  readonly near: (above: number, below?: number) => Stretch;
  /** How far below the top of the text an offset is, in pixels. */
  readonly topOf: (offset: number) => number;
  /** The block an offset is in: its number, and the room from its top to the top of the next one. */
  readonly blockAt: (offset: number) => { readonly index: number; readonly top: number; readonly room: number };
  /** The offset of the character at a point of the window; null beside the text. */
  readonly offsetAt: (x: number, y: number) => number | null;
  /** What the reader has selected, in whole words and without white space at its ends; null for nothing. */
  readonly selection: () => Chosen | null;
  /** Whether something is selected whose words are still on their way: then `selection` is null until they have come. */
  readonly isSelectionComing: () => boolean;
  readonly select: (stretch: Stretch) => void;
  readonly deselect: () => void;
  /** The box of a stretch, or of a region, in the window. */
  readonly boxOf: (chosen: Chosen) => DOMRect | null;
  /** Brings an offset into sight, so far down the window: 0 is its top, 1 its bottom. */
  readonly scrollTo: (offset: number, down?: number) => void;
  /** Calls back whenever things have come to stand elsewhere: after a change of size, or when pages have come. @returns ends it */
  readonly watch: (changed: () => void) => () => void;
};

export function makeSurface(root: HTMLElement): Surface {
  const text = readDomText(root);
  const laying = layOutInPieces(root);
  let canonical: string | null = null;
  let tops: number[] | null = null;
  let offsets = new Map<number, number>();

  const rootTop = (): number => root.getBoundingClientRect().top;
  const blockTops = (): number[] => (tops ??= measureBlocks(text, rootTop()));
  const read = (): string => (canonical ??= canonicalText(text));
  const forget = (): void => {
    tops = null;
    offsets = new Map();
  };
  laying.whenDone(forget);

  const topOf = (offset: number): number => {
    const known = offsets.get(offset);
    if (known !== undefined) return known;
    const box = liveRange(text, offset, offset + 1)?.getClientRects()[0];
    const top = box ? box.top - rootTop() : (blockTops()[blockIndexAt(text, offset)] ?? 0);
    offsets.set(offset, top);
    return top;
  };

  return {
    text,
    canonical: read,
    near: (above, below = above) => {
      const top = -rootTop();
      return stretchBetween(text, blockTops(), top - above, top + window.innerHeight + below);
    },
    topOf,
    blockAt: (offset) => {
      const index = blockIndexAt(text, offset);
      const top = blockTops()[index] ?? 0;
      return { index, top, room: (blockTops()[index + 1] ?? root.offsetHeight) - top };
    },
    offsetAt: (x, y) => offsetAtPoint(text, x, y),
    isSelectionComing: () => false,
    selection: () => selectedStretch(text, read()),
    select: ({ start, end }) => {
      const range = liveRange(text, start, end);
      const selection = window.getSelection();
      if (range && selection)
        selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    },
    deselect: () => window.getSelection()?.removeAllRanges(),
    boxOf: ({ start, end }) => {
      // Of a place that is not laid out nobody knows how far away it is; of one in sight, how far the others are is nothing to it.
      const block = text.blocks[blockIndexAt(text, start)];
      if (!block?.checkVisibility({ contentVisibilityAuto: true })) laying.finish();
      return liveRange(text, start, end)?.getBoundingClientRect() ?? null;
    },
    scrollTo: (offset, down = 1 / 3) => {
      laying.finish();
      scrollWindow(rootTop() + topOf(offset) - window.innerHeight * down);
    },
    watch: (changed) => {
      const onChange = (): void => {
        forget();
        // While the text is laid out it grows with every picture: what stands beside it is placed anew once, at the end.
        if (laying.isDone()) changed();
      };
      const observer = new ResizeObserver(onChange);
      observer.observe(root);
      const unwait = laying.whenDone(onChange);
      return () => {
        observer.disconnect();
        unwait();
      };
    },
  };
}

/** Scrolls by so many pixels: smoothly where the way is short, and where movement is welcome. */
export function scrollWindow(by: number): void {
  const isFar = Math.abs(by) > 2 * window.innerHeight;
  const isStill = isFar || matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: by, behavior: isStill ? "instant" : "smooth" });
  goal = isStill ? null : reachable(window.scrollY + by);
  if (goal !== null) addEventListener("scrollend", arrive, { once: true });
}

/** Where the window is going by itself; null where it stands, or where a browser does not tell when it has come there. */
let goal: number | null = null;
const arrive = (): void => {
  goal = null;
};

function reachable(top: number): number | null {
  const last = document.documentElement.scrollHeight - window.innerHeight;
  const end = Math.max(0, Math.min(last, top));
  return "onscrollend" in window && Math.abs(end - window.scrollY) >= 1 ? end : null;
}

/** How far the window is still on its way, in pixels: who is faster than that means what will be in sight. */
export const leftToScroll = (): number => (goal === null ? 0 : goal - window.scrollY);

const measureBlocks = ({ blocks }: DomText, rootTop: number): number[] =>
  blocks.map((block) => block.getBoundingClientRect().top - rootTop);

/** From the start of the first block that reaches below `from` to the start of the first that begins below `to`. */
function stretchBetween({ starts }: DomText, tops: readonly number[], from: number, to: number): Stretch {
  const below = (limit: number): number => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tops[middle] ?? Infinity) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: starts[Math.max(0, below(from) - 1)] ?? 0, end: starts[below(to)] ?? Infinity };
}

function offsetAtPoint(text: DomText, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y);
  if (!place) return null;
  const offset = offsetOf(text, place.offsetNode, place.offset);
  if (offset === null) return null;
  // The browser names the nearest gap between two characters, however far; the point must be on one of the two.
  for (const start of [offset, offset - 1]) {
    const boxes = start < 0 ? [] : (liveRange(text, start, start + 1)?.getClientRects() ?? []);
    for (const box of boxes) if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return start;
  }
  return null;
}

const blockAround = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(BLOCK) ?? null;

/** What the browser's selection covers of the text, in whole words; a picture whose caption is selected, whole. */
export function selectedStretch(text: DomText, canonical: string): Stretch | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const leaf = leafAround(text, range.commonAncestorContainer);
  if (leaf) return { start: Number(leaf.dataset["start"]), end: Number(leaf.dataset["start"]) + 1 };
  const start = offsetOf(text, range.startContainer, range.startOffset);
  const end = offsetOf(text, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const words = canonical.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const stretch = { start: start + lead, end: start + words.trimEnd().length };
  if (stretch.start >= stretch.end) return null;
  // Only the words at its ends are looked at.
  const ends = [range.startContainer, range.endContainer].map(blockAround).filter((block) => block !== null);
  return wholeWords(textToRead(text, canonical, [...new Set(ends)]), stretch, text.root.lang || null);
}
