import "server-only";
import { addressOf } from "#lib/auth/peer.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { notFound } from "#lib/errors.ts";
import { countUse } from "#lib/limits/service.ts";
import { createSample } from "#lib/sample/service.ts";
import { createUser, hasUsers, isSetupLink, spendSetupLink } from "#lib/users/service.ts";
import { createWorkspace } from "#lib/workspaces/service.ts";
import type { Setup } from "./model.ts";

/** Whether the setup is still to be done, with this link. */
export const isSetupOpen = async (token: string): Promise<boolean> => !(await hasUsers()) && (await isSetupLink(token));

/**
 * Makes the owner's account and the first workspace, once.
 * @returns the slug of the workspace
 * @throws `not_found` when the link is spent, or somebody was here before
 */
export async function setUp(
  { token, person, workspace, sample }: Setup,
  headers: Headers,
): Promise<{ workspace: string }> {
  await countUse("link", addressOf(headers));
  const { slug, ...fields } = workspace;
  const owner = await inTransaction(async (tx) => {
    if ((await hasUsers(tx)) || !(await spendSetupLink(token, tx))) throw notFound("link");
    const user = await createUser(person, { isInstanceAdmin: true }, tx);
    await createWorkspace(user.id, slug, fields, tx);
    return user;
  });
  if (sample) await createSample(owner.id);
  return { workspace: slug };
}
