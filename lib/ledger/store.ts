import "server-only";
import { visibleTo } from "#lib/annotations/visibility.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Cursor } from "#lib/cursor.ts";
import { db, type Db } from "#lib/db/client.ts";
import { sourceColumns } from "#lib/sources/columns.ts";
import { Prisma } from "#prisma/client/client.ts";
import type { ListClaims, Stance, StandingState } from "./model.ts";
import { rule, type Tally } from "./standing.ts";

/**
 * The ledger's arithmetic in SQL.
 *
 * `marks` are the annotations that count: shared, not deleted, in a document that is not deleted. `voices`
 * are each person's latest stance per claim, `tallies` what the standing's rule looks at. The rule itself
 * is compiled from the table in standing.ts, so that there is one rule and not two.
 *
 * @param only these claims, which the index then finds without reading the marks of all the others
 */
const ledger = (scope: Scope, only?: readonly string[]) => Prisma.sql`
  marks AS (
    SELECT a."claimId", a."authorId", a."id", a."stance", a."stanceAt", a."updatedAt"
    FROM "Annotation" a JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d."id" = a."documentId"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."claimId" IS NOT NULL
      AND a."deletedAt" IS NULL AND d."deletedAt" IS NULL AND a."visibility" = 'workspace' ${among(`a."claimId"`, only)}),
  voices AS (
    SELECT DISTINCT ON ("claimId", "authorId") "claimId", "authorId", "id", "stance", "stanceAt"
    FROM marks WHERE "stance" IS NOT NULL
    ORDER BY "claimId", "authorId", "stanceAt" DESC, "id" DESC),
  voiced AS (
    SELECT "claimId",
      count(*) FILTER (WHERE "stance" = 'supported')::int AS "supported",
      count(*) FILTER (WHERE "stance" = 'contested')::int AS "contested",
      count(*) FILTER (WHERE "stance" = 'unsure')::int AS "unsure"
    FROM voices GROUP BY "claimId"),
  cited AS (
    SELECT m."claimId", count(*)::int AS "citationCount",
      count(DISTINCT c."sourceId") FILTER (WHERE c."bearing" = 'supports')::int AS "supportingCitations"
    FROM marks m JOIN "Citation" c ON c."workspaceId" = ${scope.workspaceId}::uuid AND c."annotationId" = m."id"
    GROUP BY m."claimId"),
  mentioned AS (
    SELECT "claimId", count(*)::int AS "mentionCount", max("updatedAt") AS "markedAt" FROM marks GROUP BY "claimId"),
  tallies AS (
    SELECT c."id" AS "claimId",
      coalesce(v."supported", 0) AS "supported", coalesce(v."contested", 0) AS "contested", coalesce(v."unsure", 0) AS "unsure",
      coalesce(s."supportingCitations", 0) AS "supportingCitations", coalesce(s."citationCount", 0) AS "citationCount",
      coalesce(m."mentionCount", 0) AS "mentionCount", greatest(c."updatedAt", m."markedAt") AS "changedAt"
    FROM "Claim" c
    LEFT JOIN voiced v ON v."claimId" = c."id" LEFT JOIN cited s ON s."claimId" = c."id" LEFT JOIN mentioned m ON m."claimId" = c."id"
    WHERE c."workspaceId" = ${scope.workspaceId}::uuid AND c."deletedAt" IS NULL AND ${seenBy(scope)} ${among(`c."id"`, only)})`;

/** Claims `c` that are everybody's, or the reader's own. */
const seenBy = (scope: Scope): Prisma.Sql =>
  Prisma.sql`(c."privateTo" IS NULL OR c."privateTo" = ${scope.actor.userId}::uuid)`;

const among = (column: string, ids: readonly string[] | undefined): Prisma.Sql =>
  ids ? Prisma.sql`AND ${Prisma.raw(column)} = ANY(${[...ids]}::uuid[])` : Prisma.empty;

/** The published rule as a CASE over a tally `t`. */
const state = Prisma.sql`CASE ${Prisma.join(
  rule.map(({ state: name, when }) => {
    const conditions = Object.entries(when).map(([count, above]) =>
      above ? Prisma.sql`t.${Prisma.raw(`"${count}"`)} > 0` : Prisma.sql`t.${Prisma.raw(`"${count}"`)} = 0`,
    );
    return Prisma.sql`WHEN ${conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ")} THEN ${name}`;
  }),
  " ",
)} END`;

/** The tallies of some claims; one that nobody marked has zeros. */
export async function tallyClaims(
  scope: Scope,
  claimIds: readonly string[],
  tx: Db = db(),
): Promise<Map<string, Tally>> {
  if (claimIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<(Tally & { claimId: string })[]>`
    WITH ${ledger(scope, claimIds)} SELECT * FROM tallies`;
  return new Map(rows.map(({ claimId, ...tally }) => [claimId, tally]));
}

export type ClaimEntryRow = Tally & {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly claimant: string | null;
  readonly claimedOn: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly changedAt: Date;
  readonly citationCount: number;
  readonly mentionCount: number;
  readonly state: StandingState;
  readonly sortKey: number;
};

type Sort = NonNullable<ListClaims["sort"]>;

/** What each order sorts by, the highest first. */
const sortKeys: Record<Sort, Prisma.Sql> = {
  changed: Prisma.sql`extract(epoch FROM t."changedAt")`,
  // First the claims that divide most people evenly, then by how many speak at all.
  disagreement: Prisma.sql`least(t."supported", t."contested") * 100000 + t."supported" + t."contested" + t."unsure"`,
  mentions: Prisma.sql`t."mentionCount"`,
  number: Prisma.sql`-c."number"`,
};

type Search = Omit<ListClaims, "cursor"> & { readonly after: Cursor | null };

/** How like the words each claim is, worked out once, since it is what takes time; above ENOUGH it is found. */
function scores(scope: Scope, words: string): Prisma.Sql {
  const like = `%${words.replace(/[\\%_]/gu, "\\$&")}%`;
  const number = /^#?(\d{1,9})$/u.exec(words)?.[1] ?? "-1";
  return Prisma.sql`scores AS MATERIALIZED (
    SELECT c."id", greatest(similarity(${words}, c."statement"), word_similarity(${words}, c."statement") * 0.95,
      word_similarity(c."statement", ${words}) * 0.9, CASE WHEN c."statement" ILIKE ${like} OR c."claimant" ILIKE ${like} THEN 0.85 ELSE 0 END,
      CASE WHEN c."number" = ${Number(number)} THEN 2 ELSE 0 END) AS "score"
    FROM "Claim" c WHERE c."workspaceId" = ${scope.workspaceId}::uuid AND c."deletedAt" IS NULL AND ${seenBy(scope)})`;
}
const ENOUGH = 0.3;

type Filter = Pick<ListClaims, "q" | "state" | "document">;

/** The claims that fit, each with its tally: what a list and its counts are read from. */
function fitting(scope: Scope, { q = "", state: wanted, document }: Filter): { with: Prisma.Sql; from: Prisma.Sql } {
  const words = q.trim();
  const found = Prisma.sql`JOIN scores s ON s."id" = t."claimId" AND s."score" > ${ENOUGH}`;
  return {
    with: words === "" ? ledger(scope) : Prisma.sql`${ledger(scope)}, ${scores(scope, words)}`,
    from: Prisma.sql`
      FROM tallies t JOIN "Claim" c ON c."workspaceId" = ${scope.workspaceId}::uuid AND c."id" = t."claimId"
      ${words === "" ? Prisma.empty : found}
      WHERE ${wanted === undefined ? Prisma.sql`true` : Prisma.sql`${state} = ${wanted}`}
        AND ${document === undefined ? Prisma.sql`true` : Prisma.sql`EXISTS (${mentionIn(scope, document)})`}`,
  };
}

/** The claims that fit, in the order asked for; with `q` the most similar statements first unless another order is named. */
export function searchClaims(scope: Scope, { sort, limit, after, ...filter }: Search): Promise<ClaimEntryRow[]> {
  const words = filter.q?.trim() ?? "";
  const sortKey = sort ? sortKeys[sort] : words === "" ? sortKeys.changed : Prisma.sql`s."score"`;
  const claims = fitting(scope, filter);
  const page =
    after === null
      ? Prisma.empty
      : Prisma.sql`WHERE ("sortKey", "id") < (${Number(after[0])}::float8, ${after[1]}::uuid)`;
  return db().$queryRaw<ClaimEntryRow[]>`
    WITH ${claims.with}
    SELECT * FROM (
      SELECT c."id", c."number", c."statement", c."claimant", c."claimedOn", c."version", c."createdAt", c."updatedAt",
        t."changedAt", t."supported", t."contested", t."unsure", t."supportingCitations", t."citationCount", t."mentionCount",
        ${state} AS "state", (${sortKey})::float8 AS "sortKey"
      ${claims.from}) entries
    ${page}
    ORDER BY "sortKey" DESC, "id" DESC
    LIMIT ${limit + 1}`;
}

/** How many of the claims that fit have which standing; those that none has are left out. */
export function countStandings(
  scope: Scope,
  filter: Omit<Filter, "state">,
): Promise<{ state: StandingState; count: number }[]> {
  const claims = fitting(scope, filter);
  return db().$queryRaw`
    WITH ${claims.with} SELECT ${state} AS "state", count(*)::int AS "count" ${claims.from} GROUP BY 1`;
}

/** A mention of the claim in a document that the caller may see, their own private ones included. */
const mentionIn = (scope: Scope, document: string) => Prisma.sql`
  SELECT 1 FROM "Annotation" a JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d."id" = a."documentId"
  WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."claimId" = c."id" AND d."id" = ${document}::uuid
    AND a."deletedAt" IS NULL AND d."deletedAt" IS NULL
    AND (a."visibility" = 'workspace' OR a."authorId" = ${scope.actor.userId}::uuid)`;

/** The documents that make claims where the caller may see it, by title. */
export const listClaimDocuments = (scope: Scope, limit: number) => {
  const { OR, document, ...visible } = visibleTo(scope);
  return db().document.findMany({
    where: {
      workspaceId: scope.workspaceId,
      ...document,
      annotations: { some: { ...visible, OR: [...OR], claim: { deletedAt: null } } },
    },
    select: { id: true, title: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: limit,
  });
};

export type VoiceRow = {
  readonly annotation: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly stance: Stance;
  readonly at: Date;
};

/** The voices of one claim, the earliest first. */
export const listVoices = (scope: Scope, claimId: string): Promise<VoiceRow[]> =>
  db().$queryRaw<VoiceRow[]>`
    WITH ${ledger(scope, [claimId])}
    SELECT v."id" AS "annotation", v."authorId", u."name" AS "authorName", v."stance", v."stanceAt" AS "at"
    FROM voices v JOIN "User" u ON u."id" = v."authorId"
    ORDER BY v."stanceAt", v."id"`;

/** What a mention is shown with: where it stands, whose it is, what it cites. */
const mentionColumns = {
  id: true,
  document: { select: { id: true, title: true } },
  author: { select: { id: true, name: true } },
  outsideName: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  revision: { select: { number: true } },
  placements: {
    select: { state: true, start: true, end: true, detail: true, revision: { select: { number: true } } },
    orderBy: { revision: { number: "desc" } },
    take: 1,
  },
  stance: true,
  visibility: true,
  comment: true,
  createdAt: true,
  claim: { select: { id: true, number: true, statement: true, deletedAt: true } },
  citations: {
    select: { id: true, bearing: true, quote: true, locator: true, source: { select: sourceColumns } },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.AnnotationSelect;

/** The mentions of a claim, or the uses of a source, that the caller may see, the oldest first. */
export const listMentions = (scope: Scope, of: { readonly claimId: string } | { readonly sourceId: string }) => {
  const { OR, ...visible } = visibleTo(scope);
  return db().annotation.findMany({
    where: { ...visible, ...("claimId" in of ? of : { citations: { some: of } }), OR: [...OR] },
    select: mentionColumns,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
};
