import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Cursor } from "#lib/cursor.ts";
import { db, type Db } from "#lib/db/client.ts";
import { Prisma } from "#prisma/client/client.ts";
import { sourceColumns } from "./columns.ts";

const columns = { ...sourceColumns, createdById: true, requestHash: true, deletedAt: true } as const;
export type SourceRow = Prisma.SourceGetPayload<{ select: typeof columns }>;

/** A source of this workspace, in the trash or not. One from elsewhere does not exist. */
export const findSource = (scope: Scope, id: string, tx: Db = db()): Promise<SourceRow | null> =>
  tx.source.findFirst({ where: { workspaceId: scope.workspaceId, id }, select: columns });

export const findSourceByUrl = (scope: Scope, canonicalUrl: string, tx: Db = db()): Promise<SourceRow | null> =>
  tx.source.findFirst({ where: { workspaceId: scope.workspaceId, canonicalUrl }, select: columns });

/** Keeps others who do the same from adding a source of that address until the transaction ends. */
export const holdAddress = (scope: Scope, canonicalUrl: string | null, tx: Db): Promise<unknown> =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${scope.workspaceId} ${canonicalUrl ?? ""}`}, 0))::text`;

export const insertSource = (
  scope: Scope,
  source: Omit<Prisma.SourceUncheckedCreateInput, "workspaceId" | "createdById">,
  tx: Db = db(),
): Promise<SourceRow> =>
  tx.source.create({
    data: { ...source, workspaceId: scope.workspaceId, createdById: scope.actor.userId },
    select: columns,
  });

/** @returns the changed row, or null when the version has moved on */
export async function changeSource(
  scope: Scope,
  id: string,
  version: number,
  change: Prisma.SourceUncheckedUpdateManyInput,
  tx: Db,
): Promise<SourceRow | null> {
  const { count } = await tx.source.updateMany({
    where: { workspaceId: scope.workspaceId, id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1 ? findSource(scope, id, tx) : null;
}

export type FoundSource = SourceRow & { readonly citationCount: number; readonly sortKey: number };

/**
 * The sources that a search finds, best first, or all of them, the latest changed first.
 * Citations are counted where the caller may see them.
 */
export function searchSources(
  scope: Scope,
  {
    q,
    canonical,
    limit,
    after,
  }: { readonly q: string; readonly canonical: string | null; readonly limit: number; readonly after: Cursor | null },
): Promise<FoundSource[]> {
  const like = `%${q.replace(/[\\%_]/gu, "\\$&")}%`;
  const score = Prisma.sql`greatest(
    CASE WHEN s."canonicalUrl" = ${canonical ?? ""} THEN 10 ELSE 0 END,
    word_similarity(${q}, s."title"),
    similarity(${q}, s."title"),
    CASE WHEN s."title" ILIKE ${like} THEN 0.9 ELSE 0 END,
    CASE WHEN s."url" ILIKE ${like} OR s."publisher" ILIKE ${like} OR array_to_string(s."authors", ' ') ILIKE ${like} THEN 0.7 ELSE 0 END)`;
  const sortKey = q === "" ? Prisma.sql`extract(epoch FROM s."updatedAt")` : score;
  const page =
    after === null
      ? Prisma.empty
      : Prisma.sql`WHERE ("sortKey", "id") < (${Number(after[0])}::float8, ${after[1]}::uuid)`;
  return db().$queryRaw<FoundSource[]>`
    SELECT * FROM (
      SELECT s."id", s."title", s."url", s."authors", s."publisher", s."published", s."type", s."version", s."createdById",
        s."requestHash", s."createdAt", s."updatedAt", s."deletedAt", (${sortKey})::float8 AS "sortKey",
        (SELECT count(*)::int FROM "Citation" c
          JOIN "Annotation" a ON a."workspaceId" = c."workspaceId" AND a."id" = c."annotationId"
          JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d."id" = a."documentId"
          WHERE c."workspaceId" = s."workspaceId" AND c."sourceId" = s."id" AND a."deletedAt" IS NULL AND d."deletedAt" IS NULL
            AND (a."visibility" = 'workspace' OR a."authorId" = ${scope.actor.userId}::uuid)) AS "citationCount"
      FROM "Source" s
      WHERE s."workspaceId" = ${scope.workspaceId}::uuid AND s."deletedAt" IS NULL ${q === "" ? Prisma.empty : Prisma.sql`AND ${score} > 0.3`}
    ) found
    ${page}
    ORDER BY "sortKey" DESC, "id" DESC
    LIMIT ${limit + 1}`;
}
