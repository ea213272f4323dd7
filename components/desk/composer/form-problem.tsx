"use client";
import { Button } from "@mantine/core";
import type { Draft } from "#lib/desk/draft.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./note-form.module.css";

type Props = Pick<Draft, "id" | "version"> & { readonly problem: string };

/** Why the server would not have the note. One that was deleted meanwhile can be said anew. */
export function FormProblem({ id, version, problem }: Props) {
  const { actions } = useDeskTools();
  const isThere = useDesk(({ marks }) => marks.some((mark) => mark.id === id));
  const isDocumentGone = useDesk(({ fate }) => fate === "deleted");
  return (
    <div className={styles.problem} role="alert">
      {problem}
      {version !== null && !isThere && !isDocumentGone ? (
        <Button mt="xs" display="block" size="compact-xs" variant="default" onClick={() => actions.renew(id)}>
          Make it a new note
        </Button>
      ) : null}
    </div>
  );
}
