import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";
import { columns } from "./columns.ts";
import type { ListAnnotations } from "./model.ts";
import { visibleTo } from "./visibility.ts";

export type AnnotationRow = Prisma.AnnotationGetPayload<{ select: typeof columns }>;

/** The same, with where it stood in the revision of that number. */
const columnsAt = (number: number) => ({
  ...columns,
  placements: { ...columns.placements, where: { revision: { number } } },
});

/** An annotation the caller may see, in the trash or not. */
export const findAnnotation = (scope: Scope, id: string, tx: Db = db()): Promise<AnnotationRow | null> => {
  const { workspaceId, OR } = visibleTo(scope);
  return tx.annotation.findFirst({ where: { workspaceId, id, OR: [...OR] }, select: columns });
};

/** What an id names, whoever's it is: only to tell a taken id from a free one. */
export const findRequest = (scope: Scope, id: string) =>
  db().annotation.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: { requestHash: true, deletedAt: true },
  });

type Filter = Omit<ListAnnotations, "cursor" | "limit"> & {
  readonly after: readonly [createdAt: Date, id: string] | null;
  readonly take: number;
};

/** The annotations that fit, the oldest first. */
export function listAnnotations(
  scope: Scope,
  { document, claim, author, stance, label, revision, ids, after, take }: Filter,
): Promise<AnnotationRow[]> {
  const { OR, ...visible } = visibleTo(scope);
  return db().annotation.findMany({
    where: {
      ...visible,
      ...(document ? { documentId: document } : {}),
      ...(claim ? { claimId: claim } : {}),
      ...(author ? { authorId: author } : {}),
      ...(stance ? { stance } : {}),
      ...(label ? { labels: { has: label } } : {}),
      ...(ids ? { id: { in: ids } } : {}),
      ...(revision ? { placements: { some: { revision: { number: revision } } } } : {}),
      AND: [
        { OR: [...OR] },
        ...(after ? [{ OR: [{ createdAt: { gt: after[0] } }, { createdAt: after[0], id: { gt: after[1] } }] }] : []),
      ],
    },
    select: revision ? columnsAt(revision) : columns,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  });
}

export type NewAnnotation = Omit<
  Prisma.AnnotationUncheckedCreateInput,
  "workspaceId" | "authorId" | "citations" | "placements" | "replies"
>;
export type NewCitation = Omit<Prisma.CitationUncheckedCreateInput, "workspaceId" | "annotationId" | "position">;

export async function insertAnnotation(
  scope: Scope,
  annotation: NewAnnotation,
  citations: readonly NewCitation[],
  tx: Db,
): Promise<void> {
  const { workspaceId, actor } = scope;
  await tx.annotation.createMany({ data: { ...annotation, workspaceId, authorId: actor.userId } });
  await insertCitations(scope, annotation.id, citations, tx);
}

/** Notes that came in with a file, all at once: they cite nothing. */
export async function insertBroughtIn(scope: Scope, annotations: readonly NewAnnotation[], tx: Db): Promise<void> {
  const { workspaceId, actor } = scope;
  await tx.annotation.createMany({
    data: annotations.map((annotation) => ({ ...annotation, workspaceId, authorId: actor.userId })),
  });
}

/** The ids of a document's annotations that were made by these requests, in the trash or not. */
export async function findMade(
  scope: Scope,
  documentId: string,
  requestHashes: readonly string[],
  tx: Db = db(),
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.annotation.findMany({
    where: { workspaceId: scope.workspaceId, documentId, requestHash: { in: [...requestHashes] } },
    select: { id: true, requestHash: true },
  });
  return new Map(rows.map(({ id, requestHash }) => [requestHash, id]));
}

/** Of some ids, those that name annotations the caller may see, in the trash or not; in documents that are there. */
export const listAmong = (scope: Scope, ids: readonly string[]) => {
  const { workspaceId, OR } = visibleTo(scope);
  return db().annotation.findMany({
    where: { workspaceId, id: { in: [...ids] }, document: { deletedAt: null }, OR: [...OR] },
    select: {
      id: true,
      documentId: true,
      authorId: true,
      visibility: true,
      claimId: true,
      deletedAt: true,
      document: { select: { title: true } },
    },
  });
};

async function insertCitations(
  scope: Scope,
  annotationId: string,
  citations: readonly NewCitation[],
  tx: Db,
): Promise<void> {
  await tx.citation.createMany({
    data: citations.map((citation, position) => ({
      ...citation,
      position,
      workspaceId: scope.workspaceId,
      annotationId,
    })),
  });
}

/** Puts these citations in the place of those the annotation has. */
export async function replaceCitations(
  scope: Scope,
  annotationId: string,
  citations: readonly NewCitation[],
  tx: Db,
): Promise<void> {
  await tx.citation.deleteMany({ where: { workspaceId: scope.workspaceId, annotationId } });
  await insertCitations(scope, annotationId, citations, tx);
}

/** Lets the citations of one source by an annotation be of another. */
export const citeInstead = (scope: Scope, annotationId: string, sourceId: string, instead: string, tx: Db) =>
  tx.citation.updateMany({
    where: { workspaceId: scope.workspaceId, annotationId, sourceId },
    data: { sourceId: instead },
  });

/** @returns whether the annotation had that version */
export async function changeAnnotation(
  scope: Scope,
  id: string,
  version: number,
  change: Prisma.AnnotationUncheckedUpdateManyInput,
  tx: Db,
): Promise<boolean> {
  const { count } = await tx.annotation.updateMany({
    where: { workspaceId: scope.workspaceId, id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Lets everything that names a claim name another: also what the caller may not see, and what is in the trash.
 * @returns what was changed, as it is then
 */
export const nameInstead = (scope: Scope, claimId: string, instead: string, tx: Db) =>
  tx.annotation.updateManyAndReturn({
    where: { workspaceId: scope.workspaceId, claimId },
    data: { claimId: instead, version: { increment: 1 } },
    select: { id: true, documentId: true, authorId: true, visibility: true, version: true, deletedAt: true },
  });

/** The labels in use where the caller may see them, the most used first. */
export const listLabels = (scope: Scope) =>
  db().$queryRaw<{ label: string; count: number }[]>`
    SELECT label, count(*)::int AS "count"
    FROM "Annotation" a JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d."id" = a."documentId", unnest(a."labels") label
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."deletedAt" IS NULL AND d."deletedAt" IS NULL
      AND (a."visibility" = 'workspace' OR a."authorId" = ${scope.actor.userId}::uuid)
    GROUP BY label ORDER BY 2 DESC, 1 LIMIT 500`;

/** The people whose annotations of a document the caller may see, by name. */
export const listAuthors = (scope: Scope, documentId: string) => {
  const { OR, ...visible } = visibleTo(scope);
  return db().user.findMany({
    where: { annotations: { some: { ...visible, documentId, OR: [...OR] } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
};

/** Annotations of a document that were brought in for people outside, with their names. */
export const listOutsideNames = (scope: Scope, documentId: string) =>
  db().annotation.findMany({
    where: { ...visibleTo(scope), OR: [...visibleTo(scope).OR], documentId, outsideName: { not: null } },
    select: { id: true, outsideName: true },
  });

/** The claims that annotations of a document name where the caller may see them, by number. */
export const listNamedClaims = (scope: Scope, documentId: string) => {
  const { OR, ...visible } = visibleTo(scope);
  return db().claim.findMany({
    where: {
      workspaceId: scope.workspaceId,
      deletedAt: null,
      annotations: { some: { ...visible, documentId, OR: [...OR] } },
    },
    select: { id: true, number: true, statement: true },
    orderBy: { number: "asc" },
  });
};
