"use client";
import { useCallback, useEffect } from "react";
import { currentNotes, type DeskStore } from "./store/desk-store.ts";
import type { Surface } from "./surface/surface.ts";

/** Where the window is when a passage is in comfortable sight: below the bars, above the lower quarter. */
const TOP = 130;
const BOTTOM = 0.75;

/** Brings the passage of a note into sight and the keyboard to the note. The note that the address names comes so at once. */
export function useReveal(surface: Surface, store: DeskStore): (id: string) => void {
  const reveal = useCallback(
    (id: string): void => {
      const note = currentNotes(store.getState()).byId.get(id);
      if (!note) return;
      const box = note.state === "removed" ? null : surface.boxOf(note);
      if (box && (box.top < TOP || box.bottom > window.innerHeight * BOTTOM)) surface.scrollTo(note.start);
      requestAnimationFrame(() => {
        const element = document.getElementById(`note-${id}`);
        element?.focus({ preventScroll: note.state !== "removed" });
      });
    },
    [surface, store],
  );
  useEffect(() => {
    const { activeId } = store.getState();
    if (activeId !== null) reveal(activeId);
  }, [store, reveal]);
  return reveal;
}
