import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { env } from "#lib/env.ts";
import { AppError, conflict, notFound } from "#lib/errors.ts";
import { openInvitation } from "#lib/invitations/service.ts";
import { countUse } from "#lib/limits/service.ts";
import { addUser, beginSession, findHolder, hasPassword, hasProved, prove, signOut } from "#lib/users/service.ts";
import { decide, verifiedEmail, type Decision } from "./decide.ts";
import type { Claims, Refusal } from "./model.ts";
import { countConnections, findConnected, insertConnection, removeConnections } from "./store.ts";

type Person = { readonly id: string; readonly email: string };

/** Somebody who comes back from the provider, and the browser they do so in. */
export type Comer = {
  readonly claims: Claims;
  /** Who is signed in there already, and the secret of that session. */
  readonly signedIn: (Person & { readonly sid: string }) | null;
  /** The link of the invitation they come from. */
  readonly invitation: string | null;
  readonly address: string;
  readonly userAgent: string;
};

export type Entrance =
  { readonly id: string; readonly sid: string } | { readonly refused: Refusal; readonly isConnecting: boolean };

/** Lets somebody in whom the provider speaks for, or says why not: see decide.ts. */
export async function enterFromOutside(comer: Comer): Promise<Entrance> {
  try {
    await countUse("sign-in-address", comer.address);
  } catch (error) {
    if (error instanceof AppError && error.code === "rate_limited") return { refused: "busy", isConnecting: false };
    throw error;
  }
  const { signedIn, invitation } = comer;
  const isConnecting = signedIn !== null && (await hasProved(signedIn.id));
  const isInvited = invitation !== null && (await openInvitation(invitation, null))?.state === "open";
  const attempt = () => inTransaction((tx) => enter(comer, { isConnecting, isInvited }, tx));
  const entered = await attempt().catch((error: unknown) => {
    // Another browser was quicker with the same account: it is known now.
    if (isUniqueViolation(error) || (error instanceof AppError && error.code === "conflict")) return attempt();
    throw error;
  });
  if ("id" in entered && signedIn) await signOut(signedIn.sid);
  return entered;
}

type Circumstances = { readonly isConnecting: boolean; readonly isInvited: boolean };

async function enter(comer: Comer, { isConnecting, isInvited }: Circumstances, tx: Db): Promise<Entrance> {
  const provider = env.provider();
  if (!provider) throw notFound("page");
  const { claims, signedIn, userAgent } = comer;
  const email = verifiedEmail(claims);
  // In this order: whose account another browser has made in between is connected, too.
  const holder = email === null ? null : ((await findHolder(email, tx))?.id ?? null);
  const connected = await findConnected(claims.iss, claims.sub, tx);
  const decision = decide(
    claims,
    {
      connected,
      holder,
      connecting: isConnecting ? signedIn : null,
      isInvited,
    },
    provider,
  );
  if ("refuse" in decision) return { refused: decision.refuse, isConnecting };
  const id = await personFor(decision, claims, tx);
  return { id, sid: await beginSession(id, userAgent, tx) };
}

async function personFor(
  decision: Exclude<Decision, { refuse: Refusal }>,
  { iss, sub }: Claims,
  tx: Db,
): Promise<string> {
  if ("enter" in decision) return decision.enter;
  // Its proof is used up, so that of two who connect at once one does.
  if ("connect" in decision && !(await hasProved(decision.connect, tx))) throw notFound("link");
  const id =
    "connect" in decision ? decision.connect : (await addUser({ ...decision.create, passwordHash: null }, {}, tx)).id;
  await insertConnection({ id: uuidv7(), userId: id, type: "oidc", provider: iss, providerAccountId: sub }, tx);
  return id;
}

/** How somebody can sign in. */
export type WaysIn = { readonly hasPassword: boolean; readonly provider: string | null; readonly isConnected: boolean };

export async function loadWaysIn({ id, email }: Person): Promise<WaysIn> {
  const provider = env.provider();
  return {
    hasPassword: await hasPassword(email),
    provider: provider?.name ?? null,
    isConnected: provider !== null && (await countConnections(id, provider.issuer)) > 0,
  };
}

/** Lets whoever shows their password connect an account of the provider, for some minutes. @throws `invalid` */
export const beginConnecting = (person: Person, password: string): Promise<void> => prove(person, password);

/** Forgets what was connected. @throws `conflict` for somebody who could not sign in any more */
export async function disconnect({ id, email }: Person): Promise<void> {
  if (!(await hasPassword(email)))
    throw conflict("You have no password here, so you could not sign in any more. Nothing was changed.");
  const provider = env.provider();
  if (provider) await removeConnections(id, provider.issuer);
}
