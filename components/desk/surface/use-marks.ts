"use client";
import { useEffect } from "react";
import { touching } from "#lib/desk/interval-index.ts";
import type { DeskState } from "../store/desk-state.ts";
import { currentNotes, type DeskStore } from "../store/desk-store.ts";
import { canPaint, clearPaint, paintChosen, paintEmphasis, paintMarks } from "./paint.ts";
import type { Note, Notes } from "../store/notes.ts";
import { onCalmScroll } from "./scrolling.ts";
import type { Stretch, Surface } from "./surface.ts";

/** How far beyond the window marks must be painted, so that scrolling finds them there; and how far they are. In pixels. */
const NEEDED = 400;
const PAINTED = 2_000;

/** Keeps the marks of the text painted: those near the window, whenever they, the window or the layout change. */
export function useMarks(surface: Surface | null, store: DeskStore): void {
  useEffect(() => {
    if (!surface || !canPaint()) return;
    let frame = 0;
    let of: Notes | null = null;
    let painted: Stretch = { start: 0, end: 0 };
    const paint = (): void => {
      frame = 0;
      const state = store.getState();
      const notes = currentNotes(state);
      const needed = surface.near(NEEDED);
      if (of === notes && painted.start <= needed.start && needed.end <= painted.end) return;
      of = notes;
      painted = surface.near(PAINTED);
      paintMarks(surface.text, touching(notes.index, painted.start, painted.end).filter(isOnWords));
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(paint);
    };
    const anew = (): void => {
      of = null;
      soon();
      emphasise(surface, store.getState());
    };
    const unwatch = surface.watch(anew);
    const stop = store.subscribe((state, before) => {
      if (currentNotes(state) !== of) soon();
      if (
        state.activeId !== before.activeId ||
        state.hovered !== before.hovered ||
        state.marks !== before.marks ||
        state.drafts.size !== before.drafts.size ||
        state.deliveries !== before.deliveries
      )
        emphasise(surface, state);
    });
    const end = onCalmScroll(paint);
    paint();
    emphasise(surface, store.getState());
    return () => {
      stop();
      unwatch();
      cancelAnimationFrame(frame);
      end();
      clearPaint();
    };
  }, [surface, store]);
}

/** A region of a page has a frame of its own around it. */
const isOnWords = ({ region }: Note): boolean => !region;

/** The passages of the open note and of those under the pointer stand out; the words being annotated are chosen. */
function emphasise(surface: Surface, state: DeskState): void {
  const { byId } = currentNotes(state);
  const ids = [...state.hovered, ...(state.activeId === null ? [] : [state.activeId])];
  const notes = ids.map((id) => byId.get(id)).filter((note) => note !== undefined);
  paintEmphasis(
    surface.text,
    notes.filter((note) => note.state !== "removed" && isOnWords(note)),
  );
  const writing = state.activeId === null ? undefined : state.drafts.get(state.activeId);
  const isChosen = writing && writing.version === null && writing.region === null && !state.deliveries.has(writing.id);
  paintChosen(surface.text, isChosen ? writing : null);
}
