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

/** From there on the panel stands beside the pages (components/desk/desk.module.css); else it lies over them. */
const BESIDE = "(min-width: 75em)";

/** Goes to a page that was chosen in the panel, which gives way where it lies over the pages. */
export function choosePage(surface: PageSurface, viewer: ViewerStore, number: number): void {
  goToPage(surface, viewer, number);
  if (!window.matchMedia(BESIDE).matches) viewer.setState({ aside: "closed" });
}
