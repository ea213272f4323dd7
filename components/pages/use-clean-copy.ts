"use client";
import { useEffect } from "react";
import { selectionEnds, type PageSurface } from "./page-surface.ts";

/** Copying gives the words of the text: joined where a line broke them, and without what lies between two columns. */
export function useCleanCopy(surface: PageSurface | null): void {
  useEffect(() => {
    if (!surface) return;
    const onCopy = (event: ClipboardEvent): void => {
      const ends = selectionEnds(surface.text);
      const text = surface.canonical();
      if (!ends || text === null) return;
      event.clipboardData?.setData("text/plain", text.slice(Math.min(...ends), Math.max(...ends)));
      event.preventDefault();
    };
    surface.text.root.addEventListener("copy", onCopy);
    return () => surface.text.root.removeEventListener("copy", onCopy);
  }, [surface]);
}
