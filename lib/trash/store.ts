import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db/client.ts";
import type { TrashEntry } from "./model.ts";

export type TrashRow = {
  readonly kind: TrashEntry["kind"];
  readonly id: string;
  readonly name: string;
  readonly within: string | null;
  readonly annotationId: string | null;
  readonly isPrivate: boolean;
  readonly authorId: string;
  readonly deletedAt: Date;
  readonly deletedById: string | null;
  readonly deletedByName: string | null;
};

/** What lies in the trash and the caller may see, the latest deleted first. What lies in something deleted goes with it. */
export const listTrash = (scope: Scope, limit: number): Promise<TrashRow[]> =>
  db().$queryRaw<TrashRow[]>`
    SELECT t.*, u."name" AS "deletedByName" FROM (
      SELECT 'document' AS "kind", "id", "title" AS "name", NULL AS "within", NULL::uuid AS "annotationId", false AS "isPrivate",
        "createdById" AS "authorId", "deletedAt", "deletedById"
      FROM "Document" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "deletedAt" IS NOT NULL
      UNION ALL
      SELECT 'claim', "id", "statement", NULL, NULL, "privateTo" IS NOT NULL, "createdById", "deletedAt", "deletedById"
      FROM "Claim" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "deletedAt" IS NOT NULL
        AND ("privateTo" IS NULL OR "privateTo" = ${scope.actor.userId}::uuid)
      UNION ALL
      SELECT 'source', "id", "title", NULL, NULL, "privateTo" IS NOT NULL, "createdById", "deletedAt", "deletedById"
      FROM "Source" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "deletedAt" IS NOT NULL
        AND ("privateTo" IS NULL OR "privateTo" = ${scope.actor.userId}::uuid)
      UNION ALL
      SELECT 'annotation', a."id", left(a."exact", 300), d."title", NULL, a."visibility" = 'private', a."authorId", a."deletedAt", a."deletedById"
      FROM "Annotation" a JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d."id" = a."documentId"
      WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."deletedAt" IS NOT NULL AND d."deletedAt" IS NULL
        AND (a."visibility" = 'workspace' OR a."authorId" = ${scope.actor.userId}::uuid)
      UNION ALL
      SELECT 'reply', r."id", left(r."body", 300), d."title", a."id", a."visibility" = 'private', r."authorId", r."deletedAt", r."deletedById"
      FROM "Reply" r
      JOIN "Annotation" a ON a."workspaceId" = r."workspaceId" AND a."id" = r."annotationId"
      JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d."id" = a."documentId"
      WHERE r."workspaceId" = ${scope.workspaceId}::uuid AND r."deletedAt" IS NOT NULL AND a."deletedAt" IS NULL
        AND d."deletedAt" IS NULL AND (a."visibility" = 'workspace' OR a."authorId" = ${scope.actor.userId}::uuid)
    ) t LEFT JOIN "User" u ON u."id" = t."deletedById"
    ORDER BY t."deletedAt" DESC, t."id" LIMIT ${limit}`;
