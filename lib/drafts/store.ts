import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Content } from "#lib/documents/content.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const columns = { base: true, content: true, version: true, startedAt: true, updatedAt: true } as const;
export type DraftRow = Prisma.DraftGetPayload<{ select: typeof columns }>;

const own = ({ workspaceId, actor }: Scope, documentId: string) => ({ workspaceId, documentId, userId: actor.userId });

/** The caller's own draft of a document. */
export const findDraft = (scope: Scope, documentId: string, tx: Db = db()): Promise<DraftRow | null> =>
  tx.draft.findUnique({ where: { workspaceId_documentId_userId: own(scope, documentId) }, select: columns });

/** Everybody else who has a draft of a document, the latest at work first. */
export const listOtherWriters = (scope: Scope, documentId: string) =>
  db().draft.findMany({
    where: { workspaceId: scope.workspaceId, documentId, NOT: { userId: scope.actor.userId } },
    select: { startedAt: true, updatedAt: true, user: { select: { id: true, name: true } } },
    orderBy: { updatedAt: "desc" },
  });

type Written = { readonly base: number; readonly content: Content };

/** Begins a draft. @throws a unique violation when there is one */
export async function insertDraft(scope: Scope, documentId: string, { base, content }: Written, tx: Db): Promise<void> {
  await tx.draft.createMany({ data: { ...own(scope, documentId), base, content } });
}

/** @returns whether the draft had that version */
export async function changeDraft(
  scope: Scope,
  documentId: string,
  version: number,
  { base, content }: Written,
  tx: Db,
): Promise<boolean> {
  const { count } = await tx.draft.updateMany({
    where: { ...own(scope, documentId), version },
    data: { base, content, version: { increment: 1 } },
  });
  return count === 1;
}

/** @returns whether there was one */
export async function removeDraft(scope: Scope, documentId: string, tx: Db): Promise<boolean> {
  const { count } = await tx.draft.deleteMany({ where: own(scope, documentId) });
  return count === 1;
}
