"use client";
import { useEffect } from "react";
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
      if (room.width !== before.width || room.height !== before.height) viewer.setState({ room });
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
