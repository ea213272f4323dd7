"use client";
import { startTransition, useEffect, useRef, useState } from "react";
import { isEnough, stretchNear, type Reach } from "./near.ts";
import { onCalmScroll } from "./scrolling.ts";
import type { Stretch, Surface } from "./surface.ts";

/** The stretch of text near the window, and a number that changes whenever the layout does. */
export function useNear(surface: Surface, reach: Reach): { readonly near: Stretch; readonly layout: number } {
  const [state, setState] = useState(() => ({ near: stretchNear(surface, reach, 0), layout: 0 }));
  const drawn = useRef(state.near);
  useEffect(() => {
    const unwatch = surface.watch(() => {
      const near = stretchNear(surface, reach, 0);
      drawn.current = near;
      setState(({ layout }) => ({ near, layout: layout + 1 }));
    });
    const end = onCalmScroll((direction) => {
      if (isEnough(surface, drawn.current, reach)) return;
      const near = stretchNear(surface, reach, direction);
      drawn.current = near;
      // What comes near may wait for the picture of the scrolling itself.
      startTransition(() => setState((before) => ({ ...before, near })));
    });
    return () => {
      unwatch();
      end();
    };
  }, [surface, reach]);
  return state;
}
