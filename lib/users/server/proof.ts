import "server-only";
import { v7 as uuidv7 } from "uuid";
import { isPassword } from "#lib/auth/password.ts";
import { makeSecret, sha256 } from "#lib/auth/secrets.ts";
import type { Db } from "#lib/db/client.ts";
import { invalid } from "#lib/errors.ts";
import { countUse } from "#lib/limits/service.ts";
import { findOpenLink, findPassword, insertAccessLink, spendAccessLink } from "../store.ts";

type Person = { readonly id: string; readonly email: string };

/** @throws `invalid`, beside that field, when the password is not theirs */
export async function requirePassword({ id, email }: Person, password: string, field: string): Promise<void> {
  await countUse("change-password", id);
  const found = await findPassword(email);
  if (!(await isPassword(password, found?.passwordHash ?? null)))
    throw invalid("The current password is not right. Nothing was changed.", {
      [field]: "This is not your current password.",
    });
}

/** Whether somebody can sign in with a password. */
export const hasPassword = async (email: string): Promise<boolean> =>
  ((await findPassword(email))?.passwordHash ?? null) !== null;

/** So long after showing their password somebody may connect an account of a provider. In minutes. */
const CONNECT_MINUTES = 10;

/** Notes that somebody has just shown with their password who they are. @throws `invalid` when it is wrong */
export async function prove(person: Person, password: string): Promise<void> {
  await requirePassword(person, password, "password");
  await insertAccessLink({
    id: uuidv7(),
    purpose: "connect",
    // Nobody is given the secret: the note counts for whoever is signed in as that person.
    tokenHash: sha256(makeSecret()),
    userId: person.id,
    expiresAt: new Date(Date.now() + CONNECT_MINUTES * 60_000),
  });
}

/** Whether somebody has lately shown who they are, to connect an account; with a transaction the note is used up. */
export async function hasProved(userId: string, tx?: Db): Promise<boolean> {
  const now = new Date();
  const link = await findOpenLink(userId, "connect", now, tx);
  return link !== null && (tx === undefined || spendAccessLink(link.id, now, tx));
}
