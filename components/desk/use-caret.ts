"use client";
import { useCallback, useRef } from "react";
import { prepareCaret, sentenceAt, stepCaret, type CaretText, type Step, type Unit } from "#lib/desk/caret.ts";
import { textToRead } from "./surface/note-signs.ts";
import { leftToScroll, type Stretch, type Surface } from "./surface/surface.ts";
import { whenThere } from "./when-there.ts";

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
      const left = leftToScroll();
      if (box && (box.top - left < 130 || box.bottom - left > window.innerHeight - 80)) surface.scrollTo(stretch.start);
    },
    [surface, onChoose],
  );

  /** Begins with the sentence at the top of the window: as soon as the text has come, if the reader is still there. */
  const begin = useCallback(async (): Promise<void> => {
    if (!surface) return;
    const { root } = surface.text;
    root.focus({ preventScroll: true });
    const text = await whenThere(surface.watch, surface.canonical);
    if (document.activeElement !== root) return;
    caret.current ??= prepareCaret(textToRead(surface.text, text), language);
    choose(sentenceAt(caret.current, (surface.selection() ?? surface.near(-140 - leftToScroll())).start));
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
