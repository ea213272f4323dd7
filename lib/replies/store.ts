import "server-only";
import { visibleTo } from "#lib/annotations/visibility.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const columns = {
  id: true,
  annotationId: true,
  authorId: true,
  author: { select: { id: true, name: true } },
  body: true,
  outsideName: true,
  foreignKey: true,
  requestHash: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} as const;
export type ReplyRow = Prisma.ReplyGetPayload<{ select: typeof columns }>;

/** A reply in the thread of an annotation, deleted or not. Whether the annotation may be seen is asked before. */
export const findReply = (scope: Scope, annotationId: string, id: string, tx: Db = db()): Promise<ReplyRow | null> =>
  tx.reply.findFirst({ where: { workspaceId: scope.workspaceId, annotationId, id }, select: columns });

/** What an id names, in whatever thread: only to tell a taken id from a free one. */
export const findMadeReply = (scope: Scope, id: string): Promise<ReplyRow | null> =>
  db().reply.findFirst({ where: { workspaceId: scope.workspaceId, id }, select: columns });

export const insertReply = (
  scope: Scope,
  reply: Omit<Prisma.ReplyUncheckedCreateInput, "workspaceId" | "authorId">,
  tx: Db,
): Promise<ReplyRow> =>
  tx.reply.create({
    data: { ...reply, workspaceId: scope.workspaceId, authorId: scope.actor.userId },
    select: columns,
  });

/** Of replies that were made by these requests in these threads, the requests. */
export async function listMade(
  scope: Scope,
  annotationIds: readonly string[],
  requestHashes: readonly string[],
  tx: Db = db(),
): Promise<string[]> {
  const rows = await tx.reply.findMany({
    where: {
      workspaceId: scope.workspaceId,
      annotationId: { in: [...annotationIds] },
      requestHash: { in: [...requestHashes] },
    },
    select: { requestHash: true },
  });
  return rows.map(({ requestHash }) => requestHash);
}

/** Of some ids, those that name replies in threads of a document that the caller may see, in the trash or not. */
export async function listAmong(scope: Scope, documentId: string, ids: readonly string[]): Promise<string[]> {
  const { workspaceId, OR } = visibleTo(scope);
  const rows = await db().reply.findMany({
    where: { workspaceId, id: { in: [...ids] }, annotation: { documentId, OR: [...OR] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function insertReplies(
  scope: Scope,
  replies: readonly Omit<Prisma.ReplyCreateManyInput, "workspaceId" | "authorId">[],
  tx: Db,
): Promise<void> {
  const { workspaceId, actor } = scope;
  await tx.reply.createMany({ data: replies.map((reply) => ({ ...reply, workspaceId, authorId: actor.userId })) });
}

/** @returns whether the reply had that version */
export async function changeReply(
  scope: Scope,
  id: string,
  version: number,
  change: Prisma.ReplyUncheckedUpdateManyInput,
  tx: Db,
): Promise<boolean> {
  const { count } = await tx.reply.updateMany({
    where: { workspaceId: scope.workspaceId, id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}
