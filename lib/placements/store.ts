import "server-only";
import { visibleTo } from "#lib/annotations/visibility.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Stance } from "#lib/ledger/model.ts";
import type { Prisma } from "#prisma/client/client.ts";

type Last = { readonly start: number; readonly end: number; readonly state: "exact" | "moved" | "edited" | "removed" };

export type NewPlacement = Last & {
  readonly annotationId: string;
  readonly revisionId: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Writes placements, any number of them, in one statement with one parameter: there may be ten thousand. */
export async function insertPlacements(scope: Scope, placements: readonly NewPlacement[], tx: Db): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Placement" ("workspaceId", "annotationId", "revisionId", "state", "start", "end", "detail")
    SELECT ${scope.workspaceId}::uuid, * FROM jsonb_to_recordset(${JSON.stringify(placements)}::jsonb)
      AS p("annotationId" uuid, "revisionId" uuid, "state" "AnchorState", "start" int, "end" int, "detail" jsonb)`;
}

/** An annotation on its way through the revisions of its document. */
export type TrackRow = {
  readonly annotationId: string;
  /** The revision its author saw, and what they marked there. */
  readonly originRevision: string;
  /** The words a placement is judged by are those that were last confirmed; its place is where it was marked. */
  readonly origin: { readonly start: number; readonly end: number; readonly exact: string };
  readonly marked: string;
  readonly last: Last;
  readonly isShared: boolean;
};

type JoinedTrack = Last & {
  readonly annotationId: string;
  readonly originRevision: string;
  readonly originStart: number;
  readonly originEnd: number;
  readonly exact: string;
  readonly confirmed: string | null;
  readonly isShared: boolean;
};

/** Where all annotations of a document stand in one of its revisions: anybody's, in the trash or not, for carrying them on. */
export async function listTracks(scope: Scope, revisionId: string, tx: Db): Promise<TrackRow[]> {
  const rows = await tx.$queryRaw<JoinedTrack[]>`
    SELECT p."annotationId", p."state", p."start", p."end", a."revisionId" AS "originRevision", a."start" AS "originStart",
      a."end" AS "originEnd", a."exact", a."confirmed", a."visibility" = 'workspace' AND a."deletedAt" IS NULL AS "isShared"
    FROM "Placement" p JOIN "Annotation" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."annotationId"
    WHERE p."workspaceId" = ${scope.workspaceId}::uuid AND p."revisionId" = ${revisionId}::uuid`;
  return rows.map(({ originStart, originEnd, exact, confirmed, start, end, state, ...row }) => ({
    ...row,
    origin: { start: originStart, end: originEnd, exact: confirmed ?? exact },
    marked: exact,
    last: { start, end, state },
  }));
}

type MarkColumns = {
  readonly id: string;
  readonly version: number;
  readonly authorId: string;
  readonly visibility: "workspace" | "private";
  readonly stance: Stance | null;
  readonly claimId: string | null;
  readonly labels: string[];
  readonly exact: string;
  readonly confirmed: string | null;
  readonly closedAt: Date | null;
  readonly isRegion: boolean;
  readonly pages: unknown;
};
export type MarkRow = Last & { readonly annotation: MarkColumns };

/**
 * Where all the visible annotations stand in a revision, in order of the text. There may be ten thousand, and the desk
 * waits for them: one statement takes a tenth of the time that finding rows with their relations does.
 */
export async function listMarks(scope: Scope, revisionId: string): Promise<MarkRow[]> {
  const rows = await db().$queryRaw<(Last & MarkColumns)[]>`
    SELECT p."start", p."end", p."state"::text AS "state", a."id", a."version", a."authorId",
      a."visibility"::text AS "visibility", a."stance"::text AS "stance", a."claimId", a."labels", a."exact",
      a."confirmed", a."closedAt", a."isRegion", CASE WHEN a."isRegion" THEN a."pages" END AS "pages"
    FROM "Placement" p
    JOIN "Annotation" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."annotationId"
    JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d."id" = a."documentId"
    WHERE p."workspaceId" = ${scope.workspaceId}::uuid AND p."revisionId" = ${revisionId}::uuid
      AND a."deletedAt" IS NULL AND d."deletedAt" IS NULL
      AND (a."visibility" = 'workspace' OR a."authorId" = ${scope.actor.userId}::uuid)
    ORDER BY p."start", p."end" DESC, p."annotationId"`;
  return rows.map(({ start, end, state, ...annotation }) => ({ start, end, state, annotation }));
}

/** The details of the placements of one revision whose words were edited, by annotation: few, while there may be many marks. */
export async function listEditedDetails(scope: Scope, revisionId: string): Promise<Map<string, unknown>> {
  const { OR, ...visible } = visibleTo(scope);
  const rows = await db().placement.findMany({
    where: {
      workspaceId: scope.workspaceId,
      revisionId,
      state: "edited",
      annotation: { ...visible, OR: [...OR] },
    },
    select: { annotationId: true, detail: true },
  });
  return new Map(rows.map(({ annotationId, detail }) => [annotationId, detail]));
}

/** Gives an annotation another place in one revision. */
export async function replacePlacement(
  scope: Scope,
  { annotationId, revisionId, detail, ...place }: NewPlacement,
  tx: Db,
): Promise<void> {
  await tx.placement.updateMany({
    where: { workspaceId: scope.workspaceId, annotationId, revisionId },
    // As above: strings, numbers and lists of them.
    data: { ...place, detail: detail as Prisma.InputJsonObject },
  });
}
