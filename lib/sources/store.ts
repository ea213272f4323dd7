import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Cursor } from "#lib/cursor.ts";
import { db, type Db } from "#lib/db/client.ts";
import { Prisma } from "#prisma/client/client.ts";
import { sourceColumns } from "./columns.ts";
import type { ListSources } from "./model.ts";

const columns = { ...sourceColumns, privateTo: true, createdById: true, requestHash: true, deletedAt: true } as const;
export type SourceRow = Prisma.SourceGetPayload<{ select: typeof columns }>;

/** A source of this workspace, in the trash or not. One from elsewhere, or somebody else's alone, does not exist. */
export const findSource = (scope: Scope, id: string, tx: Db = db()): Promise<SourceRow | null> =>
  tx.source.findFirst({
    where: {
      workspaceId: scope.workspaceId,
      id,
      OR: [{ privateTo: null }, { privateTo: scope.actor.userId }],
    },
    select: columns,
  });

/** The caller's own source of that address, which only their private annotations cite. */
export const findOwnSource = (scope: Scope, url: string, tx: Db): Promise<SourceRow | null> =>
  tx.source.findFirst({
    where: { workspaceId: scope.workspaceId, url, privateTo: scope.actor.userId, deletedAt: null },
    select: columns,
  });

export const findSourceByUrl = (scope: Scope, canonicalUrl: string, tx: Db = db()): Promise<SourceRow | null> =>
  tx.source.findFirst({ where: { workspaceId: scope.workspaceId, canonicalUrl }, select: columns });

/**
 * Inserts a source, unless its id or its address is taken: then nothing happens, and the transaction goes on.
 * One that is just being inserted by somebody else is waited for.
 * @returns the new row, or null
 */
export async function insertSource(
  scope: Scope,
  source: Omit<Prisma.SourceUncheckedCreateInput, "workspaceId" | "createdById">,
  tx: Db,
): Promise<SourceRow | null> {
  const { count } = await tx.source.createMany({
    data: { ...source, workspaceId: scope.workspaceId, createdById: scope.actor.userId },
    skipDuplicates: true,
  });
  return count === 1 ? findSource(scope, source.id, tx) : null;
}

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

export type FoundSource = SourceRow & { readonly citationCount: number; readonly sortKey: number | string };

type Sort = NonNullable<ListSources["sort"]>;

/** What each order sorts by. */
const sortKeys: Record<Sort, Prisma.Sql> = {
  changed: Prisma.sql`extract(epoch FROM s."updatedAt")::float8`,
  citations: Prisma.sql`coalesce(n."citationCount", 0)::float8`,
  title: Prisma.sql`lower(s."title")`,
};

type Search = {
  readonly q: string;
  /** The canonical form of the words, where they are an address. */
  readonly canonical: string | null;
  readonly sort: Sort | undefined;
  readonly limit: number;
  readonly after: Cursor | null;
};

/**
 * The sources that a search finds, best first unless another order is named; or all of them, the latest
 * changed first. Citations are counted where the caller may see them.
 */
export function searchSources(scope: Scope, { q, canonical, sort, limit, after }: Search): Promise<FoundSource[]> {
  const like = `%${q.replace(/[\\%_]/gu, "\\$&")}%`;
  const score = Prisma.sql`greatest(
    CASE WHEN s."canonicalUrl" = ${canonical ?? ""} THEN 10 ELSE 0 END,
    word_similarity(${q}, s."title"),
    similarity(${q}, s."title"),
    CASE WHEN s."title" ILIKE ${like} THEN 0.9 ELSE 0 END,
    CASE WHEN s."url" ILIKE ${like} OR s."publisher" ILIKE ${like} OR array_to_string(s."authors", ' ') ILIKE ${like} THEN 0.7 ELSE 0 END)::float8`;
  const sortKey = sort ? sortKeys[sort] : q === "" ? sortKeys.changed : Prisma.sql`f."score"`;
  // Worked out once, since it is what takes time.
  const scores = Prisma.sql`, scores AS MATERIALIZED (SELECT s."id", ${score} AS "score" FROM "Source" s
      WHERE s."workspaceId" = ${scope.workspaceId}::uuid AND s."deletedAt" IS NULL)`;
  const isAscending = sort === "title";
  const direction = isAscending ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const last = isAscending ? Prisma.sql`${String(after?.[0])}` : Prisma.sql`${Number(after?.[0])}::float8`;
  const page =
    after === null
      ? Prisma.empty
      : Prisma.sql`WHERE ("sortKey", "id") ${isAscending ? Prisma.sql`>` : Prisma.sql`<`} (${last}, ${after[1]}::uuid)`;
  return db().$queryRaw<FoundSource[]>`
    WITH cited AS (
      SELECT c."sourceId", count(*)::int AS "citationCount" FROM "Citation" c
      JOIN "Annotation" a ON a."workspaceId" = c."workspaceId" AND a."id" = c."annotationId"
      JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d."id" = a."documentId"
      WHERE c."workspaceId" = ${scope.workspaceId}::uuid AND a."deletedAt" IS NULL AND d."deletedAt" IS NULL
        AND (a."visibility" = 'workspace' OR a."authorId" = ${scope.actor.userId}::uuid)
      GROUP BY c."sourceId")${q === "" ? Prisma.empty : scores}
    SELECT * FROM (
      SELECT s."id", s."title", s."url", s."authors", s."publisher", s."published", s."type", s."version", s."createdById",
        s."privateTo", s."requestHash", s."createdAt", s."updatedAt", s."deletedAt", ${sortKey} AS "sortKey",
        coalesce(n."citationCount", 0) AS "citationCount"
      FROM "Source" s LEFT JOIN cited n ON n."sourceId" = s."id"
      ${q === "" ? Prisma.empty : Prisma.sql`JOIN scores f ON f."id" = s."id" AND f."score" > 0.3`}
      WHERE s."workspaceId" = ${scope.workspaceId}::uuid AND s."deletedAt" IS NULL
        AND (s."privateTo" IS NULL OR s."privateTo" = ${scope.actor.userId}::uuid)
    ) found
    ${page}
    ORDER BY "sortKey" ${direction}, "id" ${direction}
    LIMIT ${limit + 1}`;
}
