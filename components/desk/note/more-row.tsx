"use client";
import { Popover, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useDeskTools } from "../desk-context.ts";
import type { Note } from "../store/notes.ts";
import styles from "./more-row.module.css";
import { NoteSummary } from "./note-summary.tsx";

/** The notes of a passage for which there is no room beside it: counted, and one step away. */
export function MoreRow({ notes }: { readonly notes: readonly Note[] }) {
  const { actions, bodies } = useDeskTools();
  const [isOpen, setOpen] = useState(false);
  const open = (): void => {
    bodies.need(notes.slice(0, 200).map(({ id }) => id));
    setOpen(true);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={340} trapFocus>
      <Popover.Target>
        <UnstyledButton className={styles.more ?? ""} onClick={open}>
          {notes.length} more here
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.list ?? ""}>
        {notes.map((note) => (
          <UnstyledButton
            key={note.id}
            className={styles.item ?? ""}
            onPointerEnter={() => actions.hover([note.id])}
            onFocus={() => actions.hover([note.id])}
            onClick={() => {
              setOpen(false);
              actions.activate(note.id);
            }}
          >
            <NoteSummary note={note} density="roomy" />
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
