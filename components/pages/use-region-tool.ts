"use client";
import { useEffect } from "react";
import type { PageLayout, Region } from "#lib/pages/model.ts";
import { boxAbout, boxBetween, isLargeEnough, nudged } from "#lib/pages/viewing/region.ts";
import { onPage, onSheet, sheetSize } from "#lib/pages/viewing/turning.ts";
import type { PageSurface } from "./page-surface.ts";
import { useViewerStore, type ViewerStore } from "./viewer-store.ts";

/** How large the frame is before it has another size: parts of the page's width and height. */
const FRAME = [0.5, 0.16] as const;
/** How far an arrow moves the frame, in points. */
const STEP = 12;

/** Drawing the frame of a region: dragged with the mouse or a finger, or moved and sized with the arrows. */
export function useRegionTool(surface: PageSurface | null): void {
  const viewer = useViewerStore();
  useEffect(() => {
    if (!surface) return;
    const { root } = surface.text;
    let from: { readonly layout: PageLayout; readonly at: readonly [number, number] } | null = null;

    const sheetPoint = (event: PointerEvent, of?: PageLayout) => {
      const place = surface.pagePoint(event.clientX, event.clientY);
      if (!place) return null;
      const layout = of ?? place.layout;
      // Beyond the page a drag began on, it ends at that page's edge.
      if (layout !== place.layout) return { layout, at: edgeTowards(place.layout.number > layout.number, layout) };
      const [x, y] = place.point;
      const { left, top } = onSheet(layout, [x, y, x, y]);
      return { layout, at: [left, top] as const };
    };
    const onDown = (event: PointerEvent): void => {
      if (viewer.getState().tool !== "region" || event.button !== 0) return;
      from = sheetPoint(event);
      if (!from) return;
      event.preventDefault();
      root.setPointerCapture(event.pointerId);
      viewer.setState({ region: null, isDrawing: true, isByKeys: false });
    };
    const onMove = (event: PointerEvent): void => {
      const to = from && sheetPoint(event, from.layout);
      if (!from || !to) return;
      const box = boxBetween(from.layout, from.at, to.at);
      viewer.setState({ region: { page: from.layout.number, box: onPage(from.layout, box) } });
    };
    const onUp = (): void => {
      if (!from) return;
      const { region } = viewer.getState();
      const isRegion = region !== null && isLargeEnough(onSheet(from.layout, region.box));
      from = null;
      viewer.setState(isRegion ? { isDrawing: false, tool: "words" } : { region: null, isDrawing: false });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!serve(event, surface, viewer)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    root.addEventListener("pointerdown", onDown);
    root.addEventListener("pointermove", onMove);
    root.addEventListener("pointerup", onUp);
    root.addEventListener("pointercancel", onUp);
    addEventListener("keydown", onKey, { capture: true });
    return () => {
      root.removeEventListener("pointerdown", onDown);
      root.removeEventListener("pointermove", onMove);
      root.removeEventListener("pointerup", onUp);
      root.removeEventListener("pointercancel", onUp);
      removeEventListener("keydown", onKey, { capture: true });
    };
  }, [surface, viewer]);
}

function edgeTowards(isBelow: boolean, layout: PageLayout): readonly [number, number] {
  const { width, height } = sheetSize(layout);
  return isBelow ? [width, height] : [0, 0];
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The keys while the tool is in hand. @returns whether it was one of them */
function serve(event: KeyboardEvent, surface: PageSurface, viewer: ViewerStore): boolean {
  const { tool, region } = viewer.getState();
  if (event.key === "Escape" && (tool === "region" || region)) {
    viewer.setState({ tool: "words", region: null, isDrawing: false });
    return true;
  }
  if (tool !== "region") return false;
  const arrow = arrows[event.key];
  if (arrow) {
    const present = region ?? startingRegion(surface);
    const layout = present && surface.layouts.of(present.page);
    if (!layout) return true;
    const [dx, dy] = arrow.map((step) => (event.altKey ? step / STEP : step)) as [number, number]; // two go in, two come out
    const box = region ? nudged(layout, present.box, dx, dy, event.shiftKey ? "size" : "move") : present.box;
    viewer.setState({ region: { page: present.page, box }, isDrawing: true, isByKeys: true });
    return true;
  }
  if (event.key !== "Enter" || !region) return false;
  viewer.setState({ tool: "words", isDrawing: false });
  return true;
}

/** Where the frame stands before the arrows have moved it: on the page in the upper middle of the window; null on none. */
export function startingRegion({ text: { root }, pagePoint }: PageSurface): Region | null {
  const { left, width } = root.getBoundingClientRect();
  const place = pagePoint(left + width / 2, window.innerHeight * 0.45);
  if (!place) return null;
  const { layout, point } = place;
  const middle = onSheet(layout, [...point, ...point]);
  const box = boxAbout(layout, [middle.left, middle.top], FRAME);
  return { page: layout.number, box: onPage(layout, box) };
}
