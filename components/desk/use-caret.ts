"use client";
import { useCallback, useRef } from "react";
import { prepareCaret, sentenceAt, stepCaret, type CaretText, type Step, type Unit } from "#lib/desk/caret.ts";
import type { Stretch, Surface } from "./surface/surface.ts";

const steps: Readonly<Record<string, readonly [Step, Step, Unit]>> = {
  ArrowDown: ["next", "grow", "sentence"],
  ArrowUp: ["previous", "shrink", "sentence"],
  ArrowRight: ["next", "grow", "word"],
  ArrowLeft: ["previous", "shrink", "word"],
};

/**
 * Choosing a passage with the keyboard alone. What is chosen is the browser's own selection, so that it is
 * seen, read out and copied like any other.
 */
export function useCaret(surface: Surface | null, language: string | null, onChoose: (stretch: Stretch) => void) {
  const caret = useRef<CaretText | null>(null);
  const chosen = useRef<Stretch | null>(null);

  const choose = useCallback(
    (stretch: Stretch | undefined): void => {
      if (!surface || !stretch) return;
      chosen.current = stretch;
      surface.select(stretch);
      onChoose(stretch);
      const box = surface.boxOf(stretch);
      if (box && (box.top < 130 || box.bottom > window.innerHeight - 80)) surface.scrollTo(stretch.start);
    },
    [surface, onChoose],
  );

  /** Begins with the sentence at the top of the window. */
  const begin = useCallback((): void => {
    if (!surface) return;
    caret.current ??= prepareCaret(surface.canonical(), language);
    const place = surface.selection() ?? { start: surface.near(-140).start, end: 0 };
    surface.text.root.focus({ preventScroll: true });
    choose(sentenceAt(caret.current, place.start));
  }, [surface, language, choose]);

  /** @returns whether the key was one of those that choose */
  const step = useCallback(
    (event: KeyboardEvent): boolean => {
      const known = steps[event.key];
      if (!known || !chosen.current || !caret.current) return false;
      const [move, extend, unit] = known;
      choose(stepCaret(caret.current, chosen.current, event.shiftKey ? extend : move, unit));
      return true;
    },
    [choose],
  );

  const end = useCallback((): void => {
    chosen.current = null;
  }, []);

  return { begin, step, end, chosen };
}
