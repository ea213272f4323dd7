"use client";
import { useEffect } from "react";
import { touching } from "#lib/desk/interval-index.ts";
import type { DeskState } from "../store/desk-state.ts";
import { currentNotes, type DeskStore } from "../store/desk-store.ts";
import { canPaint, clearPaint, paintChosen, paintEmphasis, paintMarks } from "./paint.ts";
import type { Surface } from "./surface.ts";

/** How far beyond the window marks are painted, so that scrolling finds them there. In pixels. */
const BEYOND = 1_500;

/** Keeps the marks of the text painted: those near the window, whenever they, the window or the layout change. */
export function useMarks(surface: Surface | null, store: DeskStore): void {
  useEffect(() => {
    if (!surface || !canPaint()) return;
    let frame = 0;
    const paint = (): void => {
      frame = 0;
      const state = store.getState();
      const near = surface.near(BEYOND);
      paintMarks(surface.text, touching(currentNotes(state).index, near.start, near.end));
      emphasise(surface, state);
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(paint);
    };
    const stop = store.subscribe((state, before) => {
      if (
        state.marks !== before.marks ||
        state.drafts !== before.drafts ||
        state.filter !== before.filter ||
        state.activeId !== before.activeId
      )
        soon();
      else if (state.hovered !== before.hovered) emphasise(surface, state);
    });
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    paint();
    return () => {
      stop();
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
      clearPaint();
    };
  }, [surface, store]);
}

/** The passages of the open note and of those under the pointer stand out; the words being annotated are chosen. */
function emphasise(surface: Surface, state: DeskState): void {
  const { byId } = currentNotes(state);
  const ids = [...state.hovered, ...(state.activeId === null ? [] : [state.activeId])];
  const notes = ids.map((id) => byId.get(id)).filter((note) => note !== undefined);
  paintEmphasis(
    surface.text,
    notes.filter((note) => note.state !== "removed"),
  );
  const writing = state.activeId === null ? undefined : state.drafts.get(state.activeId);
  paintChosen(surface.text, writing && writing.version === null && !state.deliveries.has(writing.id) ? writing : null);
}
