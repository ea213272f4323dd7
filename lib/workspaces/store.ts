import "server-only";
import type { Role } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const columns = { id: true, slug: true, name: true, kind: true, version: true } as const;
export type WorkspaceRow = Prisma.WorkspaceGetPayload<{ select: typeof columns }>;

const memberColumns = {
  role: true,
  version: true,
  joinedAt: true,
  user: { select: { id: true, name: true, email: true } },
} as const;
export type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberColumns }>;

// -- Before there is a scope: what a scope is made from, and the caller's own memberships.

export const findMembership = (userId: string, slug: string) =>
  db().member.findFirst({
    where: { userId, workspace: { slug } },
    select: { role: true, user: { select: { name: true } }, workspace: { select: { id: true, slug: true } } },
  });

/** The workspaces somebody is a member of, the last opened first. */
export const listWorkspacesOf = (userId: string) =>
  db().member.findMany({
    where: { userId },
    select: { role: true, workspace: { select: columns } },
    orderBy: [{ openedAt: "desc" }, { workspaceId: "asc" }],
  });

export const findWorkspaceBySlug = (slug: string, tx: Db = db()) =>
  tx.workspace.findUnique({ where: { slug }, select: { ...columns, createdById: true } });

/** A workspace with its first member, who owns it. */
export async function insertWorkspace(
  workspace: Prisma.WorkspaceCreateManyInput,
  ownerId: string,
  tx: Db,
): Promise<WorkspaceRow> {
  const row = await tx.workspace.create({ data: { ...workspace, createdById: ownerId }, select: columns });
  await tx.member.create({ data: { workspaceId: row.id, userId: ownerId, role: "owner" } });
  return row;
}

/** Adds a member, or changes the role of one who is there: the administrator's command. */
export async function setMember(workspaceId: string, userId: string, role: Role, tx: Db = db()): Promise<void> {
  await tx.member.upsert({
    where: { workspaceId_userId: { workspaceId, userId } },
    create: { workspaceId, userId, role },
    update: { role, version: { increment: 1 } },
  });
}

/** @returns whether they were no member before */
export async function insertMember(workspaceId: string, userId: string, role: Role, tx: Db): Promise<boolean> {
  const { count } = await tx.member.createMany({ data: { workspaceId, userId, role }, skipDuplicates: true });
  return count === 1;
}

// -- Within a scope.

export const loadWorkspace = (scope: Scope, tx: Db = db()): Promise<WorkspaceRow> =>
  tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId }, select: columns });

/** @returns the changed row, or null when the version has moved on */
export async function changeWorkspace(
  scope: Scope,
  version: number,
  change: Prisma.WorkspaceUpdateManyMutationInput,
  tx: Db,
): Promise<WorkspaceRow | null> {
  const { count } = await tx.workspace.updateMany({
    where: { id: scope.workspaceId, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1 ? loadWorkspace(scope, tx) : null;
}

export const listMembers = (scope: Scope): Promise<MemberRow[]> =>
  db().member.findMany({
    where: { workspaceId: scope.workspaceId },
    select: memberColumns,
    orderBy: [{ joinedAt: "asc" }, { userId: "asc" }],
  });

export const findMember = (scope: Scope, userId: string, tx: Db = db()): Promise<MemberRow | null> =>
  tx.member.findFirst({ where: { workspaceId: scope.workspaceId, userId }, select: memberColumns });

/** Locks the workspace's row, so that two changes to its members cannot both leave it without an owner. */
export async function lockWorkspace(scope: Scope, tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${scope.workspaceId}::uuid FOR UPDATE`;
}

export const countOwners = (scope: Scope, tx: Db): Promise<number> =>
  tx.member.count({ where: { workspaceId: scope.workspaceId, role: "owner" } });

/** @returns whether there was a member with that version */
export async function changeMemberRole(
  scope: Scope,
  userId: string,
  version: number,
  role: Role,
  tx: Db,
): Promise<boolean> {
  const { count } = await tx.member.updateMany({
    where: { workspaceId: scope.workspaceId, userId, version },
    data: { role, version: { increment: 1 } },
  });
  return count === 1;
}

/** Takes somebody out of the workspace; what they wrote stays, and their tokens for it stop working. */
export async function removeMember(scope: Scope, userId: string, version: number, tx: Db): Promise<boolean> {
  const { count } = await tx.member.deleteMany({ where: { workspaceId: scope.workspaceId, userId, version } });
  if (count === 1) await tx.apiToken.deleteMany({ where: { workspaceId: scope.workspaceId, userId } });
  return count === 1;
}

export async function touchMembership(scope: Scope, openedAt: Date): Promise<void> {
  await db().member.updateMany({
    where: { workspaceId: scope.workspaceId, userId: scope.actor.userId },
    data: { openedAt },
  });
}
