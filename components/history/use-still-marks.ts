"use client";
import { useEffect, useMemo } from "react";
import { canPaint, clearPaint, paintEmphasis, paintMarks } from "#components/desk/surface/paint.ts";
import { makeSurface } from "#components/desk/surface/surface.ts";
import type { Mark } from "#lib/annotations/model.ts";

/** How far beyond the window marks are painted, in pixels. */
const BEYOND = 1_500;

/**
 * Paints the marks of a text that does not change, those near the window; one is emphasised.
 * @returns what brings an annotation's passage into sight
 */
export function useStillMarks(
  root: HTMLElement | null,
  marks: readonly Mark[],
  chosen: string | null,
): (id: string) => void {
  const surface = useMemo(() => root && makeSurface(root), [root]);
  useEffect(() => {
    if (!surface || !canPaint()) return;
    const standing = marks.filter(({ state }) => state !== "removed");
    let frame = 0;
    const paint = (): void => {
      frame = 0;
      const near = surface.near(BEYOND);
      paintMarks(
        surface.text,
        standing.filter(({ start, end }) => start < near.end && end > near.start),
      );
      paintEmphasis(
        surface.text,
        standing.filter(({ id }) => id === chosen),
      );
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(paint);
    };
    const unwatch = surface.watch(soon);
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    paint();
    return () => {
      unwatch();
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
      clearPaint();
    };
  }, [surface, marks, chosen]);
  return (id) => {
    const mark = marks.find((mark) => mark.id === id);
    if (mark) surface?.scrollTo(mark.start);
  };
}
