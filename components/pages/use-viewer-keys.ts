"use client";
import { useEffect } from "react";
import { openFind } from "./finding.ts";
import type { PageSurface } from "./page-surface.ts";
import { startingRegion } from "./use-region-tool.ts";
import { changeLook, zoomStep } from "./use-zoom.ts";
import { useViewerStore, type ViewerStore } from "./viewer-store.ts";

/** The keys that pages have besides those of every desk; the sheet of keys lists them (components/desk/keys.ts). */
export function useViewerKeys(surface: PageSurface | null): void {
  const viewer = useViewerStore();
  useEffect(() => {
    if (!surface) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !run(event, surface, viewer)) return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [surface, viewer]);
}

/** @returns whether the key did something */
function run(event: KeyboardEvent, surface: PageSurface, viewer: ViewerStore): boolean {
  const { root } = surface.text;
  if (event.ctrlKey || event.metaKey) {
    switch (event.key) {
      case "f":
        // Pressed a second time, it is the browser's own.
        if (document.activeElement?.id === "find-field") return false;
        openFind(viewer);
        return true;
      case "+":
      case "=":
        zoomStep(viewer, root, 1);
        return true;
      case "-":
        zoomStep(viewer, root, -1);
        return true;
      case "0":
        changeLook(viewer, root, { zoom: "width" });
        return true;
      default:
        return false;
    }
  }
  if (event.altKey || isTyping(event.target)) return false;
  if (event.key === "g") {
    document.getElementById("page-field")?.focus();
    return true;
  }
  if (event.key !== "r") return false;
  const { region } = viewer.getState();
  // A frame that is there already is taken in hand again.
  const taken = region ?? startingRegion(surface);
  viewer.setState({ tool: "region", isDrawing: true, isByKeys: true, region: taken });
  window.getSelection()?.removeAllRanges();
  return true;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select, [role=combobox], [role=menu] *"));
