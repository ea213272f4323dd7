"use client";
import { useEffect } from "react";
import { changeLook } from "./use-zoom.ts";
import { useViewerStore } from "./viewer-store.ts";

/** What of the window's height the bars take, in pixels. */
const BARS = 120;

/** Knows how much room the pages have: as wide as their column, as high as the window below the bars. */
export function useRoom(root: HTMLElement | null): void {
  const viewer = useViewerStore();
  useEffect(() => {
    if (!root) return;
    const look = (): void => {
      const room = { width: root.clientWidth, height: window.innerHeight - BARS };
      const before = viewer.getState().room;
      if (room.width === before.width && room.height === before.height) return;
      // Before there was any, there was nothing to keep in place.
      if (before.width === 0) viewer.setState({ room });
      else changeLook(viewer, root, { room });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(root);
    addEventListener("resize", look);
    return () => {
      observer.disconnect();
      removeEventListener("resize", look);
    };
  }, [root, viewer]);
}
