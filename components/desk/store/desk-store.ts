"use client";
/** The desk's state, and everything that can be done with it. One store for each open document. */
import { createContext, use } from "react";
import { createStore, useStore, type StoreApi } from "zustand";
import type { DeskState } from "./desk-state.ts";
import { lookOf, notesOf, type Notes } from "./notes.ts";

export type DeskStore = StoreApi<DeskState>;

export const makeDeskStore = (initial: DeskState): DeskStore => createStore<DeskState>(() => initial);

export const DeskStoreContext = createContext<DeskStore | null>(null);

export function useDeskStore(): DeskStore {
  const store = use(DeskStoreContext);
  if (!store) throw new Error("This component stands on a desk.");
  return store;
}

/** A part of the state; the component renders anew when that part changes. */
export const useDesk = <Part>(select: (state: DeskState) => Part): Part => useStore(useDeskStore(), select);

/** The notes are made once for the same marks, drafts, filter and open note, as far as these have a part in them. */
const derived = new WeakMap<DeskState["marks"], { readonly look: string; readonly notes: Notes }>();
const looks = new WeakMap<DeskState, string>();

export function currentNotes(state: DeskState): Notes {
  const look = looks.get(state) ?? lookOf(state);
  looks.set(state, look);
  const kept = derived.get(state.marks);
  if (kept?.look === look) return kept.notes;
  const notes = notesOf(state);
  derived.set(state.marks, { look, notes });
  return notes;
}

export const useNotes = (): Notes => useDesk(currentNotes);
