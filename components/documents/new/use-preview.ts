"use client";
import { useEffect, useState } from "react";
import { askPreview, type Preview } from "./ask-preview.ts";
import { contentOf, type Submission } from "./submission.ts";

/** How long after the last key the text is sent to be understood, in milliseconds. */
const PAUSE = 350;

export type Reading = {
  readonly preview: Preview | null;
  readonly error: unknown;
  /** Whether the preview, if there is one, is of what was there before. */
  readonly isReading: boolean;
  readonly retry: () => void;
};
const idle = { preview: null, error: null, of: null };

type State = Pick<Reading, "preview" | "error"> & {
  /** What it is the preview of. */
  readonly of: Asked | null;
};
type Asked = Pick<Submission, "body" | "format" | "declined">;

/** What the text would become, asked of the server while one works on it. The last answer stays until the next is there. */
export function usePreview(workspace: string, submission: Submission): Reading {
  const [{ of, ...state }, setState] = useState<State>(idle);
  const [attempt, setAttempt] = useState(0);
  const { body, format, declined } = submission;
  const isEmpty = body.trim() === "";

  useEffect(() => {
    if (isEmpty) return setState(idle);
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async (): Promise<void> => {
      const asked = { body, format, declined };
      try {
        const preview = await askPreview(workspace, contentOf({ ...asked, edits: {} }), signal);
        if (!signal.aborted) setState({ preview, error: null, of: asked });
      } catch (error) {
        if (!signal.aborted) setState({ preview: null, error, of: asked });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [workspace, isEmpty, body, format, declined, attempt]);

  const isOfThis = of?.body === body && of.format === format && of.declined === declined;
  const retry = (): void => {
    setState((before) => ({ ...before, of: null }));
    setAttempt((count) => count + 1);
  };
  return { ...state, isReading: !isEmpty && !isOfThis, retry };
}
