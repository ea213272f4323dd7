"use client";
import { useEffect } from "react";
import { staticRange } from "#components/desk/surface/dom-text.ts";
import { canPaint } from "#components/desk/surface/paint.ts";
import type { PageSurface } from "./page-surface.ts";
import { useViewerStore } from "./viewer-store.ts";
import "./found.css";

/** Marks what was found, on the pages that are there. */
export function useFindPaint(surface: PageSurface | null): void {
  const viewer = useViewerStore();
  useEffect(() => {
    if (!surface || !canPaint()) return;
    const paint = (): void => {
      const { find } = viewer.getState();
      const near = surface.near(3 * window.innerHeight);
      const places = find?.places ?? [];
      const present = find?.places[find.at];
      const rangesOf = (stretches: typeof places): StaticRange[] =>
        stretches
          .filter(({ start, end }) => start < near.end && end > near.start)
          .map(({ start, end }) => staticRange(surface.text, start, end))
          .filter((range) => range !== null);
      set("found", rangesOf(places), 30);
      set("found-here", present ? rangesOf([present]) : [], 31);
    };
    paint();
    const unwatch = surface.watch(paint);
    const unsubscribe = viewer.subscribe((state, before) => {
      if (state.find !== before.find) paint();
    });
    return () => {
      unwatch();
      unsubscribe();
      CSS.highlights.delete("found");
      CSS.highlights.delete("found-here");
    };
  }, [surface, viewer]);
}

function set(name: string, ranges: readonly StaticRange[], priority: number): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
