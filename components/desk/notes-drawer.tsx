"use client";
import { Button, Drawer } from "@mantine/core";
import { useEffect, useState } from "react";
import { useDeskTools } from "./desk-context.ts";
import { NoteBody } from "./note/note-body.tsx";
import { NoteRow } from "./note/note-row.tsx";
import styles from "./notes-drawer.module.css";
import { wayOf } from "./store/desk-state.ts";
import { useDesk, useNotes } from "./store/desk-store.ts";

type Props = { readonly isListOpen: boolean; readonly onClose: () => void; readonly reveal: (id: string) => void };

/** On a small screen: the open note from below, and the list of all of them. */
export function NotesDrawer({ isListOpen, onClose, reveal }: Props) {
  const { index, removed } = useNotes();
  const total = index.items.length + removed.length;
  return (
    <>
      <NoteSheet />
      <Drawer opened={isListOpen} onClose={onClose} position="right" size="100%" title={`Notes, ${total}`}>
        <NoteList
          onChoose={(id) => {
            onClose();
            reveal(id);
          }}
        />
      </Drawer>
    </>
  );
}

/** The open note. While it is only read, the text above it stays in use. */
function NoteSheet() {
  const { actions } = useDeskTools();
  const activeId = useDesk((state) => state.activeId);
  const isSeeking = useDesk((state) => state.seeking !== null);
  const isWriting = useDesk(
    (state) => activeId !== null && state.drafts.has(activeId) && wayOf(state, activeId) === null,
  );
  const isNew = useDesk(({ drafts }) => activeId !== null && drafts.get(activeId)?.version === null);
  return (
    <Drawer
      opened={activeId !== null && !isSeeking}
      onClose={() => (activeId !== null && isWriting ? actions.close(activeId) : actions.activate(null))}
      position="bottom"
      size="auto"
      classNames={{ content: styles.sheet ?? "", body: styles.sheetBody ?? "", header: styles.sheetHeader ?? "" }}
      withOverlay={isWriting}
      lockScroll={isWriting}
      trapFocus={isWriting}
      withCloseButton={isWriting}
      title={isWriting ? (isNew ? "New note" : "Edit note") : undefined}
      closeOnEscape={false}
      // Its title names it while it has one.
      attributes={{ header: { role: "presentation" }, content: { "aria-label": "Note" } }}
    >
      {activeId === null ? null : (
        <div id={`note-${activeId}`} tabIndex={-1} className={styles.note}>
          <NoteBody id={activeId} />
        </div>
      )}
    </Drawer>
  );
}

/** How many notes of a long list are shown, and added, at once. */
const AT_ONCE = 100;

function NoteList({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { bodies } = useDeskTools();
  const { index, removed } = useNotes();
  const [limit, setLimit] = useState(AT_ONCE);
  const notes = [...index.items, ...removed];
  const shown = notes.slice(0, limit);
  useEffect(() => bodies.need([...index.items, ...removed].slice(0, limit).map(({ id }) => id)));
  return (
    <>
      <ol className={styles.list}>
        {shown.map((note) => (
          <li key={note.id}>
            <NoteRow note={note} density="roomy" inPlace={false} onOpen={onChoose} />
          </li>
        ))}
      </ol>
      {notes.length > limit ? (
        <Button mt="md" fullWidth variant="default" onClick={() => setLimit(limit + AT_ONCE)}>
          Show more of {notes.length}
        </Button>
      ) : null}
    </>
  );
}
