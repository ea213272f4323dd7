"use client";
import { useState } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { DocumentEntry, DocumentsView } from "#lib/documents/model.ts";
import { DetailsDialog } from "./details-dialog.tsx";
import { DocumentRow } from "./document-row.tsx";
import styles from "./documents.module.css";
import { useDocuments } from "./use-documents.ts";

type Props = { readonly workspace: string; readonly view: DocumentsView };

/** The documents found, a page at a time. */
export function DocumentList({ workspace, view }: Props) {
  const { items, hasMore, isLoading, error, loadMore, change, trash } = useDocuments(workspace, view);
  const [edited, setEdited] = useState<DocumentEntry | null>(null);
  if (items.length === 0 && !hasMore)
    return (
      <EmptyState title={view.q === "" ? "Nothing here any more" : "No document fits"}>
        {view.q === ""
          ? "The documents that were here are in the trash."
          : `Nothing here has “${view.q}” in its title or byline. Try fewer or other words.`}
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.list} aria-label="Documents">
        {items.map((entry) => (
          <DocumentRow
            key={entry.id}
            workspace={workspace}
            entry={entry}
            onEdit={view.mayEdit ? () => setEdited(entry) : null}
            onTrash={view.mayTrash ? () => void trash(entry) : null}
          />
        ))}
      </ul>
      <Pager
        shown={items.length}
        hasMore={hasMore}
        isLoading={isLoading}
        error={error}
        onMore={() => void loadMore()}
      />
      {edited ? (
        <DetailsDialog
          entry={edited}
          onSave={(changes, version) => change({ ...edited, version }, changes)}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}
