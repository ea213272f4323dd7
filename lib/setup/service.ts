import "server-only";
import { addressOf } from "#lib/auth/peer.ts";
import type { Db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { notFound } from "#lib/errors.ts";
import { countUse } from "#lib/limits/service.ts";
import { log } from "#lib/log.ts";
import { createSample } from "#lib/sample/service.ts";
import { addUser, hashed, hasUsers, isSetupLink, spendSetupLink } from "#lib/users/service.ts";
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
  if (!(await isSetupOpen(token))) throw notFound("link");
  const { slug, ...fields } = workspace;
  const newOwner = await hashed(person);
  const setUpOnce = async (tx: Db) => {
    if ((await hasUsers(tx)) || !(await spendSetupLink(token, tx))) throw notFound("link");
    const user = await addUser(newOwner, { isInstanceAdmin: true }, tx);
    await createWorkspace(user.id, slug, fields, tx);
    return user;
  };
  // Every start prints another link: two people with two of them must not both find that nobody is here yet.
  const owner = await inTransaction(setUpOnce, { isolation: "Serializable" });
  if (sample) await trySample(owner.id);
  return { workspace: slug };
}

/** The account is made and the link is spent: a sample that fails must not look as if nothing had happened. */
async function trySample(ownerId: string): Promise<void> {
  try {
    await createSample(ownerId);
  } catch (error) {
    log.error("the sample workspace could not be made", { error });
  }
}
