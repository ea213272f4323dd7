"use client";
import { useEffect } from "react";
import { placeOf } from "#components/desk/surface/dom-text.ts";
import { gapNear } from "#lib/pages/viewing/lines.ts";
import { selectionEnds, type PageSurface } from "./page-surface.ts";
import { useViewerStore } from "./viewer-store.ts";

/** So near the upper or lower edge of the window a drag scrolls on, by at most so much in a frame. In pixels. */
const EDGE = 60;
const SPEED = 18;

/**
 * Selecting with the mouse. The browser goes by boxes: a drag that ends between two lines selects to the end of the
 * page. Here it ends at the character nearest to the pointer, in the column and the line the pointer is beside; what is
 * selected stays the browser's own selection. Double clicks, touch and the keyboard are left to the browser.
 */
export function useDragSelection(surface: PageSurface | null): void {
  const viewer = useViewerStore();
  useEffect(() => {
    if (!surface) return;
    const { root } = surface.text;
    let anchor: number | null = null;
    let last = { x: 0, y: 0 };
    let frame = 0;

    const gapAt = ({ x, y }: { readonly x: number; readonly y: number }): number | null => {
      const place = surface.pagePoint(x, y);
      return place && gapNear(place.layout, ...place.point);
    };
    const extend = (): void => {
      const focus = gapAt(last);
      if (anchor === null || focus === null) return;
      const [from, to] = anchor <= focus ? (["after", "before"] as const) : (["before", "after"] as const);
      const start = placeOf(surface.text, anchor, from);
      const end = placeOf(surface.text, focus, to);
      if (start && end) window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    };
    const scrollOn = (): void => {
      const over = Math.min(0, last.y - 130 - EDGE) + Math.max(0, last.y - window.innerHeight + EDGE);
      if (over !== 0) {
        window.scrollBy(0, Math.max(-SPEED, Math.min(SPEED, over / 3)));
        extend();
      }
      frame = requestAnimationFrame(scrollOn);
    };
    const onDown = (event: PointerEvent): void => {
      if (event.pointerType !== "mouse" || event.button !== 0 || viewer.getState().tool !== "words") return;
      if (event.target instanceof Element && event.target.closest("button, a, [data-frame]")) return;
      // Whoever goes on to words, or clicks beside the frame, has done with it.
      if (viewer.getState().region) viewer.setState({ region: null });
      last = { x: event.clientX, y: event.clientY };
      anchor = event.shiftKey ? (selectionEnds(surface.text)?.[0] ?? gapAt(last)) : gapAt(last);
      if (event.shiftKey) extend();
    };
    // The browser would begin a selection of its own. A second or third click is a word or a line: that it may choose.
    const onMouseDown = (event: MouseEvent): void => {
      if (anchor === null) return;
      if (event.detail > 1) {
        anchor = null;
        return;
      }
      event.preventDefault();
      root.focus({ preventScroll: true });
      if (!event.shiftKey) window.getSelection()?.removeAllRanges();
      frame = requestAnimationFrame(scrollOn);
    };
    const onMove = (event: PointerEvent): void => {
      if (anchor === null || event.buttons === 0) return;
      last = { x: event.clientX, y: event.clientY };
      extend();
    };
    const onUp = (): void => {
      anchor = null;
      cancelAnimationFrame(frame);
    };
    root.addEventListener("pointerdown", onDown);
    root.addEventListener("mousedown", onMouseDown);
    addEventListener("pointermove", onMove);
    addEventListener("pointerup", onUp);
    addEventListener("pointercancel", onUp);
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener("pointerdown", onDown);
      root.removeEventListener("mousedown", onMouseDown);
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerup", onUp);
      removeEventListener("pointercancel", onUp);
    };
  }, [surface, viewer]);
}
