"use client";
/**
 * A document with pages as the desk works with it. What is asked about a page that is there is measured on its words;
 * of one that is not, the place is worked out from the sizes of the sheets, which are known from the start.
 */
import { liveRange, offsetOf } from "#components/desk/surface/dom-text.ts";
import {
  scrollWindow,
  selectedStretch,
  type Chosen,
  type Stretch,
  type Surface,
} from "#components/desk/surface/surface.ts";
import type { PageLayout, Quad } from "#lib/pages/model.ts";
import { pagesBetween } from "#lib/pages/viewing/arrangement.ts";
import { passageAt, quadsOf } from "#lib/pages/places.ts";
import { offsetAt, runAt } from "#lib/pages/viewing/lines.ts";
import { around, onSheet, toPage, type Box } from "#lib/pages/viewing/turning.ts";
import type { Layouts } from "./layouts.ts";
import { makePageText, type PageText } from "./page-text.ts";
import { arrangementOf, type ViewerStore } from "./viewer-store.ts";

export type PageSurface = Surface & {
  readonly text: PageText;
  readonly layouts: Layouts;
  /** Where a point of the window is on a page, in the page's own points; null beside all pages. */
  readonly pagePoint: (
    x: number,
    y: number,
  ) => { readonly layout: PageLayout; readonly point: readonly [number, number] } | null;
  /** Says that pages have come, gone or moved, or that a region was chosen. */
  readonly changed: () => void;
};

type Parts = { readonly root: HTMLElement; readonly viewer: ViewerStore; readonly layouts: Layouts };

export function makePageSurface({ root, viewer, layouts }: Parts): PageSurface {
  const text = makePageText(root);
  const watchers = new Set<() => void>();
  let frame = 0;
  let wanted: Stretch | null = null;

  const origin = (): { readonly x: number; readonly y: number } => {
    const { left, top } = root.getBoundingClientRect();
    return { x: left - root.scrollLeft, y: top };
  };
  const pageOf = (offset: number): number => {
    const { pages } = viewer.getState();
    let low = 0;
    let high = pages.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pages[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const placeOf = (index: number) =>
    arrangementOf(viewer.getState()).places[index] ?? { left: 0, top: 0, width: 0, height: 0 };

  /** A box of a page in pixels of the whole. */
  const placed = (layout: PageLayout, quad: Quad): Box => {
    const { scale } = arrangementOf(viewer.getState());
    const { left, top } = placeOf(layout.number - 1);
    const box = onSheet(layout, quad);
    return {
      left: left + box.left * scale,
      top: top + box.top * scale,
      width: box.width * scale,
      height: box.height * scale,
    };
  };
  /** Where an offset is on its page when its words have not come: so far down as it is into the text. */
  const guessed = (index: number, offset: number): Box => {
    const { pages } = viewer.getState();
    const { left, top, width, height } = placeOf(index);
    const start = pages[index]?.start ?? 0;
    const next = pages[index + 1]?.start ?? offset + 1;
    return { left, top: top + (height * (offset - start)) / Math.max(1, next - start), width, height: 0 };
  };
  const boxesFor = ({ start, end }: Stretch): Box[] => {
    const [first, last] = [pageOf(start), pageOf(Math.max(start, end - 1))];
    const boxes: Box[] = [];
    for (let index = first; index <= last; index += 1) {
      const layout = layouts.of(index + 1);
      if (layout)
        boxes.push(
          ...quadsOf([layout], { start, end }).flatMap(({ quads }) => quads.map((quad) => placed(layout, quad))),
        );
      else if (index === first) boxes.push(guessed(index, start));
    }
    return boxes;
  };
  const topOf = (offset: number): number => {
    const index = pageOf(offset);
    const layout = layouts.of(index + 1);
    if (!layout) return guessed(index, offset).top;
    const run = runAt(layout, offset);
    return run ? placed(layout, run.box).top : placeOf(index).top;
  };
  const near = (above: number, below = above): Stretch => {
    const { pages } = viewer.getState();
    const top = -origin().y;
    const [first, last] = pagesBetween(arrangementOf(viewer.getState()), top - above, top + window.innerHeight + below);
    const stretch = { start: pages[first]?.start ?? 0, end: pages[last + 1]?.start ?? Infinity };
    const layout = layouts.of(first + 1);
    // Asked for what is inside the window, it is the line that counts, not the page.
    if (above >= 0 || !layout) return stretch;
    const run = layout.runs.find((line) => placed(layout, line.box).top >= top - above);
    return run ? { ...stretch, start: run.start } : stretch;
  };
  const select = ({ start, end }: Stretch): boolean => {
    const range = liveRange(text, start, end);
    const selection = window.getSelection();
    if (!range || range.collapsed || !selection) return false;
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    return true;
  };
  // Several pages come at once: what depends on them looks once.
  const changed = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (wanted && select(wanted)) wanted = null;
      for (const watcher of watchers) watcher();
    });
  };
  const chosenRegion = (): Chosen | null => {
    const { region, isDrawing, isByKeys } = viewer.getState();
    const layout = region && !isDrawing ? layouts.of(region.page) : undefined;
    return layout && region ? { ...passageAt(layout, region.box), region, isByKeys } : null;
  };
  const pagePoint: PageSurface["pagePoint"] = (x, y) => {
    const from = origin();
    const { scale, places } = arrangementOf(viewer.getState());
    const [left, top] = [x - from.x, y - from.y];
    const [first, last] = pagesBetween(arrangementOf(viewer.getState()), top, top);
    const candidates = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    const index = candidates.find((page) => left <= (places[page]?.left ?? 0) + (places[page]?.width ?? 0)) ?? last;
    const layout = layouts.of(index + 1);
    const place = places[index];
    if (!layout || !place) return null;
    return { layout, point: toPage(layout, [(left - place.left) / scale, (top - place.top) / scale]) };
  };

  viewer.subscribe((state, before) => {
    const isSamePlace = arrangementOf(state) === arrangementOf(before);
    if (!isSamePlace || state.region !== before.region || state.isDrawing !== before.isDrawing) changed();
  });

  return {
    text,
    layouts,
    canonical: layouts.text,
    near,
    topOf,
    blockAt: (offset) => {
      const index = pageOf(offset);
      const { top, height } = placeOf(index);
      return { index, top, room: height };
    },
    offsetAt: (x, y) => {
      const place = pagePoint(x, y);
      return place && offsetAt(place.layout, ...place.point);
    },
    selection: (): Chosen | null => {
      // A region has words as well: what is said about it is kept with them.
      const words = layouts.text();
      return words === null ? null : (chosenRegion() ?? selectedStretch(text, words));
    },
    isSelectionComing: () => layouts.text() === null && (chosenRegion() ?? selectionEnds(text)) !== null,
    select: (stretch) => {
      viewer.setState({ region: null });
      wanted = select(stretch) ? null : stretch;
    },
    deselect: () => {
      window.getSelection()?.removeAllRanges();
      viewer.setState({ region: null });
      wanted = null;
      changed();
    },
    boxOf: (chosen) => {
      const layout = chosen.region && layouts.of(chosen.region.page);
      const box = layout && chosen.region ? placed(layout, chosen.region.box) : around(boxesFor(chosen));
      const { x, y } = origin();
      return box && new DOMRect(box.left + x, box.top + y, box.width, box.height);
    },
    scrollTo: (offset, down = 1 / 3) => scrollWindow(origin().y + topOf(offset) - window.innerHeight * down),
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    pagePoint,
    changed,
  };
}

/** Where the browser's selection begins and ends in the text; null where it is elsewhere. */
export function selectionEnds(text: PageText): readonly [anchor: number, focus: number] | null {
  const selection = window.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return null;
  const anchor = offsetOf(text, selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(text, selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : [anchor, focus];
}
