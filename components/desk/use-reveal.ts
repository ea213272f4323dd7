"use client";
import { useCallback, useEffect } from "react";
import { currentNotes, type DeskStore } from "./store/desk-store.ts";
import { leftToScroll, type Surface } from "./surface/surface.ts";

/** Where the window is when a passage is in comfortable sight: below the bars, and above the lower quarter or the sheet. */
const TOP = 130;
const BOTTOM = { margin: 0.75, sheet: 0.28 } as const;

/** Brings the passage of a note into sight and the keyboard to the note. The note that the address names comes so at once. */
export function useReveal(surface: Surface, store: DeskStore, notes: "margin" | "sheet"): (id: string) => void {
  const reveal = useCallback(
    (id: string): void => {
      const note = currentNotes(store.getState()).byId.get(id);
      if (!note) return;
      const box = note.state === "removed" ? null : surface.boxOf(note);
      const left = leftToScroll();
      if (box && (box.top - left < TOP || box.bottom - left > window.innerHeight * BOTTOM[notes]))
        surface.scrollTo(note.start, notes === "margin" ? 1 / 3 : 1 / 6);
      requestAnimationFrame(() => {
        const element = document.getElementById(`note-${id}`);
        if (!element?.contains(document.activeElement)) element?.focus({ preventScroll: note.state !== "removed" });
      });
    },
    [surface, store, notes],
  );
  useEffect(() => {
    const { activeId } = store.getState();
    if (activeId !== null) reveal(activeId);
    if (notes === "margin") return;
    // The sheet covers the lower part of the text: whichever way a note was opened, its passage moves above it.
    return store.subscribe((state, before) => {
      if (state.activeId !== null && state.activeId !== before.activeId) reveal(state.activeId);
    });
  }, [store, notes, reveal]);
  return reveal;
}
