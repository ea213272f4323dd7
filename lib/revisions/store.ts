import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const revisionColumns = {
  id: true,
  documentId: true,
  number: true,
  content: true,
  text: true,
  sha256: true,
  imported: true,
  carried: true,
  note: true,
  requestHash: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
} as const;
export type RevisionRow = Prisma.RevisionGetPayload<{ select: typeof revisionColumns }>;

/** A revision of a document by its number. */
export const findRevision = (
  scope: Scope,
  documentId: string,
  number: number,
  tx: Db = db(),
): Promise<RevisionRow | null> =>
  tx.revision.findFirst({ where: { workspaceId: scope.workspaceId, documentId, number }, select: revisionColumns });

export const findRevisionById = (scope: Scope, id: string, tx: Db = db()): Promise<RevisionRow | null> =>
  tx.revision.findFirst({ where: { workspaceId: scope.workspaceId, id }, select: revisionColumns });

const outlineColumns = {
  id: true,
  number: true,
  sha256: true,
  carried: true,
  note: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
} as const;
export type RevisionOutline = Prisma.RevisionGetPayload<{ select: typeof outlineColumns }>;
const listedColumns = { ...outlineColumns, original: { select: { name: true } } } as const;
export type ListedRow = Prisma.RevisionGetPayload<{ select: typeof listedColumns }>;

/** The revisions of a document without their texts, newest first. */
export const listRevisions = (scope: Scope, documentId: string): Promise<ListedRow[]> =>
  db().revision.findMany({
    where: { workspaceId: scope.workspaceId, documentId },
    select: listedColumns,
    orderBy: { number: "desc" },
  });

/** The texts of a document's revisions from one number on, in order. */
export const listTexts = (scope: Scope, documentId: string, from: number, tx: Db = db()) =>
  tx.revision.findMany({
    where: { workspaceId: scope.workspaceId, documentId, number: { gte: from } },
    select: { id: true, number: true, text: true },
    orderBy: { number: "asc" },
  });

export type NewRevision = Omit<Prisma.RevisionUncheckedCreateInput, "workspaceId" | "createdById">;

export const insertRevision = (scope: Scope, revision: NewRevision, tx: Db): Promise<RevisionRow> =>
  tx.revision.create({
    data: { ...revision, workspaceId: scope.workspaceId, createdById: scope.actor.userId },
    select: revisionColumns,
  });

/** The texts of some revisions, by their ids. */
export const listTextsById = (scope: Scope, ids: readonly string[], tx: Db) =>
  tx.revision.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...ids] } },
    select: { id: true, text: true },
  });

/** The texts of some revisions, by their documents and numbers. */
export const listTextsByNumber = (
  scope: Scope,
  revisions: readonly { readonly document: string; readonly number: number }[],
): Promise<{ documentId: string; number: number; text: string }[]> =>
  db().revision.findMany({
    where: {
      workspaceId: scope.workspaceId,
      OR: revisions.map(({ document, number }) => ({ documentId: document, number })),
    },
    select: { documentId: true, number: true, text: true },
  });

export async function changeCarried(
  scope: Scope,
  id: string,
  carried: Readonly<Record<string, number>>,
  tx: Db,
): Promise<void> {
  await tx.revision.updateMany({ where: { workspaceId: scope.workspaceId, id }, data: { carried } });
}
