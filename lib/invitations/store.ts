import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const columns = {
  id: true,
  role: true,
  note: true,
  createdAt: true,
  expiresAt: true,
  createdBy: { select: { id: true, name: true } },
} as const;
export type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof columns }>;

const open = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } });

/** The invitation a link names, whatever became of it. It precedes every scope: whoever holds it is no member yet. */
export const findByLink = (tokenHash: string, tx: Db = db()) =>
  tx.invitation.findUnique({
    where: { tokenHash },
    select: {
      workspaceId: true,
      id: true,
      role: true,
      createdById: true,
      acceptedAt: true,
      acceptedById: true,
      revokedAt: true,
      expiresAt: true,
      createdBy: { select: { name: true } },
      workspace: { select: { slug: true, name: true } },
    },
  });
export type LinkedInvitation = NonNullable<Awaited<ReturnType<typeof findByLink>>>;

/** Marks an invitation as accepted. Of several who try at once exactly one gets true. */
export async function spendInvitation(
  workspaceId: string,
  id: string,
  userId: string,
  at: Date,
  tx: Db,
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { workspaceId, id, ...open(at) },
    data: { acceptedAt: at, acceptedById: userId },
  });
  return count === 1;
}

/** The role somebody has now in the workspace of a link; null for nobody there. */
export const findMemberRole = (workspaceId: string, userId: string, tx: Db = db()) =>
  tx.member.findUnique({ where: { workspaceId_userId: { workspaceId, userId } }, select: { role: true } });

export const listInvitations = (scope: Scope, now: Date): Promise<InvitationRow[]> =>
  db().invitation.findMany({
    where: { workspaceId: scope.workspaceId, ...open(now) },
    select: columns,
    orderBy: { createdAt: "desc" },
  });

export const findInvitation = (scope: Scope, id: string) =>
  db().invitation.findFirst({
    where: { workspaceId: scope.workspaceId, id },
    select: { ...columns, revokedAt: true, acceptedAt: true },
  });

export const insertInvitation = (
  scope: Scope,
  invitation: Omit<Prisma.InvitationUncheckedCreateInput, "workspaceId" | "createdById">,
): Promise<InvitationRow> =>
  db().invitation.create({
    data: { ...invitation, workspaceId: scope.workspaceId, createdById: scope.actor.userId },
    select: columns,
  });

export async function revokeInvitation(scope: Scope, id: string, at: Date): Promise<void> {
  await db().invitation.updateMany({
    where: { workspaceId: scope.workspaceId, id, acceptedAt: null },
    data: { revokedAt: at },
  });
}
