"use client";
import { startTransition, useEffect, useState } from "react";
import { onCalmScroll } from "./scrolling.ts";
import type { Stretch, Surface } from "./surface.ts";

/** How much of what lies beyond the window may be used up before more is wanted: what comes, comes in few steps. */
const USED = 2 / 3;

/** The stretch of text near the window, and a number that changes whenever the layout does. */
export function useNear(surface: Surface, beyond: number): { readonly near: Stretch; readonly layout: number } {
  const [state, setState] = useState(() => ({ near: surface.near(beyond), layout: 0 }));
  useEffect(() => {
    const look = (): void => {
      const needed = surface.near(beyond * (1 - USED));
      const near = surface.near(beyond);
      // What comes near may wait for the picture of the scrolling itself.
      startTransition(() =>
        setState((before) =>
          before.near.start <= needed.start && needed.end <= before.near.end ? before : { ...before, near },
        ),
      );
    };
    const unwatch = surface.watch(() => setState(({ layout }) => ({ near: surface.near(beyond), layout: layout + 1 })));
    const end = onCalmScroll(look);
    return () => {
      unwatch();
      end();
    };
  }, [surface, beyond]);
  return state;
}
