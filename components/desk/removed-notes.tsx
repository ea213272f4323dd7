"use client";
import { useEffect } from "react";
import { surroundings } from "#lib/desk/surroundings.ts";
import { useDeskTools } from "./desk-context.ts";
import { NoteRow } from "./note/note-row.tsx";
import styles from "./removed-notes.module.css";
import { useDesk, useNotes } from "./store/desk-store.ts";
import type { Note } from "./store/notes.ts";

/** @param inPlace whether an open note opens here; on small screens it opens from below */
export function RemovedNotes({ inPlace }: { readonly inPlace: boolean }) {
  const { bodies } = useDeskTools();
  const { removed } = useNotes();
  useEffect(() => bodies.need(removed.map(({ id }) => id)), [bodies, removed]);
  if (removed.length === 0) return null;
  return (
    <section className={styles.removed} aria-labelledby="removed-notes">
      <h2 id="removed-notes" className={styles.title}>
        On words no longer in the text
      </h2>
      <p className={styles.text}>
        A later revision took these words out. Their notes stay as they were written, and count for their claims. Give
        each a new place, or set it aside.
      </p>
      <ol className={styles.list}>
        {removed.map((note) => (
          <li key={note.id}>
            <Removed note={note} />
            <NoteRow note={note} density="roomy" inPlace={inPlace} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a note stood on, and what came in its place: enough to know it again before it is opened. */
function Removed({ note }: { readonly note: Note }) {
  const annotation = useDesk((state) => state.bodies.get(note.id));
  const isOpen = useDesk((state) => state.activeId === note.id);
  if (!annotation || isOpen) return null;
  const { anchor, origin, replacedBy } = annotation;
  const { before, after } = surroundings(anchor);
  return (
    <p className={styles.context} dir="auto" data-aside={note.closed || undefined}>
      {before}
      <del>{origin.exact}</del>
      {replacedBy ? <ins> {replacedBy}</ins> : null}
      {after}
    </p>
  );
}
