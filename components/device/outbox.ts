/**
 * Sends what waits on the device, one after the other, and tries again until the server has it.
 *
 * Several tabs share one outbox; a lock of the browser lets one of them send at a time. Where there are no
 * locks (plain http on a local network) two tabs may send the same entry, which does no harm: see
 * lib/desk/outbox.ts.
 */
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import { judge, waitBefore, type Entry, type Outcome } from "#lib/desk/outbox.ts";
import { z } from "zod";
import { dropEntry, putEntry, readEntries } from "./database.ts";

export type OutboxEvents = {
  /** The server has it, and this is its answer. */
  readonly onDelivered: (entry: Entry, answer: unknown) => void;
  /** The server will not have it. */
  readonly onRefused: (entry: Entry, error: ApiError) => void;
  /** It waits; `needsSignIn` when it waits for the person. */
  readonly onWaiting: (entry: Entry, needsSignIn: boolean) => void;
};

export type Outbox = {
  /** Puts an entry down and sends it as soon as may be. */
  readonly put: (entry: Entry) => Promise<void>;
  /** Takes an entry back that was not sent yet; false when it is too late. */
  readonly takeBack: (id: string) => Promise<boolean>;
  readonly flush: () => Promise<void>;
  readonly close: () => void;
};

export function openOutbox(owner: string, events: OutboxEvents): Outbox {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWanted = false;
  let sending: string | null = null;

  const flush = async (): Promise<void> => {
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    clearTimeout(timer);
    do {
      isWanted = false;
      await alone(owner, sendAll);
    } while (isWanted);
    isRunning = false;
  };

  const sendAll = async (): Promise<void> => {
    for (const entry of await readEntries(owner)) {
      sending = entry.id;
      const { outcome, answer, error } = await send(entry);
      sending = null;
      const verdict = judge(entry, outcome);
      if (verdict === "later" || verdict === "sign-in") {
        events.onWaiting(entry, verdict === "sign-in");
        timer = setTimeout(() => void flush(), waitBefore(attempt++));
        return;
      }
      attempt = 0;
      await dropEntry(entry.id);
      if (verdict === "delivered") events.onDelivered(entry, answer ?? outcome.current);
      else if (error) events.onRefused(entry, error);
    }
  };

  const now = (): void => void flush();
  const onVisible = (): void => {
    if (document.visibilityState === "visible") now();
  };
  window.addEventListener("online", now);
  document.addEventListener("visibilitychange", onVisible);

  return {
    put: async (entry) => {
      await putEntry(entry);
      attempt = 0;
      void flush();
    },
    takeBack: async (id) => {
      const isThere = sending !== id && (await readEntries(owner)).some((entry) => entry.id === id);
      if (isThere) await dropEntry(id);
      return isThere;
    },
    flush,
    close: () => {
      clearTimeout(timer);
      window.removeEventListener("online", now);
      document.removeEventListener("visibilitychange", onVisible);
    },
  };
}

async function send({
  method,
  workspace,
  path,
  body,
  version,
}: Entry): Promise<{ outcome: Outcome; answer?: unknown; error?: ApiError }> {
  try {
    const request = {
      ...(body === null || body === undefined ? {} : { body }),
      ...(version === null ? {} : { version }),
    };
    const answer = await call(method, `${workspacePath(workspace)}${path}`, request, z.unknown());
    return { outcome: { status: 200 }, answer };
  } catch (error) {
    if (error instanceof ApiError) return { outcome: { status: error.status, current: error.current }, error };
    throw error;
  }
}

async function alone(owner: string, work: () => Promise<void>): Promise<void> {
  // Locks exist only where the browser trusts the connection.
  const locks = "locks" in navigator ? navigator.locks : undefined;
  await (locks ? locks.request(`touchstone-outbox-${owner}`, work) : work());
}
