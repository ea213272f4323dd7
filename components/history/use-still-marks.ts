"use client";
import { useEffect, useMemo } from "react";
import { keepPainted } from "#components/desk/surface/keep-painted.ts";
import { canPaint, paintEmphasis } from "#components/desk/surface/paint.ts";
import { makeSurface } from "#components/desk/surface/surface.ts";
import type { Mark } from "#lib/annotations/model.ts";
import { indexIntervals, touching } from "#lib/desk/interval-index.ts";

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
  const standing = useMemo(() => indexIntervals(marks.filter(({ state }) => state !== "removed")), [marks]);
  useEffect(() => {
    if (!surface || !canPaint()) return;
    const keeping = keepPainted(surface, {
      version: () => standing,
      within: ({ start, end }) => touching(standing, start, end),
    });
    return keeping.end;
  }, [surface, standing]);
  useEffect(() => {
    if (!surface || !canPaint()) return;
    paintEmphasis(
      surface.text,
      standing.items.filter(({ id }) => id === chosen),
    );
  }, [surface, standing, chosen]);
  return (id) => {
    const mark = marks.find((mark) => mark.id === id);
    if (mark) surface?.scrollTo(mark.start);
  };
}
