"use client";
import { Button } from "@mantine/core";
import type { Draft } from "#lib/desk/draft.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./note-form.module.css";

/** Why the server would not have the note. One that was deleted meanwhile can be said anew. */
export function FormProblem({ draft }: { readonly draft: Draft }) {
  const { actions } = useDeskTools();
  const isThere = useDesk(({ marks }) => marks.some(({ id }) => id === draft.id));
  const isDocumentGone = useDesk(({ fate }) => fate === "deleted");
  if (!draft.problem) return null;
  return (
    <div className={styles.problem} role="alert">
      {draft.problem}
      {draft.version !== null && !isThere && !isDocumentGone ? (
        <Button mt="xs" display="block" size="compact-xs" variant="default" onClick={() => actions.renew(draft.id)}>
          Make it a new note
        </Button>
      ) : null}
    </div>
  );
}
