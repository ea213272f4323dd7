import "server-only";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { historyEntrySchema, type Happening, type HistoryEntry } from "./model.ts";
import { insertEvent, listEvents } from "./store.ts";

/** How much of a history a page shows. */
const HISTORY_LENGTH = 200;

/** Writes down what happened, in the transaction that made it happen. */
export const record = (scope: Scope, tx: Db, happening: Happening): Promise<void> => insertEvent(scope, happening, tx);

/** The history of a claim or a document, newest first. */
export async function listHistory(
  scope: Scope,
  about: { readonly claimId: string } | { readonly documentId: string },
): Promise<HistoryEntry[]> {
  authorize(scope.actor, "event:read");
  const rows = await listEvents(scope, about, HISTORY_LENGTH);
  return rows.map((row) => historyEntrySchema.parse({ ...row, at: row.at.toISOString() }));
}
