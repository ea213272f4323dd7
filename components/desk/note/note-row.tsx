"use client";
import { memo, useLayoutEffect, useRef } from "react";
import type { Density } from "#lib/desk/margin-rows.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import type { Note } from "../store/notes.ts";
import { NoteBody } from "./note-body.tsx";
import { NoteSummary } from "./note-summary.tsx";
import styles from "./note.module.css";

type Props = {
  readonly note: Note;
  readonly density: Density;
  /** Whether the open note is shown here; on small screens it opens from below. */
  readonly inPlace?: boolean;
  readonly onOpen?: (id: string) => void;
};

/** A note in the margin: a line to open it by, or the open note itself. Pointing at it shows its passage. */
export const NoteRow = memo(function NoteRow({ note, density, inPlace = true, onOpen }: Props) {
  const { actions } = useDeskTools();
  const isOpen = useDesk((state) => state.activeId === note.id) && inPlace;
  const isNew = useDesk((state) => state.arrived.has(note.id));
  const isHovered = useDesk((state) => state.hovered.includes(note.id));
  const words = useDesk((state) => (state.bodies.get(note.id)?.origin ?? state.drafts.get(note.id))?.exact ?? "");
  const author = useDesk((state) => state.people.get(note.author)?.name ?? "");
  const element = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  // Opening and closing puts another element in the place of the one that had the keyboard, and so does a new place: it goes on from there.
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const setElement = (node: HTMLElement | null): void => {
    element.current = node;
  };
  const pointing = {
    onPointerEnter: () => actions.hover([note.id]),
    onPointerLeave: () => actions.hover([]),
    onFocus: () => actions.hover([note.id]),
    onBlur: () => actions.hover([]),
  };
  const look = {
    id: inPlace ? `note-${note.id}` : undefined,
    "data-note": note.id,
    "data-stance": note.stance ?? undefined,
    "data-hovered": isHovered || undefined,
    "data-new": isNew || undefined,
  };
  if (isOpen)
    return (
      <article
        ref={setElement}
        className={`${styles.note} ${styles.open}`}
        {...look}
        {...pointing}
        tabIndex={-1}
        aria-label={`Note by ${author} on “${words.slice(0, 200)}”`}
      >
        <NoteBody id={note.id} />
      </article>
    );
  return (
    <button
      ref={setElement}
      type="button"
      className={styles.note}
      {...look}
      {...pointing}
      aria-expanded={false}
      data-density={density}
      onClick={() => {
        actions.activate(note.id);
        onOpen?.(note.id);
      }}
    >
      <NoteSummary note={note} density={density} />
    </button>
  );
});
