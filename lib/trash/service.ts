import "server-only";
import { authorize, can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { TrashEntry } from "./model.ts";
import { listTrash, type TrashRow } from "./store.ts";

/** How much of the trash is shown. */
const TRASH_LENGTH = 500;

/** What lies in the trash and the caller may see, the latest deleted first. It is restored through its own noun. */
export async function listTrashEntries(scope: Scope): Promise<TrashEntry[]> {
  authorize(scope.actor, "trash:read");
  const rows = await listTrash(scope, TRASH_LENGTH);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    name: row.name,
    within: row.within,
    annotation: row.annotationId,
    isPrivate: row.isPrivate,
    deletedAt: row.deletedAt.toISOString(),
    deletedBy: row.deletedById && row.deletedByName ? { id: row.deletedById, name: row.deletedByName } : null,
    mayRestore: mayRestore(scope, row),
  }));
}

function mayRestore({ actor }: Scope, { kind, authorId }: TrashRow): boolean {
  switch (kind) {
    case "document":
      return can(actor, "document:restore");
    case "claim":
      return can(actor, "claim:trash");
    case "source":
      return can(actor, "source:trash");
    case "annotation":
      return can(actor, "annotation:trash", { authorId });
    case "reply":
      return can(actor, "reply:trash", { authorId });
  }
}
