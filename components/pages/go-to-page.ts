import type { PageSurface } from "./page-surface.ts";
import { arrangementOf, type ViewerStore } from "./viewer-store.ts";

/** Where the top of a page comes to lie in the window, in pixels: below the bars. */
const BELOW_BARS = 112;

/** Brings the top of a page into the window. */
export function goToPage({ text: { root } }: PageSurface, viewer: ViewerStore, number: number): void {
  const place = arrangementOf(viewer.getState()).places[number - 1];
  if (!place) return;
  window.scrollBy({ top: root.getBoundingClientRect().top + place.top - BELOW_BARS, behavior: "instant" });
  root.scrollLeft = Math.max(0, place.left - 14);
}
