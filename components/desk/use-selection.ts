"use client";
import { useEffect, useState } from "react";
import type { Chosen, Surface } from "./surface/surface.ts";

/** The words the reader has selected, once the pointer or the keys have come to rest. */
export function useSelection(surface: Surface | null): readonly [Chosen | null, (chosen: Chosen | null) => void] {
  const [selected, setSelected] = useState<Chosen | null>(null);
  useEffect(() => {
    if (!surface) return;
    let isPressed = false;
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (isPressed) return;
        const stretch = surface.selection();
        setSelected((before) => (before && stretch && isSame(before, stretch) ? before : stretch));
      });
    };
    const onDown = (event: PointerEvent): void => {
      isPressed =
        event.pointerType === "mouse" && surface.text.root.contains(event.target instanceof Node ? event.target : null);
    };
    const onUp = (): void => {
      isPressed = false;
      look();
    };
    // The toolbar stays at its words when the page moves under it.
    const unwatch = surface.watch(look);
    const onScroll = (): void => setSelected((before) => (before ? { ...before } : before));
    document.addEventListener("selectionchange", look);
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("pointercancel", onUp);
    addEventListener("scroll", onScroll, { passive: true });
    return () => {
      unwatch();
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("pointercancel", onUp);
      removeEventListener("scroll", onScroll);
    };
  }, [surface]);
  return [selected, setSelected];
}

const isSame = (a: Chosen, b: Chosen): boolean => a.start === b.start && a.end === b.end && a.region === b.region;
