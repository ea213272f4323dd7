"use client";
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { GrowingTextarea } from "#components/ui/growing-textarea.tsx";
import { waitBefore } from "#lib/waiting.ts";
import type * as RichComment from "./rich-comment.tsx";

type Props = {
  /** What it says when the note is opened, in Markdown. */
  readonly initial: string;
  /** With every key; what the comment then says is read when it is needed. */
  readonly onType: (read: () => string) => void;
  readonly labelledBy: string;
  /** Whether the keyboard goes here as soon as the note is open. */
  readonly takesFocus: boolean;
};

/**
 * A comment: written as rich text, kept as Markdown. The editor for that is large, and fetched when somebody first
 * writes. A plain field stands in its place until it has come, and hands it the words and the keyboard; where it does
 * not come, or cannot show all that the comment says, one writes Markdown.
 */
export const CommentField = memo(function CommentField({ initial, onType, labelledBy, takesFocus }: Props) {
  const rich = useRichComment();
  const plain = useRef<HTMLTextAreaElement>(null);
  const words = useRef(initial);
  const isComposing = useRef(false);
  const come = useRef<RichComment.TakeOver | null>(null);
  const [isPlain, setPlain] = useState(true);
  const [takeOver, setTakeOver] = useState<RichComment.TakeOver | null>(null);

  useEffect(() => {
    const field = plain.current;
    // By then the person may have gone on to another field.
    if (!takesFocus || !field || field.closest("form")?.contains(document.activeElement)) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }, [takesFocus]);

  const change = useCallback((): void => {
    // A character that is still being put together would be lost on the way; so would what the editor cannot show.
    if (!isComposing.current && loaded?.canShow(words.current)) setTakeOver(() => come.current);
  }, []);
  const onThere = useCallback(
    (take: RichComment.TakeOver): void => {
      come.current = take;
      change();
    },
    [change],
  );
  useLayoutEffect(() => {
    if (!takeOver) return;
    takeOver(words.current, document.activeElement === plain.current);
    setPlain(false);
  }, [takeOver]);

  return (
    <>
      {isPlain ? (
        <GrowingTextarea
          ref={plain}
          size="xs"
          rows={4}
          maxRows={14}
          dir="auto"
          aria-labelledby={labelledBy}
          defaultValue={initial}
          onChange={({ currentTarget: { value } }) => {
            words.current = value;
            onType(() => words.current);
          }}
          onCompositionStart={() => (isComposing.current = true)}
          onCompositionEnd={() => {
            isComposing.current = false;
            change();
          }}
        />
      ) : null}
      {rich?.canShow(initial) ? (
        <div hidden={takeOver === null}>
          <rich.RichComment initial={initial} onType={onType} labelledBy={labelledBy} onThere={onThere} />
        </div>
      ) : null}
    </>
  );
});

let loaded: typeof RichComment | null = null;

/** The editor; null until it has come. */
function useRichComment(): typeof RichComment | null {
  const [rich, setRich] = useState(loaded);
  useEffect(() => {
    if (loaded) return setRich(loaded);
    let isHere = true;
    let failures = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = async (): Promise<void> => {
      try {
        loaded = await import("./rich-comment.tsx");
        if (isHere) setRich(loaded);
      } catch {
        if (isHere) again = setTimeout(() => void load(), waitBefore(failures++));
      }
    };
    void load();
    return () => {
      isHere = false;
      clearTimeout(again);
    };
  }, []);
  return rich;
}
