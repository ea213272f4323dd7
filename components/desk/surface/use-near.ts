"use client";
import { startTransition, useEffect, useState } from "react";
import type { Stretch, Surface } from "./surface.ts";

/** The stretch of text near the window, and a number that changes whenever the layout does. */
export function useNear(surface: Surface, beyond: number): { readonly near: Stretch; readonly layout: number } {
  const [state, setState] = useState(() => ({ near: surface.near(beyond), layout: 0 }));
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const near = surface.near(beyond);
      // What comes near may wait for the picture of the scrolling itself.
      startTransition(() =>
        setState((before) =>
          before.near.start === near.start && before.near.end === near.end ? before : { ...before, near },
        ),
      );
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    const unwatch = surface.watch(() => setState(({ layout }) => ({ near: surface.near(beyond), layout: layout + 1 })));
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      unwatch();
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    };
  }, [surface, beyond]);
  return state;
}
