"use client";
import { useEffect, useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { parseContent, type Content } from "#lib/documents/content.ts";
import { previewSchema } from "#lib/documents/model.ts";
import type { Imported } from "#lib/imports/model.ts";
import { contentOf, type Submission } from "./submission.ts";

/** How long after the last key the text is sent to be understood, in milliseconds. */
const PAUSE = 350;

export type Preview = { readonly title: string; readonly content: Content; readonly imported: Imported };

type State = { readonly preview: Preview | null; readonly error: unknown; readonly isReading: boolean };
const idle: State = { preview: null, error: null, isReading: false };

/** What the text would become, asked of the server while one works on it. The last answer stays until the next is there. */
export function usePreview(workspace: string, submission: Submission) {
  const [state, setState] = useState<State>(idle);
  const [attempt, setAttempt] = useState(0);
  const { body, format, declined } = submission;
  const isEmpty = body.trim() === "";

  useEffect(() => {
    if (isEmpty) return setState(idle);
    const controller = new AbortController();
    const ask = async (): Promise<void> => {
      setState((before) => ({ ...before, isReading: true }));
      const content = contentOf({ body, format, declined, fileName: null, edits: {} });
      try {
        const path = `${workspacePath(workspace)}/documents/preview`;
        const answer = await call("POST", path, { body: { content }, signal: controller.signal }, previewSchema);
        const parsed = parseContent(answer.content);
        if ("problem" in parsed) throw new Error(parsed.problem);
        if (!controller.signal.aborted)
          setState({ preview: { ...answer, content: parsed.content }, error: null, isReading: false });
      } catch (error) {
        if (!controller.signal.aborted) setState({ preview: null, error, isReading: false });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [workspace, isEmpty, body, format, declined, attempt]);

  return { ...state, retry: () => setAttempt((count) => count + 1) };
}
