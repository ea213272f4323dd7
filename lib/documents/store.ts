import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Cursor } from "#lib/cursor.ts";
import { db, type Db } from "#lib/db/client.ts";
import { Prisma } from "#prisma/client/client.ts";
import type { ListDocuments } from "./model.ts";

const columns = {
  id: true,
  title: true,
  byline: true,
  dateline: true,
  language: true,
  sourceUrl: true,
  revisionNumber: true,
  requestHash: true,
  createdById: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} as const;
export type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof columns }>;

/** A document of this workspace, in the trash or not. */
export const findDocument = (scope: Scope, id: string, tx: Db = db()): Promise<DocumentRow | null> =>
  tx.document.findFirst({ where: { workspaceId: scope.workspaceId, id }, select: columns });

export const insertDocument = (
  scope: Scope,
  document: Omit<Prisma.DocumentUncheckedCreateInput, "workspaceId" | "createdById">,
  tx: Db,
): Promise<DocumentRow> =>
  tx.document.create({
    data: { ...document, workspaceId: scope.workspaceId, createdById: scope.actor.userId },
    select: columns,
  });

/** @returns the changed row, or null when the version has moved on */
export async function changeDocument(
  scope: Scope,
  id: string,
  version: number,
  change: Prisma.DocumentUncheckedUpdateManyInput,
  tx: Db,
): Promise<DocumentRow | null> {
  const { count } = await tx.document.updateMany({
    where: { workspaceId: scope.workspaceId, id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1 ? findDocument(scope, id, tx) : null;
}

/** Documents that came as a file of these bytes, or whose PDF has this text, by their SHA-256; not those in the trash. */
export const listByFile = (
  scope: Scope,
  { file, text }: { readonly file?: string; readonly text?: string },
): Promise<{ id: string; title: string }[]> =>
  db().document.findMany({
    where: {
      workspaceId: scope.workspaceId,
      deletedAt: null,
      revisions: {
        some: {
          ...(text === undefined ? {} : { sha256: text }),
          original: file === undefined ? { type: "application/pdf" } : { sha256: file },
        },
      },
    },
    select: { id: true, title: true },
    orderBy: { createdAt: "desc" },
    take: 5,
  });

/** Locks a document's row until the transaction ends: for those who make a revision, or for those who need that none is made. */
export async function lockDocument(scope: Scope, id: string, how: "FOR UPDATE" | "FOR SHARE", tx: Db): Promise<void> {
  const lock = how === "FOR UPDATE" ? Prisma.sql`FOR UPDATE` : Prisma.sql`FOR SHARE`;
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid ${lock}`;
}

export type DocumentEntryRow = Omit<DocumentRow, "requestHash" | "sourceUrl"> & {
  readonly revisionId: string;
  readonly sha256: string;
  readonly originalId: string | null;
  readonly originalName: string | null;
  readonly annotationCount: number;
  readonly claimCount: number;
  readonly sortKey: string;
};

const sortKeys: Record<NonNullable<ListDocuments["sort"]>, Prisma.Sql> = {
  changed: Prisma.sql`to_char(d."updatedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`,
  created: Prisma.sql`to_char(d."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`,
  title: Prisma.sql`lower(d."title")`,
};

type Search = {
  readonly q: string;
  readonly sort: NonNullable<ListDocuments["sort"]>;
  readonly limit: number;
  readonly after: Cursor | null;
};

/** The documents that fit, with what the caller may see of their annotations counted. */
export function searchDocuments(scope: Scope, { q, sort, limit, after }: Search): Promise<DocumentEntryRow[]> {
  const like = `%${q.replace(/[\\%_]/gu, "\\$&")}%`;
  const isAscending = sort === "title";
  const direction = isAscending ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = isAscending ? Prisma.sql`>` : Prisma.sql`<`;
  const page =
    after === null
      ? Prisma.empty
      : Prisma.sql`WHERE ("sortKey", "id") ${beyond} (${String(after[0])}, ${after[1]}::uuid)`;
  return db().$queryRaw<DocumentEntryRow[]>`
    SELECT * FROM (
      SELECT d."id", d."title", d."byline", d."dateline", d."language", d."revisionNumber", d."createdById", d."version",
        d."createdAt", d."updatedAt", d."deletedAt", r."id" AS "revisionId", r."sha256", o."originalId", o."originalName",
        n."annotationCount", n."claimCount", ${sortKeys[sort]} AS "sortKey"
      FROM "Document" d
      JOIN "Revision" r ON r."workspaceId" = d."workspaceId" AND r."documentId" = d."id" AND r."number" = d."revisionNumber"
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS "annotationCount", count(DISTINCT a."claimId")::int AS "claimCount" FROM "Annotation" a
        WHERE a."workspaceId" = d."workspaceId" AND a."documentId" = d."id" AND a."deletedAt" IS NULL
          AND (a."visibility" = 'workspace' OR a."authorId" = ${scope.actor.userId}::uuid)) n
      LEFT JOIN LATERAL (
        SELECT f."id" AS "originalId", f."name" AS "originalName" FROM "Revision" v
        JOIN "Original" f ON f."workspaceId" = v."workspaceId" AND f."id" = v."originalId"
        WHERE v."workspaceId" = d."workspaceId" AND v."documentId" = d."id"
        ORDER BY v."number" DESC LIMIT 1) o ON true
      WHERE d."workspaceId" = ${scope.workspaceId}::uuid AND d."deletedAt" IS NULL
        AND (${q === ""} OR d."title" ILIKE ${like} OR d."byline" ILIKE ${like})) entries
    ${page}
    ORDER BY "sortKey" ${direction}, "id" ${direction}
    LIMIT ${limit + 1}`;
}
