import "server-only";
import { authorize, can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { makeSecret, sha256 } from "#lib/auth/secrets.ts";
import type { Db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { conflict, idTaken, notFound } from "#lib/errors.ts";
import { countUse } from "#lib/limits/service.ts";
import { addUser, hashed } from "#lib/users/service.ts";
import { admitByInvitation } from "#lib/workspaces/service.ts";
import type {
  AcceptInvitation,
  CreateInvitation,
  Invitation,
  InvitationState,
  MadeInvitation,
  OpenedInvitation,
} from "./model.ts";
import {
  findByLink,
  findInvitation,
  findMemberRole,
  insertInvitation,
  listInvitations,
  revokeInvitation,
  spendInvitation,
  type InvitationRow,
  type LinkedInvitation,
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
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? idTaken("invitation") : error;
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

/** What a link invites to, as the person signed in may see it; null when it is no invitation's link at all. */
export async function openInvitation(token: string, signedInId: string | null): Promise<OpenedInvitation | null> {
  const found = await findByLink(sha256(token));
  if (!found) return null;
  const { workspace, role, createdBy } = found;
  const membership = signedInId && (await findMemberRole(found.workspaceId, signedInId));
  return {
    state: await stateOf(found, new Date()),
    workspace: workspace.name,
    role,
    inviter: createdBy.name,
    slug: membership ? workspace.slug : null,
  };
}

/** An invitation gives no more than its maker could give today; without that it counts as withdrawn. */
async function stateOf(invitation: LinkedInvitation, now: Date, tx?: Db): Promise<InvitationState> {
  const { workspaceId, createdById, role, acceptedAt, revokedAt, expiresAt } = invitation;
  if (acceptedAt) return "used";
  if (revokedAt) return "withdrawn";
  if (expiresAt <= now) return "expired";
  const inviter = await findMemberRole(workspaceId, createdById, tx);
  const mayInvite = inviter && can({ userId: createdById, role: inviter.role }, "invitation:create", { role });
  return mayInvite ? "open" : "withdrawn";
}

/**
 * Makes whoever holds the link a member: the person signed in, or a new one. Somebody who has done so with this
 * link before is told the same again.
 * @returns the workspace's slug
 * @throws `not_found` for a link that is not open; `conflict` for a member, or an address that is taken
 */
export async function acceptInvitation(
  { token, person }: AcceptInvitation,
  signedInId: string | null,
  address: string,
): Promise<{ workspace: string }> {
  await countUse("link", address);
  const opened = await findByLink(sha256(token));
  if (!opened) throw notFound("link");
  const { workspaceId, id, role, workspace } = opened;
  if (!person && signedInId && opened.acceptedById === signedInId) return { workspace: workspace.slug };
  if ((await stateOf(opened, new Date())) !== "open") throw notFound("link");
  const newcomer = person && (await hashed(person));
  return inTransaction(async (tx) => {
    const now = new Date();
    const invitation = await findByLink(sha256(token), tx);
    if (!invitation || (await stateOf(invitation, now, tx)) !== "open") throw notFound("link");
    const userId = newcomer ? (await addUser(newcomer, {}, tx)).id : signedInId;
    if (!userId) throw conflict("Sign in, or make an account, to accept this invitation.");
    if (!(await spendInvitation(workspaceId, id, userId, now, tx))) throw notFound("link");
    await admitByInvitation(workspaceId, userId, role, tx);
    return { workspace: workspace.slug };
  });
}
