"use client";
import { useEffect } from "react";
import { filterToParameters } from "#lib/desk/filter.ts";
import type { DeskStore } from "./store/desk-store.ts";

/** How long after the last change the address follows. In milliseconds; browsers refuse to be told too often. */
const FOLLOW_MS = 300;

/**
 * As the browser does it. Next has put something else in its place, which gives up going to the page that somebody has
 * just chosen and that is still on its way.
 */
const write = (address: string): void =>
  History.prototype.replaceState.call(window.history, window.history.state, "", address);

/**
 * Keeps the address what one would send to somebody: the filter (`author`, `stance`, `label`, `claim`) and the
 * open note (`note`). A draft is nobody else's, so it is not in the address.
 */
export function useAddress(store: DeskStore): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const path = window.location.pathname;
    const follow = (): void => {
      const { filter, activeId, marks } = store.getState();
      const isThere = marks.some(({ id }) => id === activeId);
      const parameters = new URLSearchParams({
        ...filterToParameters(filter),
        ...(activeId !== null && isThere ? { note: activeId } : {}),
      });
      const address = parameters.size > 0 ? `?${parameters.toString()}` : path;
      // Whoever has gone back may see the desk a moment longer than its address.
      if (window.location.pathname === path && address !== (window.location.search || path)) write(address);
    };
    const stop = store.subscribe((state, before) => {
      // A note just written is in the address once the server has it.
      const isSame = state.activeId === before.activeId && (state.activeId === null || state.marks === before.marks);
      if (state.filter === before.filter && isSame) return;
      clearTimeout(timer);
      timer = setTimeout(follow, FOLLOW_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
}
