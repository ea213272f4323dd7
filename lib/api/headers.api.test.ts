/** The headers of every answer, whatever made it, and that nobody who asks can choose them. */
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Caller, caller, cookieOf, makeToken, newId } from "#lib/testing/callers.ts";
import { makeDesk, makeSigner } from "#lib/testing/people.ts";
import { makeDocument } from "#lib/testing/texts.ts";
import { admitMember } from "#lib/workspaces/service.ts";
import { pages } from "./access.cases.ts";

/** What a caller might write to be believed. */
const forged = {
  "x-nonce": "forged",
  "x-touchstone-peer": "203.0.113.7",
  "x-touchstone-path": "//evil.example/forged",
  "content-security-policy": "script-src 'nonce-forged' *",
};

let own: Caller;
let cookie: string;
let slug: string;
let document: string;
let script: string;

beforeAll(async () => {
  const desk = await makeDesk();
  ({ slug } = desk);
  const { id, email } = await makeSigner();
  await admitMember(slug, id, "owner");
  cookie = await cookieOf(email);
  own = caller({ cookie, ...forged });
  document = (await makeDocument(desk.owner)).id;
  const { text } = await own("GET", "/sign-in");
  script = /"(\/_next\/static\/[^"]+\.js)"/u.exec(text)?.[1] ?? "";
});

const nonceOf = (headers: Headers): string =>
  /'nonce-([^']+)'/u.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "";

/** Fails unless these are the headers of a safe answer. @returns its nonce */
function expectSafe(headers: Headers): string {
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("access-control-allow-origin")).toBeNull();
  const directives = (headers.get("content-security-policy") ?? "").split("; ");
  for (const directive of ["default-src 'none'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"])
    expect(directives).toContain(directive);
  const scripts = directives.find((directive) => directive.startsWith("script-src ")) ?? "";
  expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/u);
  const nonce = nonceOf(headers);
  expect(Buffer.from(nonce, "base64")).toHaveLength(16);
  return nonce;
}

const api = () => `/api/v1/workspaces/${slug}`;
const claim = { statement: "A claim." };

const answers: readonly (readonly [what: string, status: number, ask: () => ReturnType<Caller>])[] = [
  ["a page", 200, () => own("GET", `/w/${slug}/documents`)],
  [
    "the way to a page as another page fetches it",
    307,
    () => own("GET", `/w/${slug}/documents`, { headers: { rsc: "1" } }),
  ],
  ["the head of a page", 200, () => caller(forged)("HEAD", "/sign-in")],
  ["a page that is not there", 404, () => own("GET", "/nothing/here")],
  ["a page of a workspace that is not one's own", 404, () => own("GET", "/w/nowhere/documents")],
  ["an address that cannot be read", 404, () => own("GET", "/%E0%A4%A")],
  ["a redirect", 307, () => caller(forged)("GET", `/w/${slug}/documents`)],
  ["a redirect of an address with a slash too many", 308, () => own("GET", "/sign-in/")],
  ["JSON", 200, () => own("GET", api())],
  ["the API's description", 200, () => own("GET", "/api/v1/openapi.json")],
  ["what was made", 201, () => own("PUT", `${api()}/claims/${newId()}`, { body: claim, headers: sameOrigin() })],
  ["a problem", 422, () => own("PUT", `${api()}/claims/${newId()}`, { body: {}, headers: sameOrigin() })],
  ["a refusal of another site", 403, () => own("PUT", `${api()}/claims/${newId()}`, { body: claim })],
  ["an address of the API that is none", 404, () => own("GET", "/api/v1/nothing")],
  ["a method that is none", 405, () => own("POST", `${api()}/claims`)],
  ["the methods of an address", 204, () => own("OPTIONS", `${api()}/claims`)],
  ["next-auth's token", 200, () => own("GET", "/api/auth/csrf")],
  ["a static file", 200, () => own("GET", script)],
  ["a static file that is not there", 404, () => own("GET", "/_next/static/nothing.js")],
  ["the icon", 200, () => own("GET", "/icon.svg")],
  ["a PDF", 200, () => own("GET", `${api()}/documents/${document}/export.pdf`)],
  ["the health check", 200, () => own("GET", "/healthz")],
];
const sameOrigin = () => ({ origin: inject("address") });

describe("the headers are on", () => {
  test.each(answers)("%s", async (_what, status, ask) => {
    const first = await ask();
    expect(first.status).toBe(status);
    const second = await ask();
    expect(expectSafe(first.headers)).not.toBe(expectSafe(second.headers));
    expect(JSON.stringify([...first.headers])).not.toMatch(/forged|evil/u);
  });

  test("a stream of events", async () => {
    const ending = new AbortController();
    const desk = await makeDesk();
    const response = await fetch(new URL(`/api/v1/workspaces/${desk.slug}/events`, inject("address")), {
      headers: { authorization: `Bearer ${await makeToken(desk.reader)}`, ...forged },
      signal: ending.signal,
    });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expectSafe(response.headers);
    ending.abort();
  });
});

test("a PDF says how long it is, whole or in part: readers fetch only what they need of one that does", async () => {
  const path = `${api()}/originals/${newId()}`;
  const sending = { body: "%PDF-1.4 and no more.", headers: sameOrigin() };
  await own("PUT", `${path}?name=a.pdf`, sending);
  const whole = await own("GET", `${path}/document.pdf`);
  expect(whole.headers.get("content-length")).toBe(String(sending.body.length));
  const part = await own("GET", `${path}/document.pdf`, { headers: { range: "bytes=2-5" } });
  expect([part.status, part.text, part.headers.get("content-length")]).toEqual([206, "DF-1", "4"]);
  const exported = await own("GET", `${api()}/documents/${document}/export.pdf`);
  expect(Number(exported.headers.get("content-length"))).toBeGreaterThan(1_000);
});

/** The names and values in the tags of these elements. */
const tagsOf = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, "gu"))].map(([tag]) => tag);

describe("every script and style of a page bears the page's nonce", () => {
  test.each(Object.keys(pages))("%s", async (path) => {
    const filled = path.replace("{workspace}", slug).replace("documents/{id}", `documents/${document}`);
    const address = filled.replaceAll(/\{[^}]+\}/gu, "nothing");
    const { text, headers } = await own("GET", address);
    const nonce = expectSafe(headers);
    expect(text).not.toMatch(/forged|evil\.example/u);
    const isRedirect = (headers.get("location") ?? "").startsWith("/");
    const scripts = tagsOf(text, "script");
    expect(scripts.length > 2 || isRedirect).toBe(true);
    for (const tag of [...scripts, ...tagsOf(text, "style")]) expect(tag).toContain(` nonce="${nonce}"`);
    expect(text).not.toMatch(/<[^>]+\son[a-z]+="|href="javascript:/u);
  });
});

test("the way back after signing in is the page's own, whatever a caller says it is", async () => {
  const { headers } = await caller(forged)("GET", `/w/${slug}/claims?q=a`);
  expect(headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(`/w/${slug}/claims?q=a`)}`);
});
