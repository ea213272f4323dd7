/**
 * Sends what waits on the device, one after the other, and tries again until the server has it.
 *
 * Several tabs share one outbox; a lock of the browser lets one of them send at a time, and what became of an
 * entry is told to all of them. Where there are no locks (plain http on a local network) two tabs may send the
 * same entry, which does no harm: see lib/desk/outbox.ts.
 */
import { z } from "zod";
import { entrySchema, judge, rebased, supersedes, type Entry } from "#lib/desk/outbox.ts";
import { waitBefore } from "#lib/waiting.ts";
import { dropEntry, putEntry, readEntries } from "./database.ts";
import { sendEntry } from "./send-entry.ts";

const refusalSchema = z.object({
  status: z.number(),
  message: z.string(),
  /** What is wrong with which part of what was sent. */
  fields: z.record(z.string(), z.string()),
  current: z.unknown(),
});
/** Why the server will not have something. */
export type Refusal = z.output<typeof refusalSchema>;

const newsSchema = z.discriminatedUnion("became", [
  z.object({ became: z.literal("delivered"), entry: entrySchema, answer: z.unknown() }),
  z.object({ became: z.literal("refused"), entry: entrySchema, refusal: refusalSchema }),
]);
type News = z.output<typeof newsSchema>;

export type OutboxEvents = {
  /** The server has it, and this is its answer. */
  readonly onDelivered: (entry: Entry, answer: unknown) => void;
  /** The server will not have it. */
  readonly onRefused: (entry: Entry, refusal: Refusal) => void;
  /** Everything waits; `needsSignIn` when it waits for the person. */
  readonly onWaiting: (needsSignIn: boolean) => void;
};

export type Outbox = {
  /** Puts an entry down and sends it as soon as may be. @returns the ids of those it makes superfluous */
  readonly put: (entry: Entry) => Promise<readonly string[]>;
  /** What waits, in the order it was said. */
  readonly waiting: () => Promise<readonly Entry[]>;
  readonly flush: () => Promise<void>;
  readonly close: () => void;
};

export function openOutbox(owner: string, events: OutboxEvents): Outbox {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWanted = false;
  let sending: string | null = null;
  let isClosed = false;

  const name = `touchstone-outbox-${owner}`;
  const channel = new BroadcastChannel(name);
  const hear = (news: News): void => {
    if (news.became === "delivered") events.onDelivered(news.entry, news.answer);
    else events.onRefused(news.entry, news.refusal);
  };
  const tell = (news: News): void => {
    hear(news);
    if (!isClosed) return channel.postMessage(news);
    // What was under way when the desk was left still arrives: whoever has opened it anew meanwhile waits for it.
    const late = new BroadcastChannel(name);
    late.postMessage(news);
    late.close();
  };
  channel.addEventListener("message", ({ data }) => {
    const news = newsSchema.safeParse(data).data;
    if (news) hear(news);
  });

  const flush = async (): Promise<void> => {
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    clearTimeout(timer);
    try {
      do {
        isWanted = false;
        await alone(name, sendAll);
      } while (isWanted);
    } catch {
      // The device did not give or take what it keeps: most likely it will when it is asked again.
      later();
    } finally {
      isRunning = false;
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), waitBefore(attempt++));
  };

  const sendAll = async (): Promise<void> => {
    for (let [entry] = await readEntries(owner); entry; [entry] = await readEntries(owner)) {
      sending = entry.id;
      const { outcome, answer, refusal } = await sendEntry(entry);
      sending = null;
      const verdict = judge(entry, outcome);
      if (verdict === "later" || verdict === "sign-in") {
        events.onWaiting(verdict === "sign-in");
        return later();
      }
      attempt = 0;
      const has = answer ?? outcome.current;
      if (verdict === "delivered") await rebaseLater(entry, has);
      await dropEntry(entry.id);
      if (verdict === "delivered") tell({ became: "delivered", entry, answer: has });
      else tell({ became: "refused", entry, refusal });
    }
  };

  const rebaseLater = async (entry: Entry, answer: unknown): Promise<void> => {
    const { version } = z.object({ version: z.number() }).safeParse(answer).data ?? {};
    if (version === undefined) return;
    for (const later of await readEntries(owner)) {
      const moved = rebased(later, entry, version);
      if (later.id !== entry.id && moved !== later) await putEntry(moved);
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
      const earlier = (await readEntries(owner)).filter(({ id }) => id !== sending);
      const superfluous = earlier.filter((one) => supersedes(entry, one)).map(({ id }) => id);
      await putEntry(entry);
      for (const id of superfluous) await dropEntry(id);
      attempt = 0;
      void flush();
      return superfluous;
    },
    waiting: () => readEntries(owner),
    flush,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      channel.close();
      window.removeEventListener("online", now);
      document.removeEventListener("visibilitychange", onVisible);
    },
  };
}

async function alone(name: string, work: () => Promise<void>): Promise<void> {
  // Locks exist only where the browser trusts the connection.
  const locks = "locks" in navigator ? navigator.locks : undefined;
  await (locks ? locks.request(name, work) : work());
}
