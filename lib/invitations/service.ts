import "server-only";
import { authorize, can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { makeSecret, sha256 } from "#lib/auth/secrets.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { conflict, idTaken, notFound } from "#lib/errors.ts";
import { countUse } from "#lib/limits/service.ts";
import { createUser } from "#lib/users/service.ts";
import { admitByInvitation } from "#lib/workspaces/service.ts";
import type { AcceptInvitation, CreateInvitation, Invitation, MadeInvitation, OpenInvitation } from "./model.ts";
import {
  findInvitation,
  findInviterRole,
  findOpenInvitation,
  insertInvitation,
  listInvitations,
  revokeInvitation,
  spendInvitation,
  type InvitationRow,
} from "./store.ts";

const toInvitation = ({ createdAt, expiresAt, ...row }: InvitationRow): Invitation => ({
  ...row,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

/** Makes a link for one person. It is shown in this answer and never again. @throws `conflict` when the id is taken */
export async function createInvitation(scope: Scope, id: string, input: CreateInvitation): Promise<MadeInvitation> {
  authorize(scope.actor, "invitation:create", { role: input.role });
  if (await findInvitation(scope, id)) throw idTaken("invitation");
  const secret = makeSecret();
  const expiresAt = new Date(Date.now() + input.days * 86_400_000);
  const row = await insertInvitation(scope, {
    id,
    role: input.role,
    note: input.note,
    tokenHash: sha256(secret),
    expiresAt,
  });
  return { ...toInvitation(row), path: `/invitation/${secret}` };
}

/** The invitations nobody has accepted yet, newest first. */
export async function listOpenInvitations(scope: Scope): Promise<Invitation[]> {
  authorize(scope.actor, "invitation:read");
  return (await listInvitations(scope, new Date())).map(toInvitation);
}

export async function withdrawInvitation(scope: Scope, id: string): Promise<void> {
  authorize(scope.actor, "invitation:read");
  const invitation = await findInvitation(scope, id);
  if (!invitation) throw notFound("invitation");
  authorize(scope.actor, "invitation:revoke", { authorId: invitation.createdBy.id });
  await revokeInvitation(scope, id, new Date());
}

/** What a link invites to; null when it is used, withdrawn, expired or no link at all. */
export async function openInvitation(token: string): Promise<OpenInvitation | null> {
  const found = await findOpenInvitation(sha256(token), new Date());
  return found && { workspace: found.workspace.name, role: found.role, inviter: found.createdBy.name };
}

/**
 * Makes whoever holds the link a member: the person signed in, or a new one.
 * @returns the workspace's slug
 * @throws `not_found` for a link that is not open; `conflict` for a member, or an address that is taken
 */
export async function acceptInvitation(
  { token, person }: AcceptInvitation,
  signedInId: string | null,
  address: string,
): Promise<{ workspace: string }> {
  await countUse("link", address);
  return inTransaction(async (tx) => {
    const now = new Date();
    const invitation = await findOpenInvitation(sha256(token), now, tx);
    if (!invitation) throw notFound("link");
    const { workspaceId, id, role, createdById, workspace } = invitation;
    const inviter = await findInviterRole(workspaceId, createdById, tx);
    const mayStillInvite = inviter && can({ userId: createdById, role: inviter.role }, "invitation:create", { role });
    if (!mayStillInvite) throw notFound("link");
    const userId = person ? (await createUser(person, {}, tx)).id : signedInId;
    if (!userId) throw conflict("Sign in, or make an account, to accept this invitation.");
    if (!(await spendInvitation(workspaceId, id, userId, now, tx))) throw notFound("link");
    await admitByInvitation(workspaceId, userId, role, tx);
    return { workspace: workspace.slug };
  });
}
