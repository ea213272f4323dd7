import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const columns = {
  id: true,
  name: true,
  type: true,
  size: true,
  sha256: true,
  url: true,
  charset: true,
  createdAt: true,
  createdById: true,
} as const;
export type OriginalRow = Prisma.OriginalGetPayload<{ select: typeof columns }>;

/** A file of this workspace, whole or still arriving. */
export const findOriginal = (scope: Scope, id: string, tx: Db = db()): Promise<OriginalRow | null> =>
  tx.original.findFirst({ where: { workspaceId: scope.workspaceId, id }, select: columns });

export type NewOriginal = Omit<Prisma.OriginalUncheckedCreateInput, "workspaceId" | "createdById" | "sha256">;

export async function insertOriginal(scope: Scope, original: NewOriginal): Promise<void> {
  await db().original.createMany({
    data: { ...original, workspaceId: scope.workspaceId, createdById: scope.actor.userId },
  });
}

export async function insertPiece(
  scope: Scope,
  originalId: string,
  position: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await db().originalPiece.createMany({ data: { workspaceId: scope.workspaceId, originalId, position, bytes } });
}

/** Says that all of it is here. */
export async function completeOriginal(
  scope: Scope,
  id: string,
  { size, sha256 }: { readonly size: number; readonly sha256: string },
): Promise<void> {
  await db().original.updateMany({ where: { workspaceId: scope.workspaceId, id }, data: { size, sha256 } });
}

/** Removes a file that did not arrive whole, with the pieces that did. */
export async function removeUnfinished(scope: Scope, id: string): Promise<void> {
  await db().original.deleteMany({ where: { workspaceId: scope.workspaceId, id, sha256: null } });
}

/** Removes files that came before a moment and belong to no revision, whole or not. */
export async function removeForgotten(scope: Scope, before: Date): Promise<void> {
  await db().original.deleteMany({
    where: { workspaceId: scope.workspaceId, createdAt: { lt: before }, revisions: { none: {} } },
  });
}

/** The file the latest revision of a document that came as one came as, up to the revision of that number. */
export async function findOriginalOf(
  scope: Scope,
  documentId: string,
  number: number,
  tx: Db = db(),
): Promise<Pick<OriginalRow, "id" | "name" | "type" | "size" | "url"> | null> {
  const revision = await tx.revision.findFirst({
    where: {
      workspaceId: scope.workspaceId,
      documentId,
      number: { lte: number },
      originalId: { not: null },
    },
    select: { original: { select: { id: true, name: true, type: true, size: true, url: true } } },
    orderBy: { number: "desc" },
  });
  return revision?.original ?? null;
}

/** One piece of a file; null after the last. */
export async function findPiece(scope: Scope, originalId: string, position: number): Promise<Uint8Array | null> {
  const row = await db().originalPiece.findUnique({
    where: { workspaceId_originalId_position: { workspaceId: scope.workspaceId, originalId, position } },
    select: { bytes: true },
  });
  return row?.bytes ?? null;
}
