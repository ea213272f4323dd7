import "server-only";
import { v7 as uuidv7 } from "uuid";
import { authorize, can, type Role } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { AppError, conflict, notFound, stale } from "#lib/errors.ts";
import type { ChangeMember, ChangeWorkspace, CreateWorkspace, Member, Workspace } from "./model.ts";
import {
  changeMemberRole,
  changeWorkspace,
  countOwners,
  findMember,
  findWorkspaceBySlug,
  insertMember,
  insertWorkspace,
  listMembers,
  listWorkspacesOf,
  loadWorkspace,
  lockWorkspace,
  removeMember,
  setMember,
  touchMembership,
} from "./store.ts";
import { toMember, toWorkspace } from "./view.ts";

/** The workspaces somebody is a member of, the last opened first. */
export async function listOwnWorkspaces(userId: string): Promise<Workspace[]> {
  const memberships = await listWorkspacesOf(userId);
  return memberships.map(({ role, workspace }) => toWorkspace(workspace, role));
}

/** The workspace of a page, remembered as the one its reader opened last. */
export async function openWorkspace(scope: Scope): Promise<Workspace> {
  await touchMembership(scope, new Date());
  return getWorkspace(scope);
}

export async function getWorkspace(scope: Scope): Promise<Workspace> {
  authorize(scope.actor, "workspace:read");
  return toWorkspace(await loadWorkspace(scope), scope.actor.role);
}

/** Makes a workspace that the person owns. @throws `conflict` when the slug is taken */
export async function createWorkspace(
  userId: string,
  slug: string,
  input: CreateWorkspace,
  tx?: Db,
): Promise<{ value: Workspace; isNew: boolean }> {
  const taken = await findWorkspaceBySlug(slug, tx);
  if (taken) {
    const isRepeat = taken.createdById === userId && taken.name === input.name && taken.kind === input.kind;
    if (!isRepeat) throw slugTaken(slug);
    return { value: toWorkspace(taken, "owner"), isNew: false };
  }
  const insert = (inner: Db) => insertWorkspace({ id: uuidv7(), slug, ...input }, userId, inner);
  try {
    const row = tx ? await insert(tx) : await inTransaction(insert);
    return { value: toWorkspace(row, "owner"), isNew: true };
  } catch (error) {
    throw isUniqueViolation(error) ? slugTaken(slug) : error;
  }
}

/** A slug that nobody has: the one wished for, or the first free one with a number. */
export async function freeSlug(wish: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wish : `${wish}-${number}`;
    if (!(await findWorkspaceBySlug(slug))) return slug;
  }
}

function slugTaken(slug: string): AppError {
  const sentence = `There is a workspace at /w/${slug} already. Choose another address.`;
  return new AppError("conflict", sentence, { fields: { slug: sentence } });
}

export async function updateWorkspace(scope: Scope, version: number, change: ChangeWorkspace): Promise<Workspace> {
  authorize(scope.actor, "workspace:settings");
  const { name, kind } = change;
  const row = await inTransaction((tx) =>
    changeWorkspace(
      scope,
      version,
      { ...(name === undefined ? {} : { name }), ...(kind === undefined ? {} : { kind }) },
      tx,
    ),
  );
  if (!row) throw stale("workspace", await getWorkspace(scope));
  return toWorkspace(row, scope.actor.role);
}

export async function listWorkspaceMembers(scope: Scope): Promise<Member[]> {
  authorize(scope.actor, "member:read");
  return (await listMembers(scope)).map(toMember);
}

/** Who can add documents: whom a reader or reviewer can ask. Names only. */
export async function listAdders(scope: Scope): Promise<string[]> {
  const members = await listWorkspaceMembers(scope);
  return members
    .filter(({ role }) => can({ userId: scope.actor.userId, role }, "document:create"))
    .map(({ name }) => name);
}

export async function getMember(scope: Scope, userId: string): Promise<Member> {
  authorize(scope.actor, "member:read");
  const row = await findMember(scope, userId);
  if (!row) throw notFound("member");
  return toMember(row);
}

/** Changes a member's role. @throws `conflict` rather than leave a workspace without an owner */
export async function updateMember(
  scope: Scope,
  userId: string,
  version: number,
  { role }: ChangeMember,
): Promise<Member> {
  authorize(scope.actor, "member:change");
  return inTransaction(async (tx) => {
    await lockWorkspace(scope, tx);
    const before = await loadMember(scope, userId, tx);
    if (before.role === "owner" && role !== "owner") await requireAnotherOwner(scope, tx);
    if (!(await changeMemberRole(scope, userId, version, role, tx))) throw stale("member", toMember(before));
    return toMember(await loadMember(scope, userId, tx));
  });
}

/** Takes a member out; members may also leave by themselves. Their work stays. */
export async function endMembership(scope: Scope, userId: string, version: number): Promise<void> {
  if (userId !== scope.actor.userId) authorize(scope.actor, "member:change");
  await inTransaction(async (tx) => {
    await lockWorkspace(scope, tx);
    const before = await loadMember(scope, userId, tx);
    if (before.role === "owner") await requireAnotherOwner(scope, tx);
    if (!(await removeMember(scope, userId, version, tx))) throw stale("member", toMember(before));
  });
}

async function loadMember(scope: Scope, userId: string, tx: Db) {
  const row = await findMember(scope, userId, tx);
  if (!row) throw notFound("member");
  return row;
}

async function requireAnotherOwner(scope: Scope, tx: Db): Promise<void> {
  if ((await countOwners(scope, tx)) < 2)
    throw conflict("A workspace needs an owner. Make somebody else an owner first.");
}

/** Makes the holder of an invitation a member. @throws `conflict` for somebody who is one already */
export async function admitByInvitation(workspaceId: string, userId: string, role: Role, tx: Db): Promise<void> {
  if (!(await insertMember(workspaceId, userId, role, tx)))
    throw conflict("You are a member of this workspace already.");
}

/** The administrator's command: makes a person a member in that role, whatever they were before. @throws `not_found` */
export async function admitMember(slug: string, userId: string, role: Role): Promise<void> {
  const workspace = await findWorkspaceBySlug(slug);
  if (!workspace) throw new AppError("not_found", `There is no workspace called ${slug}.`);
  await setMember(workspace.id, userId, role);
}
