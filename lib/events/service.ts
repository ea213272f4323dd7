import "server-only";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { historyEntrySchema, type Happening, type HistoryEntry } from "./model.ts";
import { insertEvent, listEvents, type About } from "./store.ts";

/** How much of a history a page shows. */
const HISTORY_LENGTH = 200;

/** Writes down what happened, in the transaction that made it happen. */
export const record = (scope: Scope, tx: Db, happening: Happening): Promise<void> => insertEvent(scope, happening, tx);

/** The history of a claim, of a document or of one thing, newest first. */
export async function listHistory(scope: Scope, about: About): Promise<HistoryEntry[]> {
  authorize(scope.actor, "event:read");
  const rows = await listEvents(scope, about, HISTORY_LENGTH);
  return rows.map(({ at, documentId, privateTo, ...row }) =>
    historyEntrySchema.parse({ ...row, at: at.toISOString(), document: documentId, isPrivate: privateTo !== null }),
  );
}
