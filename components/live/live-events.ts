/**
 * What happens in the workspace, as it happens: one stream for all the tabs of a browser.
 *
 * A browser keeps few connections to one host over HTTP/1.1, so the tabs elect one that holds the stream
 * (whoever gets the browser's lock) and tells the others. A tab that opens later first catches up by a
 * short stream of its own, since what was told before it listened cannot be told again. Where there are
 * no locks (plain http on a local network) every tab keeps its own stream.
 */
import { z } from "zod";
import { liveEventSchema, type LiveEvent } from "#lib/events/model.ts";
import { waitBefore } from "#lib/waiting.ts";

export type LiveListener = {
  readonly onEvents: (events: readonly LiveEvent[]) => void;
  /** So much happened, or for so long unheard, that it is better to look at everything anew. */
  readonly onReset: () => void;
};

const newsSchema = z.object({
  /** What happened; null when it was too much. */
  events: z.array(liveEventSchema).nullable(),
  /** Up to where one is then informed. */
  fence: z.string(),
});
type News = z.output<typeof newsSchema>;

/** Listens to a workspace from a fence on. @returns what ends it */
export function listenLive(workspace: string, since: string, { onEvents, onReset }: LiveListener): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let fence = since;
  const hear = (news: News): void => {
    fence = news.fence;
    if (news.events) onEvents(news.events);
    else onReset();
  };

  const channel = new BroadcastChannel(`touchstone-live-${workspace}`);
  channel.addEventListener("message", ({ data }) => {
    const news = newsSchema.safeParse(data).data;
    if (news) hear(news);
  });
  signal.addEventListener("abort", () => channel.close());

  const holdForAll = async (): Promise<void> => {
    if (signal.aborted) return;
    const stream = openStream(workspace, fence, signal, (news) => {
      // The others first: who hears it may leave the page, and end this.
      channel.postMessage(news);
      hear(news);
    });
    await stream.ended;
  };
  // Locks exist only where the browser trusts the connection.
  const locks = "locks" in navigator ? navigator.locks : undefined;
  if (!locks) {
    openStream(workspace, fence, signal, hear);
    return () => ending.abort();
  }
  const name = `touchstone-live-${workspace}`;
  const elect = async (): Promise<void> => {
    const isElected = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await holdForAll();
      return lock !== null;
    });
    if (isElected || signal.aborted) return;
    await openStream(workspace, fence, signal, hear).closeWhenReady();
    await locks.request(name, { signal }, holdForAll);
  };
  elect().catch(() => undefined); // ended while it waited
  return () => ending.abort();
}

type Stream = {
  /** Closes the stream once it has told what happened before it was opened. */
  readonly closeWhenReady: () => Promise<void>;
  /** When it has been closed, or the signal has ended it. */
  readonly ended: Promise<void>;
};

/**
 * A stream that stays. A browser comes back by itself to a server that it cannot reach, but never to one that has
 * answered with something else than a stream: one that is just starting, or somebody in front of it who says so.
 */
function openStream(workspace: string, since: string, signal: AbortSignal, tell: (news: News) => void): Stream {
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let fence = since;
  let refusals = 0;
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const pass = (news: News): void => {
    fence = news.fence;
    tell(news);
  };
  const open = (): void => {
    source = new EventSource(`/api/v1/workspaces/${encodeURIComponent(workspace)}/events?since=${fence}`);
    source.addEventListener("changes", ({ data, lastEventId }: MessageEvent<string>) => {
      const events: unknown = JSON.parse(data);
      const news = newsSchema.safeParse({ events, fence: lastEventId }).data;
      if (news) pass(news);
    });
    source.addEventListener("reset", ({ lastEventId }) => pass({ events: null, fence: lastEventId }));
    source.addEventListener("ready", () => {
      refusals = 0;
      ready.resolve();
    });
    source.addEventListener("error", () => {
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, waitBefore(refusals++));
    });
  };
  const close = (): void => {
    clearTimeout(again);
    source?.close();
    ended.resolve();
  };
  signal.addEventListener("abort", close);
  if (signal.aborted) close();
  else open();
  return {
    ended: ended.promise,
    closeWhenReady: async () => {
      await Promise.race([ready.promise, ended.promise]);
      close();
    },
  };
}
