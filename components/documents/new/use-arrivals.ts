"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import { sendFile } from "#components/api/send-file.ts";
import { documentSchema } from "#lib/documents/model.ts";
import { originalSchema } from "#lib/originals/model.ts";
import { kinsSchema } from "#lib/returns/model.ts";
import type { Progress } from "#lib/pages/progress.ts";
import { arriving, seenOf, storedOf, type Arrival, type Wish } from "./arrival.ts";
import { askPreview } from "./ask-preview.ts";
import { readFile } from "./read-file.ts";
import { giveUp, Locked, readPages } from "./read-pages.ts";

/** So many are on the way at once; the others wait. */
const AT_ONCE = 3;

const refusal = (detail: string): ApiError =>
  new ApiError({ status: 422, code: "invalid", detail, fields: { "content.original": detail } });

/** Files and pages that are being brought in: each is sent, read and shown before it is saved, and each by itself. */
export function useArrivals(workspace: string) {
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const latest = useRef(arrivals);
  const doings = useRef(new Map<string, AbortController>());

  const update = useCallback((next: (before: readonly Arrival[]) => readonly Arrival[]) => {
    latest.current = next(latest.current);
    setArrivals(latest.current);
  }, []);
  const set = useCallback(
    (id: string, change: Partial<Arrival>) =>
      update((before) => before.map((arrival) => (arrival.id === id ? { ...arrival, ...change } : arrival))),
    [update],
  );
  const find = (id: string): Arrival | undefined => latest.current.find((arrival) => arrival.id === id);

  /** Does something for an arrival; what was being done for it is given up. */
  const run = async (id: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    doings.current.get(id)?.abort();
    const controller = new AbortController();
    doings.current.set(id, controller);
    const { signal } = controller;
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) set(id, { stage: find(id)?.stage === "saving" ? "ready" : "refused", error });
    }
    if (doings.current.get(id) === controller) doings.current.delete(id);
    startNext();
  };

  const read = async (id: string, signal: AbortSignal): Promise<void> => {
    const arrival = find(id);
    if (!arrival) return;
    set(id, { stage: "reading", error: null });
    const [preview, kins] = await Promise.all([
      askPreview(workspace, storedOf(arrival), signal),
      arrival.kins ?? call("GET", `${workspacePath(workspace)}/originals/${id}/kin`, { signal }, kinsSchema),
    ]);
    if (!signal.aborted) set(id, { stage: "ready", preview, kins });
  };

  /** A PDF is read in the background of the server, page by page; then as anything else. */
  const readPaper = async (id: string, signal: AbortSignal, password?: string): Promise<void> => {
    set(id, { stage: "reading", error: null, isLocked: false, pages: { done: 0, count: null } });
    const onProgress = ({ pagesDone, pageCount }: Progress): void =>
      set(id, { pages: { done: pagesDone, count: pageCount } });
    try {
      await readPages(workspace, id, { signal, password, onProgress });
    } catch (error) {
      if (error instanceof Locked) set(id, { isLocked: true });
      throw error;
    } finally {
      set(id, { pages: null });
    }
    await read(id, signal);
  };

  const start = async ({ id, source }: Arrival, signal: AbortSignal): Promise<void> => {
    set(id, { stage: "sending", error: null, progress: 0 });
    const path = `${workspacePath(workspace)}/originals/${id}`;
    if (typeof source === "string") {
      const { name, type } = await call("PUT", `${path}/page`, { body: { url: source }, signal }, originalSchema);
      set(id, { name });
      if (type === "application/pdf") return readPaper(id, signal);
    } else {
      const first = await readFile(source);
      if ("problem" in first) throw refusal(first.problem);
      const sending = { signal, onProgress: (progress: number) => set(id, { progress }) };
      const query = new URLSearchParams({ name: source.name });
      const { type } = await sendFile(`${path}?${query}`, source, sending, originalSchema);
      set(id, { body: first.body });
      if (type === "application/pdf") return readPaper(id, signal);
    }
    await read(id, signal);
  };

  const startNext = (): void => {
    const free = AT_ONCE - latest.current.filter(({ stage }) => stage === "sending").length;
    const waiting = latest.current.filter(({ stage }) => stage === "waiting").slice(0, Math.max(0, free));
    for (const arrival of waiting) void run(arrival.id, (signal) => start(arrival, signal));
  };

  useEffect(() => {
    const running = doings.current;
    return () => {
      for (const doing of running.values()) doing.abort();
    };
  }, []);

  return {
    arrivals,
    /** @returns the id of the first of them */
    add(sources: readonly (File | string)[]): string | undefined {
      const added = sources.map((source) => arriving(uuidv7(), source));
      update((before) => [...before, ...added]);
      startNext();
      return added[0]?.id;
    },
    remove(id: string): void {
      doings.current.get(id)?.abort();
      if (find(id)?.pages) giveUp(workspace, id);
      update((before) => before.filter((arrival) => arrival.id !== id));
      startNext();
    },
    /** Sends it once more, as another original: what broke off is not there. */
    retry(id: string): string {
      const again = uuidv7();
      update((before) =>
        before.map((arrival) =>
          arrival.id === id ? { ...arrival, id: again, stage: "waiting", error: null } : arrival,
        ),
      );
      startNext();
      return again;
    },
    /** Opens a file with its password. */
    unlock(id: string, password: string): void {
      void run(id, (signal) => readPaper(id, signal, password));
    },
    decide(id: string, wish: Wish): void {
      // What is being saved is what was decided until then.
      if (find(id)?.stage === "saving") return;
      // Another request: it makes another document than one that may have been made without an answer.
      set(id, { ...wish, documentId: null });
      // Details are not read again: they are what the person says they are.
      if (Object.keys(wish).some((name) => name !== "edits")) void run(id, (signal) => read(id, signal));
    },
    /** Makes a document of it. @returns its id, or null when that failed */
    async save(id: string): Promise<string | null> {
      const arrival = find(id);
      if (arrival?.stage !== "ready") return null;
      // The same request has the same id, so that it makes one document however often it is sent.
      const documentId = arrival.documentId ?? uuidv7();
      set(id, { stage: "saving", documentId, error: null });
      await run(id, async () => {
        const body = { ...arrival.edits, content: seenOf(arrival) };
        await call("PUT", `${workspacePath(workspace)}/documents/${documentId}`, { body }, documentSchema);
        set(id, { stage: "saved" });
      });
      return find(id)?.stage === "saved" ? documentId : null;
    },
  };
}
