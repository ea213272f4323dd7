"use client";
import { useRef, useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { sentenceOf } from "#components/api/sentence.ts";
import { saySentence } from "#components/desk/toasts.tsx";
import {
  documentEntrySchema,
  documentSchema,
  DOCUMENTS_SHOWN,
  type ChangeDocument,
  type DocumentEntry,
  type DocumentsView,
} from "#lib/documents/model.ts";
import { pageOf } from "#lib/fields.ts";
import { sayTrashed } from "./say-trashed.tsx";

const pageSchema = pageOf(documentEntrySchema);

/** The documents shown, and what can be done with them from where they are listed. */
export function useDocuments(workspace: string, { q, sort, page }: DocumentsView) {
  const [items, setItems] = useState(page.items);
  const [next, setNext] = useState(page.next);
  const [isLoading, setIsLoading] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** Those that are on their way to the trash: asked for twice, they go once. */
  const going = useRef(new Set<string>());
  const path = `${workspacePath(workspace)}/documents`;

  const loadMore = async (): Promise<void> => {
    setIsLoading(true);
    setError(null);
    try {
      const more = await call("GET", path, { query: { q, sort, cursor: next, limit: DOCUMENTS_SHOWN } }, pageSchema);
      setItems((shown) => [...shown, ...more.items.filter(({ id }) => !shown.some((item) => item.id === id))]);
      setNext(more.next);
    } catch (failure) {
      setError(failure);
    }
    setIsLoading(false);
  };

  const change = async (entry: DocumentEntry, changes: ChangeDocument): Promise<void> => {
    const changed = await call(
      "PATCH",
      `${path}/${entry.id}`,
      { body: changes, version: entry.version },
      documentSchema,
    );
    setItems((shown) => shown.map((item) => (item.id === entry.id ? { ...item, ...outlineOf(changed) } : item)));
  };

  const restore = async (entry: DocumentEntry, at: number): Promise<void> => {
    const restored = await call("POST", `${path}/${entry.id}/restore`, {}, documentSchema);
    setItems((shown) => shown.toSpliced(at, 0, { ...entry, ...outlineOf(restored) }));
  };

  const trash = async (entry: DocumentEntry): Promise<void> => {
    if (going.current.has(entry.id)) return;
    going.current.add(entry.id);
    const at = items.findIndex(({ id }) => id === entry.id);
    try {
      await call("DELETE", `${path}/${entry.id}`, { version: entry.version });
      setItems((shown) => shown.filter(({ id }) => id !== entry.id));
      sayTrashed(entry.title, () => void restore(entry, at).catch((failure) => saySentence(sentenceOf(failure))));
    } catch (failure) {
      saySentence(sentenceOf(failure));
    } finally {
      going.current.delete(entry.id);
    }
  };

  return { items, hasMore: next !== null, isLoading, error, loadMore, change, trash };
}

const outlineOf = ({
  title,
  byline,
  dateline,
  language,
  version,
  updatedAt,
}: DocumentEntry | ReturnType<typeof documentSchema.parse>) => ({
  title,
  byline,
  dateline,
  language,
  version,
  updatedAt,
});
