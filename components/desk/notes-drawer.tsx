"use client";
import { Drawer } from "@mantine/core";
import { useEffect } from "react";
import { useDeskTools } from "./desk-context.ts";
import { NoteBody } from "./note/note-body.tsx";
import { NoteSummary } from "./note/note-summary.tsx";
import noteStyles from "./note/note.module.css";
import styles from "./notes-drawer.module.css";
import { useDesk, useNotes } from "./store/desk-store.ts";

type Props = { readonly isListOpen: boolean; readonly onClose: () => void; readonly reveal: (id: string) => void };

/** How many notes of a long list are shown at once. */
const SHOWN = 200;

/** On a small screen: the open note from below, and the list of all of them. */
export function NotesDrawer({ isListOpen, onClose, reveal }: Props) {
  const { actions, bodies } = useDeskTools();
  const activeId = useDesk((state) => state.activeId);
  const isDraft = useDesk(({ drafts }) => activeId !== null && drafts.has(activeId));
  const { items } = useNotes().index;
  useEffect(() => {
    if (isListOpen) bodies.need(items.slice(0, SHOWN).map(({ id }) => id));
  }, [bodies, isListOpen, items]);
  return (
    <>
      <Drawer
        opened={activeId !== null}
        onClose={() => (activeId !== null && isDraft ? actions.close(activeId) : actions.activate(null))}
        position="bottom"
        size="auto"
        classNames={{ content: styles.sheet ?? "", body: styles.sheetBody ?? "" }}
        withOverlay={isDraft}
        lockScroll={isDraft}
        trapFocus={isDraft}
        withCloseButton={isDraft}
        title={isDraft ? "Note" : undefined}
        closeOnEscape={false}
      >
        {activeId === null ? null : (
          <div id={`note-${activeId}`} tabIndex={-1}>
            <NoteBody id={activeId} />
          </div>
        )}
      </Drawer>
      <Drawer opened={isListOpen} onClose={onClose} position="right" size="100%" title={`Notes, ${items.length}`}>
        <ol className={styles.list}>
          {items.slice(0, SHOWN).map((note) => (
            <li key={note.id}>
              <button
                type="button"
                className={noteStyles.note}
                data-stance={note.stance ?? undefined}
                onClick={() => {
                  onClose();
                  actions.activate(note.id);
                  reveal(note.id);
                }}
              >
                <NoteSummary note={note} density="roomy" />
              </button>
            </li>
          ))}
        </ol>
      </Drawer>
    </>
  );
}
