/** Finding words in the document: what was found, and which of it is the present one. */
import { leftToScroll } from "#components/desk/surface/surface.ts";
import { firstFrom, placesOf } from "#lib/pages/viewing/find.ts";
import type { PageSurface } from "./page-surface.ts";
import type { ViewerStore } from "./viewer-store.ts";

export function openFind(viewer: ViewerStore): void {
  if (viewer.getState().find) document.getElementById("find-field")?.focus();
  else viewer.setState({ find: { words: "", places: [], at: 0, isWaiting: false } });
}

export const closeFind = (viewer: ViewerStore): void => viewer.setState({ find: null });

/** Looks for words, beginning at what is in the window. */
export function lookFor(viewer: ViewerStore, surface: PageSurface, words: string): void {
  const text = surface.canonical();
  const places = text === null ? [] : placesOf(text, words);
  const at = firstFrom(places, surface.near(-140 - leftToScroll()).start);
  viewer.setState({ find: { words, places, at, isWaiting: text === null } });
  show(viewer, surface);
}

/** Goes to the next place or the one before, round the end. */
export function stepFind(viewer: ViewerStore, surface: PageSurface, by: 1 | -1): void {
  const { find } = viewer.getState();
  if (!find || find.places.length === 0) return;
  viewer.setState({ find: { ...find, at: (find.at + by + find.places.length) % find.places.length } });
  show(viewer, surface);
}

function show(viewer: ViewerStore, surface: PageSurface): void {
  const { find } = viewer.getState();
  const place = find?.places[find.at];
  const box = place && surface.boxOf(place);
  const left = leftToScroll();
  if (place && box && (box.top - left < 150 || box.bottom - left > window.innerHeight - 60))
    surface.scrollTo(place.start);
}
