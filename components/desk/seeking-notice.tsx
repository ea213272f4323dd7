"use client";
import { Button, Kbd } from "@mantine/core";
import { useDeskTools } from "./desk-context.ts";
import styles from "./seeking-notice.module.css";
import { useDesk } from "./store/desk-store.ts";

/** While a note seeks its new place: what it stood on, and what to do. It stays in sight while one looks for the words. */
export function SeekingNotice() {
  const { actions } = useDeskTools();
  const note = useDesk(({ seeking, bodies }) => (seeking === null ? undefined : bodies.get(seeking)));
  if (!note) return null;
  return (
    <div className={styles.notice} role="status">
      <p className={styles.text}>
        Select the words that the note by {note.author.name} belongs to now, with the mouse or with{" "}
        <Kbd size="xs">p</Kbd> and the arrows. It stood on{" "}
        <q dir="auto">{note.origin.exact.length > 160 ? `${note.origin.exact.slice(0, 160)}…` : note.origin.exact}</q>
      </p>
      <Button size="compact-sm" variant="default" onClick={() => actions.seekPlace(null)}>
        Leave it where it is
      </Button>
    </div>
  );
}
