"use client";
import { Button } from "@mantine/core";
import type { Annotation } from "#lib/annotations/model.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./note.module.css";

type Props = { readonly annotation: Annotation; readonly isMine: boolean };

/**
 * What has become of the words a note was written on, where they are no longer as they were; and for its author
 * and for editors, what to do about it.
 */
export function NotePlace({ annotation, isMine }: Props) {
  const { actions } = useDeskTools();
  const maySettle = useDesk(({ rights }) => rights.clearUp) || isMine;
  const { anchor, origin, replacedBy, recheck, closedAt } = annotation;
  const isGone = anchor.state === "removed";
  if (anchor.state !== "edited" && !isGone) return null;
  return (
    <div className={styles.place}>
      {isGone
        ? `These words are no longer in the text. They stood in revision ${origin.revision}:`
        : `The words were changed after revision ${origin.revision}. The note was written on:`}
      <blockquote className={styles.quote} dir="auto">
        {origin.exact}
      </blockquote>
      {replacedBy ? (
        <>
          <p className={styles.now}>Now it says:</p>
          <blockquote className={styles.quote} dir="auto">
            {replacedBy}
          </blockquote>
        </>
      ) : null}
      {maySettle && (recheck || isGone) ? (
        <Button
          size="compact-xs"
          variant="default"
          mt="xs"
          onClick={() => (isGone ? actions.setAside(annotation, closedAt === null) : actions.confirm(annotation))}
        >
          {isGone ? (closedAt === null ? "Set aside" : "Take up again") : "It holds for the new words too"}
        </Button>
      ) : null}
    </div>
  );
}
