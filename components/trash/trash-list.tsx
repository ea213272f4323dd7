"use client";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { TrashEntry } from "#lib/trash/model.ts";
import styles from "./trash-list.module.css";
import { TrashRow } from "./trash-row.tsx";

type Props = { readonly workspace: string; readonly entries: readonly TrashEntry[] };

const LEAD = "What was deleted here. Nothing is lost: restored, it stands where it stood, with all that hung on it.";

/** Everything deleted that the reader may know of, the latest first. */
export function TrashList({ workspace, entries }: Props) {
  return (
    <>
      <PageHeader title="Trash" lead={LEAD} />
      {entries.length === 0 ? (
        <EmptyState title="The trash is empty">
          Deleted documents, notes, replies, claims and sources are kept here until somebody restores them. Private
          notes are shown to their authors only.
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label="Deleted">
          {entries.map((entry) => (
            <TrashRow key={`${entry.kind} ${entry.id}`} workspace={workspace} entry={entry} />
          ))}
        </ul>
      )}
    </>
  );
}
