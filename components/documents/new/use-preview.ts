"use client";
import { useEffect, useState } from "react";
import { askPreview, type Preview } from "./ask-preview.ts";
import { contentOf, type Submission } from "./submission.ts";

/** How long after the last key the text is sent to be understood, in milliseconds. */
const PAUSE = 350;

export type Reading = {
  readonly preview: Preview | null;
  readonly error: unknown;
  readonly isReading: boolean;
  readonly retry: () => void;
};
const idle: Omit<Reading, "retry"> = { preview: null, error: null, isReading: false };

/** What the text would become, asked of the server while one works on it. The last answer stays until the next is there. */
export function usePreview(workspace: string, submission: Submission): Reading {
  const [state, setState] = useState(idle);
  const [attempt, setAttempt] = useState(0);
  const { body, format, declined } = submission;
  const isEmpty = body.trim() === "";

  useEffect(() => {
    if (isEmpty) return setState(idle);
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async (): Promise<void> => {
      setState((before) => ({ ...before, isReading: true }));
      try {
        const preview = await askPreview(workspace, contentOf({ body, format, declined, edits: {} }), signal);
        if (!signal.aborted) setState({ preview, error: null, isReading: false });
      } catch (error) {
        if (!signal.aborted) setState({ preview: null, error, isReading: false });
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
