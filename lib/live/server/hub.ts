import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "#lib/log.ts";
import { GAP_LIMIT, listEntitled, listSince, readFence, type LiveRow } from "../store.ts";

/**
 * One reader of the event table for all the open streams of this process.
 *
 * State: `fence`, up to which everything has been handed on, and the listeners. Invariant: a listener has
 * been given, or is being given by its own catching up, every event of its workspace before `fence`.
 * The loop runs only while somebody listens. When the database does not answer, the fence stays where it
 * is, so what happened meanwhile comes as soon as it answers again. Nothing here need survive the process:
 * a browser that reconnects, to this instance or another, says how far it got.
 */
export type Listener = {
  readonly key: string;
  readonly workspaceId: string;
  readonly userId: string;
  /** The session or the token it was opened with. */
  readonly credential: string;
  /** What happened up to a fence; null when it was so much that it is better to look at everything anew. */
  readonly take: (rows: readonly LiveRow[] | null, fence: bigint) => void;
  readonly end: () => void;
};

/** How often the table is read: what one person does, others see within this and a round trip. */
const POLL_MS = 250;
/** How often it is checked that listeners still may listen. */
const CHECK_MS = 2_000;
/** How long to wait when the database does not answer. */
const RETRY_MS = 1_000;

type Hub = { readonly listeners: Map<string, Listener>; fence: bigint | null; isRunning: boolean; checkedAt: number };

declare global {
  var touchstoneHub: Hub | undefined;
}

/** Every bundle of the server has its own modules; the process has one hub. */
const hub = (): Hub =>
  (globalThis.touchstoneHub ??= { listeners: new Map(), fence: null, isRunning: false, checkedAt: 0 });

/**
 * Hands a listener everything of its workspace since a fence, now and from now on, until it leaves.
 * @returns what makes it leave
 */
export async function listen(listener: Listener, since: bigint | null): Promise<() => void> {
  const state = hub();
  const present = state.fence ?? (await readFence());
  state.fence ??= present;
  const joinedAt = state.fence;
  // What comes while it catches up is held back, so that it gets everything in order.
  const held: Parameters<Listener["take"]>[] = [];
  let isCaughtUp = false;
  state.listeners.set(listener.key, {
    ...listener,
    take: (...news) => (isCaughtUp ? listener.take(...news) : void held.push(news)),
  });
  if (!state.isRunning) void run(state);
  if (since !== null && since < joinedAt) {
    const { rows } = await listSince(since, listener.workspaceId);
    listener.take(isTooMuch(rows) ? null : rows.filter(({ xid }) => xid < joinedAt), joinedAt);
  }
  isCaughtUp = true;
  for (const news of held) listener.take(...news);
  return () => void state.listeners.delete(listener.key);
}

const isTooMuch = (rows: readonly LiveRow[]): boolean => rows.length > GAP_LIMIT;

async function run(state: Hub): Promise<void> {
  state.isRunning = true;
  while (state.listeners.size > 0) {
    try {
      await handOn(state);
      await dismiss(state);
      await pause(POLL_MS);
    } catch (error) {
      log.warn("live updates wait for the database", { error });
      await pause(RETRY_MS);
    }
  }
  state.isRunning = false;
  state.fence = null;
}

async function handOn(state: Hub): Promise<void> {
  const { rows, fence } = await listSince(state.fence ?? (await readFence()), null);
  state.fence = fence;
  if (rows.length === 0) return;
  const byWorkspace = Map.groupBy(rows, ({ workspaceId }) => workspaceId);
  for (const listener of state.listeners.values()) {
    const own = byWorkspace.get(listener.workspaceId);
    if (isTooMuch(rows)) listener.take(null, fence);
    else if (own) listener.take(own, fence);
  }
}

/** Ends the streams of those who signed out or are members no longer. */
async function dismiss(state: Hub): Promise<void> {
  if (performance.now() - state.checkedAt < CHECK_MS) return;
  state.checkedAt = performance.now();
  const entitled = await listEntitled([...state.listeners.values()]);
  for (const listener of state.listeners.values()) if (!entitled.has(listener.key)) listener.end();
}
