import NextAuth, { type AuthOptions } from "next-auth";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { authOptions } from "#lib/auth/config.ts";
import { sha256 } from "#lib/auth/secrets.ts";
import { db } from "#lib/db/client.ts";
import { createInvitation } from "#lib/invitations/service.ts";
import { CLIENT, type Lie, type OidcProvider, startOidcProvider } from "#lib/testing/oidc-provider.ts";
import { makeDesk, makeSigner, newEmail, PASSWORD } from "#lib/testing/people.ts";
import { signIn } from "#lib/users/service.ts";
import { beginConnecting, disconnect, loadWaysIn } from "./service.ts";

const HERE = "http://localhost:3000";

let provider: OidcProvider;
beforeAll(async () => {
  provider = await startOidcProvider();
});
afterAll(async () => {
  await provider[Symbol.asyncDispose]();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  provider.lie = "none";
  vi.stubEnv("NEXTAUTH_URL", HERE);
  vi.stubEnv("NEXTAUTH_SECRET", "s".repeat(40));
  vi.stubEnv("OIDC_ISSUER", provider.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", CLIENT.id);
  vi.stubEnv("OIDC_CLIENT_SECRET", CLIENT.secret);
  vi.stubEnv("OIDC_NEW_ACCOUNTS", "no");
  vi.stubEnv("OIDC_DOMAINS", "");
});

type Who = {
  readonly subject: string;
  readonly email: string;
  readonly verified?: "on";
  readonly name?: string;
  readonly answer?: "no";
};
type SignedIn = { readonly id: string; readonly email: string; readonly sid: string };
type Way = {
  readonly signedIn?: SignedIn | undefined;
  readonly invitation?: string | null;
  readonly tamper?: (query: URLSearchParams) => void;
};

// The handler for the other kind of route needs no server around it. next-auth declares it as any.
const handle = NextAuth as unknown as (request: object, response: Answer, options: AuthOptions) => Promise<void>;

/** What next-auth writes its answer to. */
class Answer {
  body: { readonly csrfToken?: string } = {};
  readonly #headers = new Map<string, unknown>();
  status = () => this;
  end = () => this;
  getHeader = (name: string) => this.#headers.get(name.toLowerCase());
  setHeader(name: string, value: unknown): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }
  json(body: Answer["body"]): this {
    this.body = body;
    return this;
  }
  send = (body: Answer["body"]): this => this.json(body);
  location = (): string => String(this.getHeader("location"));
  cookies(): Record<string, string> {
    const lines = [this.getHeader("set-cookie") ?? []].flat().map(String);
    const pairs = lines.map((line) => /^([^=]+)=([^;]*)/u.exec(line)?.slice(1) ?? []);
    return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, decodeURIComponent(value)]));
  }
}

/** A browser goes to the provider and comes back: where it ends up, and whether it has a session. */
async function goThrough(who: Who, { signedIn, invitation = null, tamper }: Way = {}) {
  const cookies: Record<string, string> = {};
  const options = authOptions({
    onRefusal: () => undefined,
    headers: new Headers({ "user-agent": "Firefox/140.0", "x-touchstone-peer": uuidv7() }),
    whoIsIn: () => Promise.resolve(signedIn ?? null),
    invitation,
  });
  const ask = async (nextauth: readonly string[], rest: { readonly query?: object; readonly body?: object } = {}) => {
    const answer = new Answer();
    const request = { method: rest.body ? "POST" : "GET", headers: {}, cookies, body: rest.body ?? {} };
    await handle({ ...request, query: { nextauth, ...rest.query } }, answer, options);
    Object.assign(cookies, answer.cookies());
    return answer;
  };
  const { csrfToken = "" } = (await ask(["csrf"])).body;
  const sent = await ask(["signin", "oidc"], { body: { csrfToken, callbackUrl: `${HERE}/w/desk` } });
  const there = await fetch(sent.location(), { method: "POST", body: new URLSearchParams(who), redirect: "manual" });
  const { searchParams: query } = new URL(there.headers.get("location") ?? "", HERE);
  tamper?.(query);
  const back = await ask(["callback", "oidc"], { query: Object.fromEntries(query) });
  return { redirect: back.location().replace(HERE, ""), hasSession: "touchstone.session" in cookies };
}

const newcomer = (): Who => ({ subject: uuidv7(), email: newEmail(), verified: "on", name: "Nora Quist" });
const userAt = (email: string) =>
  db().user.findUnique({ where: { email }, include: { accounts: true, sessions: true } });
const refused = (why: string, page = "/sign-in") => ({ redirect: `${page}?refused=${why}`, hasSession: false });
const IN = { redirect: "/w/desk", hasSession: true };

async function signer(): Promise<SignedIn> {
  const { id, email } = await makeSigner();
  const entered = await signIn({ email, password: PASSWORD, address: uuidv7(), userAgent: "" });
  return { id, email, sid: entered?.sid ?? "" };
}

describe("whoever comes from the provider", () => {
  test("has no account by that alone; where the installation says so they get one, and the same one again", async () => {
    const who = newcomer();
    expect(await goThrough(who)).toEqual(refused("no_account"));
    vi.stubEnv("OIDC_NEW_ACCOUNTS", "yes");
    expect(await goThrough(who)).toEqual(IN);
    // By issuer and subject: an address may change, and is another's then.
    expect(await goThrough({ ...who, email: newEmail() })).toEqual(IN);
    const user = await userAt(who.email);
    expect(user).toMatchObject({ name: "Nora Quist", passwordHash: null });
    expect(user?.accounts).toMatchObject([
      { provider: provider.issuer, providerAccountId: who.subject, access_token: null },
    ]);
    expect(user?.sessions).toHaveLength(2);
  });

  test("comes in by an open invitation, and by no other", async () => {
    const desk = await makeDesk();
    const { path } = await createInvitation(desk.owner, uuidv7(), { role: "reader", days: 7, note: "" });
    expect(await goThrough(newcomer(), { invitation: "nonsense" })).toEqual(refused("no_account"));
    expect(await goThrough(newcomer(), { invitation: path.split("/").at(-1) ?? "" })).toEqual(IN);
  });

  test.each(["connected", "stranger"])("must be of one of the domains, where there are some: %s", async (which) => {
    vi.stubEnv("OIDC_NEW_ACCOUNTS", "yes");
    const who = newcomer();
    if (which === "connected") await goThrough(who);
    vi.stubEnv("OIDC_DOMAINS", "desk.example");
    expect(await goThrough(who)).toEqual(refused("domain"));
    expect(await goThrough({ subject: who.subject, email: "nora@desk.example" })).toEqual(refused("unverified"));
  });

  test.each<Lie>(["issuer", "nonce", "audience", "signature", "expired"])(
    "is not believed where the %s is wrong",
    async (lie) => {
      vi.stubEnv("OIDC_NEW_ACCOUNTS", "yes");
      provider.lie = lie;
      const who = newcomer();
      const { redirect, hasSession } = await goThrough(who);
      expect(redirect).toMatch(/error=OAuthCallback$/u);
      expect(hasSession).toBe(false);
      expect(await userAt(who.email)).toBeNull();
    },
  );

  test("is not believed with another browser's answer, or after they said no", async () => {
    vi.stubEnv("OIDC_NEW_ACCOUNTS", "yes");
    for (const [who, tamper] of [
      [newcomer(), (query: URLSearchParams) => query.set("state", "another")],
      [newcomer(), (query: URLSearchParams) => query.set("code", uuidv7())],
      [{ ...newcomer(), answer: "no" as const }, () => undefined],
    ] as const) {
      expect(await goThrough(who, { tamper })).toMatchObject({ hasSession: false });
      expect(await userAt(who.email)).toBeNull();
    }
  });

  test("must come from the provider that was named, exactly", async () => {
    vi.stubEnv("OIDC_ISSUER", `${provider.issuer}/`);
    expect(await goThrough(newcomer())).toEqual(refused("issuer"));
  });
});

describe("an account that is here already", () => {
  test("is not entered by its e-mail address, verified or not, signed in or not", async () => {
    vi.stubEnv("OIDC_NEW_ACCOUNTS", "yes");
    const person = await signer();
    const who = { subject: uuidv7(), email: person.email };
    for (const signedIn of [undefined, person]) {
      expect(await goThrough({ ...who, verified: "on" }, { signedIn })).toEqual(refused("known_address"));
      expect(await goThrough(who, { signedIn })).toEqual(refused("unverified"));
    }
    expect((await userAt(person.email))?.accounts).toEqual([]);
  });

  test("is connected by whoever is signed in and shows the password, with a verified address, and entered then", async () => {
    const person = await signer();
    const who: Who = { subject: uuidv7(), email: person.email.toUpperCase(), verified: "on" };
    await expect(beginConnecting(person, "a wrong one")).rejects.toMatchObject({
      fields: { password: expect.any(String) as string },
    });
    await beginConnecting(person, PASSWORD);
    const { verified: _, ...unverified } = who;
    expect(await goThrough(unverified, { signedIn: person })).toEqual(refused("unverified", "/account"));
    expect(await goThrough({ ...who, email: newEmail() }, { signedIn: person })).toEqual(
      refused("other_address", "/account"),
    );
    // Nobody else profits from the proof.
    expect(await goThrough(who, { signedIn: await signer() })).toEqual(refused("known_address"));
    expect(await goThrough(who, { signedIn: person })).toEqual(IN);
    expect(await goThrough(who)).toEqual(IN);
    expect(await loadWaysIn(person)).toMatchObject({ hasPassword: true, isConnected: true });
    expect(await db().session.count({ where: { sessionToken: sha256(person.sid) } })).toBe(0);
    await disconnect(person);
    expect(await goThrough(who)).toEqual(refused("known_address"));
  });

  test("is not connected with what is another's already, and not left without any way in", async () => {
    vi.stubEnv("OIDC_NEW_ACCOUNTS", "yes");
    const who = newcomer();
    expect(await goThrough(who)).toEqual(IN);
    const person = await signer();
    await beginConnecting(person, PASSWORD);
    expect(await goThrough(who, { signedIn: person })).toEqual(refused("elsewhere", "/account"));
    const other = await userAt(who.email);
    await expect(disconnect({ id: other?.id ?? "", email: who.email })).rejects.toMatchObject({ code: "conflict" });
  });

  test("is made once, though two browsers come at the same moment", async () => {
    vi.stubEnv("OIDC_NEW_ACCOUNTS", "yes");
    const who = newcomer();
    expect(await Promise.all([goThrough(who), goThrough(who), goThrough(who)])).toEqual([IN, IN, IN]);
    expect((await userAt(who.email))?.accounts).toHaveLength(1);
  });
});
