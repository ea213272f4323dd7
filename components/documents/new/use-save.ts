"use client";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, workspacePath } from "#components/api/client.ts";
import { documentSchema } from "#lib/documents/model.ts";
import { contentOf, type Submission } from "./submission.ts";

/**
 * Saves the document under an id made here. Sent again unchanged (a second click, an answer that got lost), it
 * has the same id and exists once; changed, it is another request and has another.
 */
export function useSave(workspace: string, onSaved: (id: string) => Promise<void>) {
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isRunning = useRef(false);
  const sent = useRef({ id: "", json: "" });

  const save = async (submission: Submission): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setIsSaving(true);
    setError(null);
    const body = { ...submission.edits, content: { ...contentOf(submission), reviewed: true } };
    const json = JSON.stringify(body);
    if (sent.current.json !== json) sent.current = { id: uuidv7(), json };
    try {
      const { id } = await call(
        "PUT",
        `${workspacePath(workspace)}/documents/${sent.current.id}`,
        { body },
        documentSchema,
      );
      await onSaved(id);
    } catch (failure) {
      setError(failure);
      setIsSaving(false);
      isRunning.current = false;
    }
  };

  return { save, isSaving, error };
}
