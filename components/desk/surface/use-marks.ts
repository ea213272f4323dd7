"use client";
import { useEffect } from "react";
import { touching } from "#lib/desk/interval-index.ts";
import type { DeskState } from "../store/desk-state.ts";
import { currentNotes, type DeskStore } from "../store/desk-store.ts";
import type { Note } from "../store/notes.ts";
import { keepPainted } from "./keep-painted.ts";
import { canPaint, paintChosen, paintEmphasis } from "./paint.ts";
import type { Surface } from "./surface.ts";

/** Keeps the marks of the text painted, and those emphasised that are open or pointed at. */
export function useMarks(surface: Surface | null, store: DeskStore): void {
  useEffect(() => {
    if (!surface || !canPaint()) return;
    const notes = () => currentNotes(store.getState());
    const keeping = keepPainted(surface, {
      version: notes,
      within: ({ start, end }) => touching(notes().index, start, end).filter(isOnWords),
    });
    let painted = notes();
    const unwatch = surface.watch(() => emphasise(surface, store.getState()));
    const stop = store.subscribe((state, before) => {
      if (notes() !== painted) {
        painted = notes();
        keeping.changed();
      }
      if (
        state.activeId !== before.activeId ||
        state.hovered !== before.hovered ||
        state.marks !== before.marks ||
        state.drafts.size !== before.drafts.size ||
        state.deliveries !== before.deliveries
      )
        emphasise(surface, state);
    });
    emphasise(surface, store.getState());
    return () => {
      stop();
      unwatch();
      keeping.end();
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
