"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, workspacePath } from "#components/api/client.ts";
import { savedInWords } from "#lib/history/carried-in-words.ts";
import type { HistoryDocument } from "#lib/history/model.ts";
import { carriedRevisionSchema } from "#lib/revisions/model.ts";

/**
 * Saves a text as the next revision, and goes to the desk. Sent again unchanged, it has the same id and exists once;
 * when somebody saved another revision meanwhile, that is said and nothing is overwritten.
 */
export function useSaveRevision(document: HistoryDocument, finish: () => Promise<void>) {
  const router = useRouter();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sent = useRef({ id: "", json: "" });

  const save = async (content: object, note: string): Promise<void> => {
    if (isSaving) return;
    setIsSaving(true);
    setError(null);
    const body = { content: { ...content, reviewed: true }, note, base: document.present };
    const json = JSON.stringify(body);
    if (sent.current.json !== json) sent.current = { id: uuidv7(), json };
    const path = `${workspacePath(document.workspace)}/documents/${document.id}/revisions/${sent.current.id}`;
    try {
      const made = await call("PUT", path, { body }, carriedRevisionSchema);
      await finish();
      notifications.show({ message: savedInWords(made), autoClose: 10_000 });
      router.push(`/w/${document.workspace}/documents/${document.id}`);
      router.refresh();
    } catch (failure) {
      setError(failure);
      setIsSaving(false);
      // What is present now is asked for, so that saving once more is done knowingly.
      router.refresh();
    }
  };
  return { save, isSaving, error };
}
