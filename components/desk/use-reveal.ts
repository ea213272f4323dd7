"use client";
import { useCallback, useEffect } from "react";
import { currentNotes, type DeskStore } from "./store/desk-store.ts";
import type { Surface } from "./surface/surface.ts";

/** Where the window is when a passage is in comfortable sight: below the bars, above the lower quarter. */
const TOP = 130;
const BOTTOM = 0.75;

/** Brings the passage of a note into sight and the keyboard to the note; also the one that the address names. */
export function useReveal(surface: Surface, store: DeskStore): (id: string) => void {
  const reveal = useCallback(
    (id: string): void => {
      const note = currentNotes(store.getState()).byId.get(id);
      if (!note) return;
      const box = surface.boxOf(note);
      if (!box || box.top < TOP || box.bottom > window.innerHeight * BOTTOM) surface.scrollTo(note.start);
      requestAnimationFrame(() => document.getElementById(`note-${id}`)?.focus({ preventScroll: true }));
    },
    [surface, store],
  );
  useEffect(() => {
    const follow = (): void => {
      const id = /^#annotation-([0-9a-f-]{36})$/u.exec(window.location.hash)?.[1];
      if (!id || !store.getState().marks.some((mark) => mark.id === id)) return;
      store.setState({ activeId: id });
      reveal(id);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [store, reveal]);
  return reveal;
}
