import "server-only";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { unauthenticated } from "#lib/errors.ts";
import { liveEventSchema, type LiveEvent } from "#lib/events/model.ts";
import { listen } from "./server/hub.ts";
import { readFence, type LiveRow } from "./store.ts";

/** A stream says something at least this often, so that both ends notice a lost connection. */
const HEARTBEAT_MS = 15_000;
/** No stream is older: its browser opens another, which checks everything anew. */
const LIFE_MS = 5 * 60_000;

/** Up to where a page that is read now is complete: what a stream opened by it starts from. */
export async function presentFence(scope: Scope): Promise<string> {
  authorize(scope.actor, "event:read");
  return (await readFence()).toString();
}

/** What of a happening the receiver may know; null when nothing. */
function toLiveEvent(scope: Scope, row: LiveRow): LiveEvent | null {
  if (row.workspaceId !== scope.workspaceId) return null;
  if (row.privateTo !== null && row.privateTo !== scope.actor.userId) return null;
  const { subject, subjectId: id, action, version, documentId: document, claimId: claim, actorId: by } = row;
  return liveEventSchema.parse({ subject, id, action, version, document, claim, by });
}

/**
 * What happens in the workspace, as server-sent events: `changes` with a list of events, each an id and a
 * version; `reset` when it is better to look at everything anew; `ready` once, when what happened since the given
 * fence has been told. An event's id is a fence to resume from.
 */
export function streamEvents(scope: Scope, since: string | null, signal: AbortSignal): ReadableStream<Uint8Array> {
  authorize(scope.actor, "event:read");
  const { credential } = scope;
  if (credential === null) throw unauthenticated();
  const encoder = new TextEncoder();
  let finish = (): void => undefined;

  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const ending = new AbortController();
      const write = (text: string): void => {
        if (!ending.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const timers = [setInterval(() => write(":\n\n"), HEARTBEAT_MS), setTimeout(() => finish(), LIFE_MS)];
      finish = () => {
        if (ending.signal.aborted) return;
        ending.abort();
        for (const timer of timers) clearTimeout(timer);
        controller.close();
      };
      signal.addEventListener("abort", () => finish());
      write("retry: 1000\n\n");
      const listener = {
        key: crypto.randomUUID(),
        workspaceId: scope.workspaceId,
        userId: scope.actor.userId,
        credential,
        take: (rows: readonly LiveRow[] | null, fence: bigint) => write(frame(scope, rows, fence)),
        end: () => finish(),
      };
      const leave = await listen(listener, parseFence(since));
      write("event: ready\ndata: {}\n\n");
      ending.signal.addEventListener("abort", leave);
      if (ending.signal.aborted || signal.aborted) leave();
    },
    cancel() {
      finish();
    },
  });
}

const parseFence = (text: string | null): bigint | null =>
  text !== null && /^\d{1,19}$/u.test(text) ? BigInt(text) : null;

function frame(scope: Scope, rows: readonly LiveRow[] | null, fence: bigint): string {
  if (rows === null) return `id: ${fence}\nevent: reset\ndata: {}\n\n`;
  const events = rows.map((row) => toLiveEvent(scope, row)).filter((event) => event !== null);
  return events.length === 0 ? "" : `id: ${fence}\nevent: changes\ndata: ${JSON.stringify(events)}\n\n`;
}
