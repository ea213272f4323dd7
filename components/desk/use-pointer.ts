"use client";
import { useEffect } from "react";
import { covering } from "#lib/desk/interval-index.ts";
import type { DeskActions } from "./store/actions.ts";
import { currentNotes, type DeskStore } from "./store/desk-store.ts";
import { leafAround } from "./surface/dom-text.ts";
import type { Surface } from "./surface/surface.ts";

/**
 * Pointing at the text shows the notes of the words pointed at; a click opens one. Where several passages
 * overlap, the shortest comes first and each further click opens the next. A click on a picture without notes chooses it.
 */
export function usePointer(surface: Surface | null, store: DeskStore, actions: DeskActions): void {
  useEffect(() => {
    if (!surface) return;
    const { root } = surface.text;
    let frame = 0;
    const notesAt = ({ clientX, clientY }: PointerEvent | MouseEvent) => {
      const offset = surface.offsetAt(clientX, clientY);
      return offset === null ? [] : covering(currentNotes(store.getState()).index, offset);
    };
    const onMove = (event: PointerEvent): void => {
      // The text that passes under a pointer at rest is not pointed at; the browser says it was.
      const isAtRest = event.movementX === 0 && event.movementY === 0;
      if (event.pointerType === "touch" || isAtRest) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const ids = notesAt(event).map(({ id }) => id);
        root.style.cursor = ids.length > 0 ? "pointer" : "";
        actions.hover(ids);
      });
    };
    const onLeave = (): void => actions.hover([]);
    const onClick = (event: MouseEvent): void => {
      if (surface.selection() || (event.target instanceof Element && event.target.closest("a"))) return;
      const notes = notesAt(event);
      const present = notes.findIndex(({ id }) => id === store.getState().activeId);
      const next = notes[(present + 1) % Math.max(1, notes.length)];
      actions.activate(next?.id ?? null);
      const leaf = next ? null : leafAround(surface.text, event.target instanceof Node ? event.target : root);
      if (leaf) getSelection()?.selectAllChildren(leaf);
    };
    root.addEventListener("pointermove", onMove);
    root.addEventListener("pointerleave", onLeave);
    root.addEventListener("click", onClick);
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener("pointermove", onMove);
      root.removeEventListener("pointerleave", onLeave);
      root.removeEventListener("click", onClick);
    };
  }, [surface, store, actions]);
}
