"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { ApiError } from "./client.ts";

/** Failures that tell that the page shows something that is no longer so: 401, 403, 404, 409, 410 and 412. */
const outdated = new Set([401, 403, 404, 409, 410, 412]);

/**
 * One write at a time, from a page. A second click while the first is under way does nothing. Afterwards the page
 * is asked for again, so that what it shows is what the server has; also after a failure that says that somebody
 * else was faster. Somebody who is no longer signed in is thereby led to signing in, and back.
 */
export function useWrite() {
  const router = useRouter();
  const isUnderWay = useRef(false);
  const [isSending, setIsSending] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();
  const [error, setError] = useState<unknown>(null);
  const refresh = () => startRefresh(() => router.refresh());

  /** @returns whether it was done */
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setIsSending(true);
    setError(null);
    try {
      await work();
      refresh();
      return true;
    } catch (failure) {
      setError(failure);
      if (failure instanceof ApiError && outdated.has(failure.status)) refresh();
      return false;
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return { run, isBusy: isSending || isRefreshing, error, clear: () => setError(null) };
}
