import "server-only";
import { db } from "#lib/db/client.ts";

export type LiveRow = {
  readonly xid: bigint;
  readonly workspaceId: string;
  readonly actorId: string | null;
  readonly subject: string;
  readonly subjectId: string;
  readonly action: string;
  readonly documentId: string | null;
  readonly claimId: string | null;
  readonly version: number;
  readonly privateTo: string | null;
};

/** A reader that is further behind than this starts over. */
export const GAP_LIMIT = 1_000;

/**
 * The fence: the oldest transaction still running. What older ones wrote is complete, so a reader who has
 * everything before one fence and then asks for what lies between it and the next misses nothing and
 * gets nothing twice, in whatever order transactions commit.
 */
export async function readFence(): Promise<bigint> {
  const [row] = await db().$queryRaw<
    { fence: bigint }[]
  >`SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS fence`;
  return row?.fence ?? 0n;
}

/** What happened between a fence and the present one, everywhere or in one workspace; at most one row more than GAP_LIMIT. */
export async function listSince(
  since: bigint,
  workspaceId: string | null,
): Promise<{ readonly rows: LiveRow[]; readonly fence: bigint }> {
  const rows = await db().$queryRaw<(Partial<LiveRow> & { fence: bigint })[]>`
    WITH present AS (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS fence)
    SELECT present.fence, e.* FROM present LEFT JOIN LATERAL (
      SELECT "xid", "workspaceId", "actorId", "subject", "subjectId", "action", "documentId", "claimId", "version", "privateTo"
      FROM "Event"
      WHERE "xid" >= ${since} AND "xid" < present.fence AND (${workspaceId}::uuid IS NULL OR "workspaceId" = ${workspaceId}::uuid)
      ORDER BY "xid", "seq" LIMIT ${GAP_LIMIT + 1}) e ON true`;
  return {
    rows: rows.filter((row): row is LiveRow & { fence: bigint } => row.xid !== null && row.xid !== undefined),
    fence: rows[0]?.fence ?? since,
  };
}

/** Of these listeners, the keys of those who are still signed in and still members. */
export async function listEntitled(
  listeners: readonly {
    readonly key: string;
    readonly workspaceId: string;
    readonly userId: string;
    readonly credential: string;
  }[],
): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ key: string }[]>`
    SELECT l.key FROM unnest(
      ${listeners.map(({ key }) => key)}::text[], ${listeners.map(({ workspaceId }) => workspaceId)}::uuid[],
      ${listeners.map(({ userId }) => userId)}::uuid[], ${listeners.map(({ credential }) => credential)}::uuid[]
    ) AS l(key, workspace, person, credential)
    JOIN "Member" m ON m."workspaceId" = l.workspace AND m."userId" = l.person
    WHERE EXISTS (SELECT 1 FROM "Session" s WHERE s."id" = l.credential AND s."expires" > now())
       OR EXISTS (SELECT 1 FROM "ApiToken" t WHERE t."workspaceId" = l.workspace AND t."id" = l.credential AND t."revokedAt" IS NULL
            AND (t."expiresAt" IS NULL OR t."expiresAt" > now()))`;
  return new Set(rows.map(({ key }) => key));
}
