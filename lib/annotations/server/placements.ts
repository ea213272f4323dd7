import "server-only";
import type { Selector } from "#lib/anchoring/model.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import type { NewPlacement } from "../store.ts";

/** Provisional: only the own revision. */
export async function placementRows(
  _scope: Scope,
  _documentId: string,
  revision: { readonly id: string; readonly number: number; readonly text: string },
  { start, end }: Selector,
  _tx: Db,
): Promise<NewPlacement[]> {
  return [{ revisionId: revision.id, state: "exact", start, end }];
}
