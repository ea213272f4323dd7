"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { dropText, keepText, readText } from "#components/device/database.ts";
import { nothing, submissionSchema, type Submission } from "./submission.ts";

/** How long after the last key what was typed is kept, in milliseconds. */
const PAUSE = 300;

/**
 * The text being brought in, kept on the device until it is saved: a reload, a crash or an expired session
 * loses nothing. Where the browser keeps nothing (private windows), it lives as long as the page.
 */
export function useSubmission(owner: string, workspace: string) {
  const [submission, setSubmission] = useState<Submission>(nothing);
  const [isReady, setIsReady] = useState(false);
  const isFinished = useRef(false);

  useEffect(() => {
    let isHere = true;
    readText(owner, workspace)
      .then((kept) => {
        const parsed = submissionSchema.safeParse(kept);
        // What was typed while this was being read is newer.
        if (isHere && parsed.success) setSubmission((now) => (now === nothing ? parsed.data : now));
      })
      .catch(() => undefined)
      .finally(() => {
        if (isHere) setIsReady(true);
      });
    return () => {
      isHere = false;
    };
  }, [owner, workspace]);

  useEffect(() => {
    if (!isReady || isFinished.current) return;
    const keep = (): void => {
      const isEmpty = submission.body === "";
      void (isEmpty ? dropText(owner, workspace) : keepText(owner, workspace, submission)).catch(() => undefined);
    };
    const timer = setTimeout(keep, PAUSE);
    window.addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", keep);
    };
  }, [submission, isReady, owner, workspace]);

  const change = useCallback(
    (changes: Partial<Submission>) => setSubmission((before) => ({ ...before, ...changes })),
    [],
  );

  const finish = useCallback(async () => {
    isFinished.current = true;
    await dropText(owner, workspace).catch(() => undefined);
  }, [owner, workspace]);

  return { submission, change, finish };
}
