import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";
import type { Happening } from "./model.ts";

export async function insertEvent(
  scope: Scope,
  { version, change, documentId, claimId, privateTo, ...event }: Happening,
  tx: Db,
): Promise<void> {
  await tx.event.createMany({
    data: {
      ...event,
      workspaceId: scope.workspaceId,
      actorId: scope.actor.userId,
      version: version ?? 1,
      documentId: documentId ?? null,
      claimId: claimId ?? null,
      privateTo: privateTo ?? null,
      // A change holds what came out of JSON or goes into it: strings, numbers, arrays, null.
      change: (change ?? {}) as Prisma.InputJsonObject,
    },
  });
}

const columns = {
  at: true,
  actor: { select: { id: true, name: true } },
  subject: true,
  subjectId: true,
  action: true,
  documentId: true,
  privateTo: true,
  change: true,
} as const;
export type EventRow = Prisma.EventGetPayload<{ select: typeof columns }>;

/** Whose history: everything on a claim or on a document, or what happened to one thing itself. */
export type About = { readonly claimId: string } | { readonly documentId: string } | { readonly subjectId: string };

/** The latest events of something that the caller may know of, newest first. */
export const listEvents = (scope: Scope, about: About, limit: number): Promise<EventRow[]> =>
  db().event.findMany({
    where: {
      ...about,
      workspaceId: scope.workspaceId,
      // That somebody is writing is news, not history: what they save is.
      subject: { not: "draft" },
      OR: [{ privateTo: null }, { privateTo: scope.actor.userId }],
    },
    select: columns,
    orderBy: { seq: "desc" },
    take: limit,
  });
