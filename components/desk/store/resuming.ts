/** What an earlier visit left on the device: drafts, replies begun, and what was on its way. */
import { readDrafts, readReplies, type DraftHome } from "#components/device/database.ts";
import type { Outbox } from "#components/device/outbox.ts";
import { draftSchema, type Draft } from "#lib/desk/draft.ts";
import type { Entry } from "#lib/desk/outbox.ts";
import { withoutAnnotations, withoutDeliveries, withoutDraft } from "./desk-state.ts";
import type { DeskStore } from "./desk-store.ts";

/** Brings it back, and sends what waits. Where the device gives nothing, there is nothing. */
export async function resume(
  store: DeskStore,
  home: DraftHome,
  outbox: Outbox,
  isHere: (entry: Entry) => boolean,
): Promise<void> {
  const waitingHere = async (): Promise<Entry[]> => (await outbox.waiting()).filter(isHere);
  const [drafts, replies, entries] = await Promise.all([keptDrafts(home), readReplies(home), waitingHere()]).catch(
    (error: unknown) => {
      store.setState({ hasResumed: true });
      throw error;
    },
  );
  const doomed = entries.filter(({ method, path, annotation }) => method === "DELETE" && path.endsWith(annotation));
  store.setState((state) => ({
    hasResumed: true,
    drafts: new Map([...drafts, ...state.drafts]),
    replies: new Map([...replies, ...state.replies]),
    deliveries: new Map([
      ...entries.map((entry) => [entry.id, { entry, way: "sending" }] as const),
      ...state.deliveries,
    ]),
    ...withoutAnnotations(
      state,
      doomed.map(({ annotation }) => annotation),
    ),
  }));
  await outbox.flush();
  // What an earlier visit or another tab was just sending may have arrived between being read and being shown: nobody
  // tells it here then.
  const [stillKept, still] = await Promise.all([keptDrafts(home), waitingHere()]);
  const waiting = new Set(still.map(({ id }) => id));
  store.setState((state) =>
    withoutDeliveries(
      state,
      entries.map(({ id }) => id).filter((id) => !waiting.has(id)),
    ),
  );
  for (const [id, draft] of drafts)
    if (!stillKept.has(id) && store.getState().drafts.get(id) === draft)
      store.setState((state) => withoutDraft(state, id));
}

async function keptDrafts(home: DraftHome): Promise<Map<string, Draft>> {
  const kept = await readDrafts(home);
  const drafts = kept.map((draft) => draftSchema.safeParse(draft).data).filter((draft) => draft !== undefined);
  return new Map(drafts.map((draft) => [draft.id, draft]));
}
