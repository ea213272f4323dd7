"use client";
import { useEffect } from "react";
import { nextScale, withinReason } from "#lib/pages/viewing/arrangement.ts";
import type { PageSurface } from "./page-surface.ts";
import { arrangementOf, scaleOf, useViewerStore, type ViewerState, type ViewerStore } from "./viewer-store.ts";

type Look = Partial<Pick<ViewerState, "zoom" | "columns" | "room">>;

/** The point of the window that stays where it is while pages grow or shrink around it. */
type Held = { readonly x: number; readonly y: number };

/** Changes how large the pages are, how many stand side by side, or their room, and keeps in place what one was looking at. */
export function changeLook(viewer: ViewerStore, root: HTMLElement, look: Look, held?: Held): void {
  const before = arrangementOf(viewer.getState());
  const { left, top } = root.getBoundingClientRect();
  const { x, y } = held ?? { x: window.innerWidth / 3, y: window.innerHeight / 3 };
  const { current } = viewer.getState();
  const index = nearestPage(before.places, y - top) ?? current - 1;
  const place = before.places[index];
  viewer.setState(look);
  const after = arrangementOf(viewer.getState());
  const moved = after.places[index];
  if (!place || !moved) return;
  const grown = moved.width / place.width;
  const down = moved.top + (y - top - place.top) * grown;
  const across = moved.left + (x - left + root.scrollLeft - place.left) * grown;
  // The room has its new size once React has seen the change.
  requestAnimationFrame(() => {
    window.scrollBy({ top: root.getBoundingClientRect().top + down - y, behavior: "instant" });
    root.scrollLeft = across - (x - left);
  });
}

function nearestPage(places: readonly { readonly top: number; readonly height: number }[], y: number): number | null {
  const found = places.findIndex(({ top, height }) => top + height >= y);
  return found === -1 ? null : found;
}

export const zoomStep = (viewer: ViewerStore, root: HTMLElement, direction: 1 | -1): void =>
  changeLook(viewer, root, { zoom: nextScale(scaleOf(viewer.getState()), direction) });

/** Ctrl with the wheel, a pinch on the touchpad (which is the same), and two fingers on the screen. */
export function useZoom(surface: PageSurface | null): void {
  const viewer = useViewerStore();
  useEffect(() => {
    if (!surface) return;
    const { root } = surface.text;
    let frame = 0;
    let wanted: { readonly scale: number; readonly held: Held } | null = null;
    const soon = (scale: number, held: Held): void => {
      wanted = { scale: withinReason(scale), held };
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (wanted) changeLook(viewer, root, { zoom: wanted.scale }, wanted.held);
        wanted = null;
      });
    };
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const present = wanted?.scale ?? scaleOf(viewer.getState());
      const by = Math.max(-60, Math.min(60, event.deltaY));
      soon(present * Math.exp(-by / 200), { x: event.clientX, y: event.clientY });
    };
    let pinch: { readonly apart: number; readonly scale: number } | null = null;
    const onTouch = (event: TouchEvent): void => {
      const [a, b] = event.touches;
      if (!a || !b) {
        pinch = null;
        return;
      }
      event.preventDefault();
      const apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      pinch ??= { apart, scale: scaleOf(viewer.getState()) };
      soon((pinch.scale * apart) / pinch.apart, { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 });
    };
    root.addEventListener("wheel", onWheel, { passive: false });
    root.addEventListener("touchstart", onTouch, { passive: false });
    root.addEventListener("touchmove", onTouch, { passive: false });
    root.addEventListener("touchend", onTouch);
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener("wheel", onWheel);
      root.removeEventListener("touchstart", onTouch);
      root.removeEventListener("touchmove", onTouch);
      root.removeEventListener("touchend", onTouch);
    };
  }, [surface, viewer]);
}
