"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { Markdown } from "#components/ui/markdown.tsx";
import type { Draft } from "#lib/desk/draft.ts";
import { useDeskTools } from "../desk-context.ts";
import type { Way } from "../store/desk-state.ts";
import { useDesk } from "../store/desk-store.ts";
import { NoteMark } from "./note-mark.tsx";
import styles from "./note-parts.module.css";

export const wayWords: Record<Way, string> = {
  sending: "Saving",
  kept: "Kept on this device",
  "sign-in": "Kept on this device",
};

const wayReasons: Record<Way, string> = {
  sending: "",
  kept: "It is sent as soon as the server can be reached.",
  "sign-in": "It is sent as soon as you have signed in again.",
};

/** A note between being written and being saved. It can still be changed: then only the later words are sent. */
export function NotePending({ draft, way }: { readonly draft: Draft; readonly way: Way }) {
  const { actions } = useDeskTools();
  const me = useDesk((state) => state.me.name);
  const { claim, comment } = draft;
  return (
    <>
      <div className={styles.head}>
        <NoteMark stance={draft.stance} />
        <span className={styles.name}>{me}</span>
      </div>
      {claim.kind === "none" || claim.statement === "" ? null : (
        <p className={styles.claim} dir="auto">
          {claim.statement}
        </p>
      )}
      {comment ? (
        <div className={styles.part}>
          <Markdown>{comment}</Markdown>
        </div>
      ) : null}
      <div className={styles.foot} role="status">
        <span className={styles.soft} data-waits={way !== "sending" || undefined}>
          {wayWords[way]}. {wayReasons[way]}
        </span>
        {way === "sending" ? null : (
          <Button
            className={styles.end ?? ""}
            size="compact-xs"
            variant="default"
            leftSection={<IconPencil size={13} />}
            onClick={() => actions.reopen(draft.id)}
          >
            Edit
          </Button>
        )}
      </div>
    </>
  );
}
