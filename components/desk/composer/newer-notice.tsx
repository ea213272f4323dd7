"use client";
import { Button } from "@mantine/core";
import type { Draft } from "#lib/desk/draft.ts";
import { rowOf } from "#lib/desk/outbox.ts";
import { useDeskTools } from "../desk-context.ts";
import { Said } from "../note/note-detail.tsx";
import { NoteMark } from "../note/note-mark.tsx";
import { useDesk } from "../store/desk-store.ts";
import styles from "./newer-notice.module.css";

/**
 * The same note was saved elsewhere (another tab, another device) since this was begun. Both are there to be read;
 * the person says which is to stay.
 */
export function NewerNotice({ draft }: { readonly draft: Draft }) {
  const { actions } = useDeskTools();
  const saved = useDesk(({ bodies }) => bodies.get(draft.id));
  // What one has just done with the note oneself may be heard of before it is answered.
  const isOwn = useDesk(({ deliveries }) =>
    [...deliveries.values()].some(({ entry }) => rowOf(entry.path) === `/annotations/${draft.id}`),
  );
  if (draft.version === null || !saved || saved.version <= draft.version || isOwn) return null;
  return (
    <section className={styles.notice} aria-label="The version saved elsewhere" role="alert">
      <p className={styles.sentence}>You have saved this note elsewhere in the meantime. There it says:</p>
      <div className={styles.saved}>
        <NoteMark stance={saved.stance} />
        <Said annotation={saved} />
      </div>
      <div className={styles.choices}>
        <Button size="compact-xs" variant="default" onClick={() => actions.discard(draft.id)}>
          Keep that one
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => actions.overwrite(draft.id, saved.version)}>
          Save what is below instead
        </Button>
      </div>
    </section>
  );
}
