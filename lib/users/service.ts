import "server-only";
import { v7 as uuidv7 } from "uuid";
import { hashPassword, isPassword } from "#lib/auth/password.ts";
import { makeSecret, sha256 } from "#lib/auth/secrets.ts";
import type { Db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { countUse } from "#lib/limits/service.ts";
import {
  emailSchema,
  IDLE_DAYS,
  SESSION_DAYS,
  type ChangePassword,
  type NewPerson,
  type ResetPassword,
  type SessionEntry,
} from "./model.ts";
import {
  changePasswordHash,
  countUsers,
  findAccessLink,
  findFirstAdmin,
  findPassword,
  findUser,
  findUserByEmail,
  insertAccessLink,
  insertSession,
  insertUser,
  listSessions,
  removeSessionByToken,
  removeSessions,
  renameUser,
  spendAccessLink,
  type User,
} from "./store.ts";
import { browserName } from "./server/browser-name.ts";
import * as proof from "./server/proof.ts";

/** How long an administrator's reset link is good for. */
const RESET_HOURS = 24;

type SignIn = {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string;
};

/**
 * Checks a password and begins a session. The answer takes as long for an address nobody has.
 * @returns the person with the session's secret for the cookie, or null when the two do not fit
 * @throws `rate_limited` after too many tries for the account or from the address
 */
export async function signIn({
  email,
  password,
  address,
  userAgent,
}: SignIn): Promise<(User & { sid: string }) | null> {
  const account = emailSchema.safeParse(email).data ?? "";
  await countUse("sign-in-address", address);
  await countUse("sign-in", `${account} ${address}`);
  const found = await findPassword(account);
  const isRight = await isPassword(password, found?.passwordHash ?? null);
  if (!found || !isRight) return null;
  const { passwordHash, ...user } = found;
  return { ...user, sid: await beginSession(user.id, userAgent) };
}

/** Signs a browser in as somebody who has shown who they are. @returns the session's secret for the cookie */
export async function beginSession(userId: string, userAgent: string, tx?: Db): Promise<string> {
  const sid = makeSecret();
  await insertSession(
    {
      id: uuidv7(),
      sessionToken: sha256(sid),
      userId,
      expires: new Date(Date.now() + SESSION_DAYS * 86_400_000),
      userAgent: userAgent.slice(0, 300),
    },
    tx,
  );
  return sid;
}

/** Ends the session whose secret the cookie bore. */
export const signOut = (sid: string): Promise<void> => removeSessionByToken(sha256(sid));

/** A new person whose password is hashed already: hashing is slow, and nothing to keep a transaction waiting for. Null for one who signs in elsewhere. */
export type HashedPerson = Omit<NewPerson, "password"> & { readonly passwordHash: string | null };

export const hashed = async ({ email, name, password }: NewPerson): Promise<HashedPerson> => ({
  email,
  name,
  passwordHash: await hashPassword(password),
});

/** Adds a person. @throws `conflict` when the address is taken */
export async function addUser(
  person: HashedPerson,
  options: { readonly isInstanceAdmin?: boolean } = {},
  tx?: Db,
): Promise<User> {
  if (await findUserByEmail(person.email, tx)) throw addressTaken();
  try {
    return await insertUser({ id: uuidv7(), ...person, isInstanceAdmin: options.isInstanceAdmin ?? false }, tx);
  } catch (error) {
    throw isUniqueViolation(error) ? addressTaken() : error;
  }
}

/** The same for whoever has nothing else to do at that moment. @throws `conflict` when the address is taken */
export const createUser = async (
  person: NewPerson,
  options: { readonly isInstanceAdmin?: boolean } = {},
): Promise<User> => addUser(await hashed(person), options);

const ADDRESS_TAKEN = "Somebody with this e-mail address is here already.";
const addressTaken = (): AppError =>
  new AppError("conflict", `${ADDRESS_TAKEN} If that is you, sign in with it.`, {
    fields: { "person.email": ADDRESS_TAKEN },
  });

export const changeName = (userId: string, name: string): Promise<User> => renameUser(userId, name);

type Signed = { readonly id: string; readonly email: string; readonly sessionId: string };

/** Changes the password and signs every other browser out. @throws `invalid` when the current one is wrong */
export async function changePassword(person: Signed, { current, next }: ChangePassword): Promise<void> {
  await proof.requirePassword(person, current, "current");
  await setPassword(person.id, next, person.sessionId);
}

/** Whether somebody has a password, and has shown it: see server/proof.ts. */
export const { hasPassword, prove, hasProved } = proof;

/** Whose e-mail address that is; null for nobody's. */
export const findHolder = (email: string, tx?: Db): Promise<User | null> => findUserByEmail(email, tx);

async function setPassword(userId: string, password: string, keepSession?: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    await changePasswordHash(userId, passwordHash, tx);
    await removeSessions(userId, keepSession ? { except: keepSession } : {}, tx);
  });
}

/** The browsers a person is signed in with, the latest used first. */
export async function listOwnSessions(userId: string, sessionId: string): Promise<SessionEntry[]> {
  const now = Date.now();
  const sessions = await listSessions(userId, new Date(now), new Date(now - IDLE_DAYS * 86_400_000));
  return sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    browser: browserName(userAgent),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isThisOne: id === sessionId,
  }));
}

/** Signs one browser out, or, without an id, all of them, this one included. */
export const endSessions = (userId: string, id?: string): Promise<void> => removeSessions(userId, id ? { id } : {});

/**
 * A one-time link secret with which somebody sets a new password; for an administrator to hand over.
 * @throws `not_found`
 */
export async function makeResetLink(email: string): Promise<string> {
  const user = await getUserByEmail(email);
  const secret = makeSecret();
  await insertAccessLink({
    id: uuidv7(),
    purpose: "reset",
    tokenHash: sha256(secret),
    userId: user.id,
    expiresAt: new Date(Date.now() + RESET_HOURS * 3_600_000),
  });
  return secret;
}

/** Whose password a reset link sets; null when it is used, expired or no link at all. */
export async function findResetLink(token: string): Promise<User | null> {
  const link = await findAccessLink(sha256(token));
  const isGood =
    link?.purpose === "reset" && link.userId !== null && link.usedAt === null && link.expiresAt > new Date();
  return isGood && link.userId ? findUser(link.userId) : null;
}

/** Sets a new password by a reset link and signs every browser out. @throws `not_found` for a link that is spent */
export async function resetPassword({ token, password }: ResetPassword, address: string): Promise<void> {
  await countUse("link", address);
  const user = await findResetLink(token);
  if (!user) throw notFound("link");
  const link = await findAccessLink(sha256(token));
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    if (!link || !(await spendAccessLink(link.id, new Date(), tx))) throw notFound("link");
    await changePasswordHash(user.id, passwordHash, tx);
    await removeSessions(user.id, {}, tx);
  });
}

/** Whether anybody has an account here. */
export const hasUsers = async (tx?: Db): Promise<boolean> => (await countUsers(tx)) > 0;

/** Whether this is the setup link the server printed, still unused. */
export async function isSetupLink(token: string): Promise<boolean> {
  const link = await findAccessLink(sha256(token));
  return link?.purpose === "setup" && link.usedAt === null && link.expiresAt > new Date();
}

/** Uses the setup link up; false when it is spent or no setup link. */
export async function spendSetupLink(token: string, tx: Db): Promise<boolean> {
  const link = await findAccessLink(sha256(token), tx);
  return link?.purpose === "setup" && spendAccessLink(link.id, new Date(), tx);
}

/** Somebody who writes here but cannot sign in: the sample workspace's people. */
export async function findOrCreateGuest(email: string, name: string): Promise<User> {
  return (await findUserByEmail(email)) ?? insertUser({ id: uuidv7(), email, name, passwordHash: null });
}

/** @throws `not_found`, with a sentence for an administrator */
export async function getUserByEmail(email: string): Promise<User> {
  const user = await findUserByEmail(email);
  if (!user) throw new AppError("not_found", `Nobody here has the address ${email}.`);
  return user;
}

/** Whoever administers the installation for the longest time. @throws `not_found` while nobody does */
export async function findUserToOwnSample(): Promise<User> {
  const user = await findFirstAdmin();
  if (!user) throw new AppError("not_found", "Nobody administers this installation yet; name an owner with --owner.");
  return user;
}
