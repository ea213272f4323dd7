/** Asking the served product over HTTP, as a program with a token or as a browser with a cookie. */
import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { inject } from "vitest";
import { z } from "zod";
import type { Scope } from "#lib/auth/scope.ts";
import { createToken } from "#lib/tokens/service.ts";
import type { TokenScope } from "#lib/tokens/model.ts";
import { PASSWORD } from "./people.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The answer as JSON; undefined when it is none. */
  readonly body: unknown;
};

export type Sending = {
  /** Sent as JSON, unless it is text or bytes already. */
  readonly body?: unknown;
  /** What If-Match names, in quotes. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Caller = (method: string, path: string, sending?: Sending) => Promise<Answer>;

/** Who always sends these headers, and nothing else about themselves. */
export const caller =
  (own: Readonly<Record<string, string>> = {}): Caller =>
  async (method, path, { body, version, headers } = {}) => {
    const response = await fetch(new URL(path, inject("address")), {
      method,
      redirect: "manual",
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(version === undefined ? {} : { "if-match": `"${version}"` }),
        ...own,
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A program that acts as that member. */
export async function program(scope: Scope, scopes: readonly TokenScope[] = ["read", "write"]): Promise<Caller> {
  return caller({ authorization: `Bearer ${await makeToken(scope, scopes)}` });
}

export async function makeToken(scope: Scope, scopes: readonly TokenScope[] = ["read", "write"]): Promise<string> {
  const { token } = await createToken(scope, uuidv7(), { name: "A test", scopes: [...scopes], days: 1 });
  return token;
}

/** The cookies an answer sets, as a browser would send them back. */
const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Tries to sign in on the page's own way. */
export async function signInAs(
  email: string,
  password = PASSWORD,
  headers: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
) {
  const origin = inject("address");
  const anyone = caller({ origin, ...headers });
  const csrf = await anyone("GET", "/api/auth/csrf");
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(csrf.body);
  return anyone("POST", "/api/auth/callback/credentials", {
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(csrf.headers) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true", ...more }).toString(),
  });
}

/** The cookie of a new session; PASSWORD must be the person's. */
export async function cookieOf(email: string): Promise<string> {
  const cookie = cookiesOf((await signInAs(email)).headers);
  if (!cookie.includes("session=")) throw new Error(`${email} could not sign in.`);
  return cookie;
}

/** A browser in which somebody has signed in, on a page of ours. */
export const browser = async (email: string): Promise<Caller> =>
  caller({ cookie: await cookieOf(email), origin: inject("address") });

/** Nobody has this id. */
export const newId = (): string => uuidv7();
export const newWord = (): string => `word-${randomUUID()}`;
