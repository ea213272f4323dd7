import "server-only";
import { decode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { env } from "#lib/env.ts";
import { unauthenticated } from "#lib/errors.ts";
import { redeemToken } from "#lib/tokens/store.ts";
import { IDLE_DAYS } from "#lib/users/model.ts";
import { findSession, touchSession } from "#lib/users/store.ts";
import { sessionCookieName } from "./config.ts";
import { sha256 } from "./secrets.ts";

/** Somebody who is signed in, in a browser. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isInstanceAdmin: boolean;
  /** The browser's session. */
  readonly sessionId: string;
};

/** Whoever is asking: a person in a browser, or a token that acts as one in one workspace. */
export type Principal =
  | { readonly via: "session"; readonly person: Person }
  | {
      readonly via: "token";
      readonly tokenId: string;
      readonly person: Omit<Person, "sessionId">;
      readonly workspaceId: string;
      readonly scopes: readonly string[];
    };

/** How often it is worth writing down that a session is in use. */
const TOUCH_MINUTES = 5;

/** Who sent this request; null for nobody. A bearer token is decisive: a wrong one is not replaced by a cookie. */
export const principal = cache(async (): Promise<Principal | null> => {
  const authorization = (await headers()).get("authorization");
  return authorization === null ? fromSession() : fromToken(authorization);
});

/** The signed-in person, or null. API tokens do not count: they act in their workspace only. */
export async function findPerson(): Promise<Person | null> {
  const asking = await principal();
  return asking?.via === "session" ? asking.person : null;
}

/** @throws `unauthenticated` */
export async function requirePerson(): Promise<Person> {
  const person = await findPerson();
  if (!person) throw unauthenticated();
  return person;
}

async function fromToken(authorization: string): Promise<Principal | null> {
  const secret = /^Bearer\s+(\S+)$/iu.exec(authorization.trim())?.[1];
  if (!secret) return null;
  const token = await redeemToken(sha256(secret), new Date());
  return token
    ? { via: "token", tokenId: token.id, person: token.user, workspaceId: token.workspaceId, scopes: token.scopes }
    : null;
}

/** The cookie is a signed note of a session; the session's row decides, so that deleting it signs out at once. */
async function fromSession(): Promise<Principal | null> {
  const found = await sessionOf();
  return found && { via: "session", person: found.person };
}

/** Who is signed in in this browser, with the secret of their session; null for nobody. */
export async function findSignedIn(): Promise<(Person & { readonly sid: string }) | null> {
  const found = await sessionOf();
  return found && { ...found.person, sid: found.secret };
}

async function sessionOf(): Promise<{ readonly person: Person; readonly secret: string } | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  const claims = await decode({ token: cookie, secret: env.secret() }).catch(() => null);
  const secret = claims?.["sid"];
  if (typeof secret !== "string") return null;
  const session = await findSession(sha256(secret));
  const now = Date.now();
  if (!session || session.expires.getTime() < now) return null;
  const idle = now - session.lastSeenAt.getTime();
  if (idle > IDLE_DAYS * 86_400_000) return null;
  if (idle > TOUCH_MINUTES * 60_000) await touchSession(session.id, new Date(now));
  return { person: { ...session.user, sessionId: session.id }, secret };
}
