"use client";
import { createContext, use, useCallback, useSyncExternalStore } from "react";
import type { PageLayout } from "#lib/pages/model.ts";
import type { PageSurface } from "./page-surface.ts";

/** The surface of the pages, once there is one. */
export const PageSurfaceContext = createContext<PageSurface | null>(null);

export function usePageSurface(): PageSurface {
  const surface = use(PageSurfaceContext);
  if (!surface) throw new Error("This component needs the pages to be there.");
  return surface;
}

/** Where the words of a page stand; undefined until that has come. */
export function useLayout(number: number): PageLayout | undefined {
  const { watch, layouts } = usePageSurface();
  const subscribe = useCallback((changed: () => void) => watch(changed), [watch]);
  return useSyncExternalStore(
    subscribe,
    () => layouts.of(number),
    () => undefined,
  );
}
