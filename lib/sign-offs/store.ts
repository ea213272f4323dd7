import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const columns = {
  id: true,
  before: true,
  after: true,
  note: true,
  rechecks: true,
  removed: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
  requestHash: true,
} as const;
export type SignOffRow = Prisma.SignOffGetPayload<{ select: typeof columns }>;

export const findSignOff = (scope: Scope, documentId: string, id: string, tx: Db = db()): Promise<SignOffRow | null> =>
  tx.signOff.findFirst({ where: { workspaceId: scope.workspaceId, documentId, id }, select: columns });

/** Another one of the caller's own of the same difference, with the same things open. */
export const findAlike = (
  { workspaceId, actor }: Scope,
  id: string,
  alike: Pick<Prisma.SignOffUncheckedCreateInput, "documentId" | "before" | "after" | "rechecks" | "removed">,
  tx: Db,
): Promise<{ readonly id: string } | null> =>
  tx.signOff.findFirst({
    where: { workspaceId, createdById: actor.userId, ...alike, NOT: { id } },
    select: { id: true },
  });

/** Those of a document, the latest first. */
export const listOf = (scope: Scope, documentId: string): Promise<SignOffRow[]> =>
  db().signOff.findMany({
    where: { workspaceId: scope.workspaceId, documentId },
    select: columns,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });

export type NewSignOff = Omit<Prisma.SignOffUncheckedCreateInput, "workspaceId" | "createdById">;

export async function insertSignOff(scope: Scope, signOff: NewSignOff, tx: Db): Promise<void> {
  await tx.signOff.createMany({
    data: { ...signOff, workspaceId: scope.workspaceId, createdById: scope.actor.userId },
  });
}

/** @returns whether there was one */
export async function removeSignOff(scope: Scope, documentId: string, id: string, tx: Db): Promise<boolean> {
  const { count } = await tx.signOff.deleteMany({ where: { workspaceId: scope.workspaceId, documentId, id } });
  return count === 1;
}
