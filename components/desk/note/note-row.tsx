"use client";
import type { Density } from "#lib/desk/margin-rows.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import type { Note } from "../store/notes.ts";
import { NoteBody } from "./note-body.tsx";
import { NoteSummary } from "./note-summary.tsx";
import styles from "./note.module.css";

type Props = { readonly note: Note; readonly density: Density };

/** A note in the margin: a line to open it by, or the open note itself. Pointing at it shows its passage. */
export function NoteRow({ note, density }: Props) {
  const { actions } = useDeskTools();
  const isOpen = useDesk((state) => state.activeId === note.id);
  const isHovered = useDesk((state) => state.hovered.includes(note.id));
  const pointing = {
    onPointerEnter: () => actions.hover([note.id]),
    onPointerLeave: () => actions.hover([]),
    onFocus: () => actions.hover([note.id]),
    onBlur: () => actions.hover([]),
  };
  const look = {
    id: `note-${note.id}`,
    "data-note": note.id,
    "data-stance": note.stance ?? undefined,
    "data-hovered": isHovered || undefined,
  };
  if (isOpen)
    return (
      <article className={`${styles.note} ${styles.open}`} {...look} {...pointing} tabIndex={-1} aria-label="Open note">
        <NoteBody id={note.id} />
      </article>
    );
  return (
    <button
      type="button"
      className={styles.note}
      {...look}
      {...pointing}
      data-density={density}
      onClick={() => actions.activate(note.id)}
    >
      <NoteSummary note={note} density={density} />
    </button>
  );
}
