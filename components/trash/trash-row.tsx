"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Time } from "#components/ui/time.tsx";
import type { TrashEntry } from "#lib/trash/model.ts";
import styles from "./trash-list.module.css";

type Props = { readonly workspace: string; readonly entry: TrashEntry };

const kindNames: Record<TrashEntry["kind"], string> = {
  document: "Document",
  annotation: "Note",
  reply: "Reply",
  claim: "Claim",
  source: "Source",
};

/** Where it is found again; a reply is found with its annotation. */
function pathOf({ kind, id, annotation }: TrashEntry): string {
  return kind === "reply" ? `annotations/${annotation}/replies/${id}` : `${kind}s/${id}`;
}

/** One thing that was deleted, by whom and when, and the way back. */
export function TrashRow({ workspace, entry }: Props) {
  const router = useRouter();
  const [error, setError] = useState<unknown>(null);
  const [isWorking, start] = useTransition();
  const restore = (): void =>
    start(async () => {
      setError(null);
      try {
        await call("POST", `${workspacePath(workspace)}/${pathOf(entry)}/restore`);
        notifications.show({ message: <Restored workspace={workspace} entry={entry} /> });
        router.refresh();
      } catch (failure) {
        setError(failure);
      }
    });
  const { kind, name, within, deletedAt, deletedBy, isPrivate, mayRestore } = entry;
  return (
    <li className={styles.row}>
      <span className={styles.kind}>{kindNames[kind]}</span>
      <div className={styles.about}>
        <p className={styles.name} dir="auto">
          {kind === "annotation" ? `“${name}”` : name}
        </p>
        <p className={styles.facts}>
          {within ? <span>{within}</span> : null}
          {isPrivate ? <span>Private, seen by you alone</span> : null}
          <span>
            Deleted by {deletedBy?.name ?? "somebody"}, <Time at={deletedAt} />
          </span>
        </p>
        {error ? <ErrorNotice error={error} /> : null}
      </div>
      {mayRestore ? (
        <Button
          variant="default"
          size="compact-sm"
          loading={isWorking}
          onClick={restore}
          aria-label={`Restore ${name}`}
        >
          Restore
        </Button>
      ) : null}
    </li>
  );
}

/** Says that it is back, and where. */
function Restored({ workspace, entry }: Props) {
  const { kind, id } = entry;
  const hasPage = kind === "document" || kind === "claim" || kind === "source";
  return (
    <>
      {kindNames[kind]} restored. {hasPage ? <Link href={`/w/${workspace}/${kind}s/${id}`}>Open it</Link> : null}
    </>
  );
}
