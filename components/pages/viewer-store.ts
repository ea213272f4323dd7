"use client";
/** How one looks at a document with pages: how large, how many side by side, where one is, what is looked for. */
import { createContext, use } from "react";
import { createStore, useStore, type StoreApi } from "zustand";
import type { PageOutline } from "#lib/pages/progress.ts";
import type { OutlineEntry } from "#lib/pages/model.ts";
import {
  arrange,
  columnsIn,
  fitScale,
  type Arrangement,
  type Columns,
  type Size,
} from "#lib/pages/viewing/arrangement.ts";
import type { Region } from "#lib/pages/model.ts";
import type { Stretch } from "#components/desk/surface/surface.ts";
import type { FileState } from "./pdf-file.ts";

export type Zoom = "width" | "page" | number;

export type ViewerState = {
  readonly pages: readonly PageOutline[];
  readonly outline: readonly OutlineEntry[];
  /** The address of a picture of the first page, to be seen until it is painted; null where there is none. */
  readonly firstPicture: string | null;
  readonly file: FileState;
  /** Pixels for a point, or what the pages are to fit. */
  readonly zoom: Zoom;
  readonly columns: Columns;
  /** The room the pages have, in pixels. */
  readonly room: Size;
  /** The page at the top of the window. */
  readonly current: number;
  readonly tool: "words" | "region";
  /** The region chosen to be annotated, or being drawn. */
  readonly region: Region | null;
  readonly isDrawing: boolean;
  /** It was drawn with the arrows: the keyboard goes on to the toolbar. */
  readonly isByKeys: boolean;
  /** Whether dark rooms have dark paper. */
  readonly paper: "dark" | "light";
  readonly aside: "closed" | "thumbnails" | "outline";
  /** What is looked for; null when nothing is. */
  readonly find: Find | null;
};

export type Find = {
  readonly words: string;
  readonly places: readonly Stretch[];
  readonly at: number;
  /** Whether the text is still on its way: nothing can be said about the words then. */
  readonly isWaiting: boolean;
};

export type ViewerStore = StoreApi<ViewerState>;

type Given = Pick<ViewerState, "pages" | "outline" | "firstPicture">;

export const makeViewerStore = (given: Given): ViewerStore =>
  createStore<ViewerState>(() => ({
    ...given,
    file: { state: "opening" },
    zoom: "width",
    columns: 1,
    room: { width: 0, height: 0 },
    current: 1,
    tool: "words",
    region: null,
    isDrawing: false,
    isByKeys: false,
    paper: "dark",
    aside: "closed",
    find: null,
  }));

export const scaleOf = ({ pages, zoom, columns, room }: ViewerState): number =>
  typeof zoom === "number" ? zoom : fitScale(pages, zoom, columnsIn(columns, room), room);

/** The last few arrangements of each document: what is asked again is the same object. */
const arranged = new WeakMap<readonly PageOutline[], Map<string, Arrangement>>();

/** Where the sheets lie; the same object while nothing about it has changed. */
export function arrangementOf(state: ViewerState): Arrangement {
  const scale = scaleOf(state);
  const columns = columnsIn(state.columns, state.room);
  const key = `${scale} ${columns} ${state.room.width}`;
  const known = arranged.get(state.pages) ?? new Map<string, Arrangement>();
  arranged.set(state.pages, known);
  const arrangement = known.get(key) ?? arrange(state.pages, scale, columns, state.room.width);
  known.delete(key);
  known.set(key, arrangement);
  if (known.size > 4) known.delete(known.keys().next().value ?? "");
  return arrangement;
}

export const ViewerContext = createContext<ViewerStore | null>(null);

export function useViewerStore(): ViewerStore {
  const store = use(ViewerContext);
  if (!store) throw new Error("This component belongs to a viewer of pages.");
  return store;
}

export const useViewer = <Part>(select: (state: ViewerState) => Part): Part => useStore(useViewerStore(), select);
