import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import type { Happening } from "#lib/events/model.ts";
import { record } from "#lib/events/service.ts";

/** Writes down everything that one change means. */
export async function recordAll(scope: Scope, happenings: readonly Happening[], tx: Db): Promise<void> {
  for (const happening of happenings) await record(scope, tx, happening);
}
