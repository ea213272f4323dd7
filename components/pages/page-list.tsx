"use client";
import { useEffect, useState, type CSSProperties } from "react";
import { onCalmScroll } from "#components/desk/surface/scrolling.ts";
import { pagesBetween, type Arrangement } from "#lib/pages/viewing/arrangement.ts";
import styles from "./pages.module.css";
import { PageSheet } from "./page-sheet.tsx";
import { selectionEnds, type PageSurface } from "./page-surface.ts";
import { usePageSurface } from "./viewer-context.ts";
import { arrangementOf, useViewer, useViewerStore, type ViewerStore } from "./viewer-store.ts";

/** How far beyond the window pages are there, in windows: scrolling finds them painted. */
const BEYOND = 1;

/** The sheets of the document: the room for all of them, and those near the window. */
export function PageList() {
  const surface = usePageSurface();
  const arrangement = useViewer(arrangementOf);
  const numbers = usePagesThere(surface);
  const { width, height, places, scale } = arrangement;
  const pages = useViewer((state) => state.pages);
  return (
    <div className={styles.whole} style={{ width, height, ...blankPaper(arrangement) }}>
      {numbers.map((number) => {
        const page = pages[number - 1];
        const place = places[number - 1];
        return page && place ? <PageSheet key={number} page={page} place={place} scale={scale} /> : null;
      })}
    </div>
  );
}

/** White paper where sheets are to come, so that whoever flies past sees pages: where all are of one size, in one column. */
function blankPaper({ places }: Arrangement): CSSProperties {
  const [first, second] = places;
  if (!first || !second) return {};
  const isSame = ({ left, width, height }: typeof first): boolean =>
    left === first.left && width === first.width && height === first.height;
  if (!places.every(isSame)) return {};
  return {
    backgroundImage: `linear-gradient(var(--blank) ${first.height}px, transparent ${first.height}px)`,
    backgroundSize: `${first.width}px ${second.top}px`,
    backgroundPosition: `${first.left}px 0`,
    backgroundRepeat: "repeat-y",
  };
}

/** The pages near the window; and those on which a selection begins and ends, wherever they are: it would go with them. */
function usePagesThere(surface: PageSurface): readonly number[] {
  const viewer = useViewerStore();
  const [there, setThere] = useState<readonly number[]>([]);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const [first, last] = windowPages(surface, viewer);
      surface.layouts.need(first, last);
      const wanted = [...pagesFrom(first, last), ...pagesOfSelection(surface, viewer)];
      const numbers = [...new Set(wanted)].toSorted((a, b) => a - b);
      setThere((before) => (before.join() === numbers.join() ? before : numbers));
      noteCurrent(surface, viewer);
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    const unwatch = surface.watch(soon);
    const unsubscribe = viewer.subscribe((state, before) => {
      if (arrangementOf(state) !== arrangementOf(before)) soon();
    });
    const end = onCalmScroll(look);
    document.addEventListener("selectionchange", soon);
    return () => {
      cancelAnimationFrame(frame);
      unwatch();
      unsubscribe();
      end();
      document.removeEventListener("selectionchange", soon);
    };
  }, [surface, viewer]);
  return there;
}

const pagesFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

function windowPages({ text: { root } }: PageSurface, viewer: ViewerStore): readonly [number, number] {
  const top = -root.getBoundingClientRect().top;
  const beyond = window.innerHeight * BEYOND;
  const [first, last] = pagesBetween(arrangementOf(viewer.getState()), top - beyond, top + window.innerHeight + beyond);
  return [first + 1, last + 1];
}

function pagesOfSelection({ text }: PageSurface, viewer: ViewerStore): number[] {
  const { pages, region } = viewer.getState();
  const ends = selectionEnds(text) ?? [];
  return [
    ...ends.map((offset) => Math.max(1, pages.findLastIndex(({ start }) => start <= offset) + 1)),
    ...(region ? [region.page] : []),
  ];
}

/** The page one is on: that which is a third down the window. */
function noteCurrent({ text: { root } }: PageSurface, viewer: ViewerStore): void {
  const state = viewer.getState();
  const place = window.innerHeight / 3 - root.getBoundingClientRect().top;
  const current = pagesBetween(arrangementOf(state), place, place)[0] + 1;
  if (current !== state.current) viewer.setState({ current });
}
