/**
 * Nothing is reachable that is not in the table of the API, and everything in it is open to exactly those it
 * says: every operation as everybody, on one's own things, on others', and on those of another workspace.
 */
import { globSync } from "node:fs";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { isAtLeast, type Role } from "#lib/auth/policy.ts";
import { audiences } from "#lib/edge/description.ts";
import { projectFolder } from "#lib/launcher/project.ts";
import { cookieOf, caller, makeToken } from "#lib/testing/callers.ts";
import { attempt, listOperations, makeOriginal, makeThings, type Operation } from "#lib/testing/operations.ts";
import { join, makeDesk, makeSigner } from "#lib/testing/people.ts";
import { admitMember } from "#lib/workspaces/service.ts";
import { mayNotApply, outside, pages, type Things } from "./access.cases.ts";

type Headers = Readonly<Record<string, string>>;
type Desk = Awaited<ReturnType<typeof makeDesk>>;

const roles = ["reader", "reviewer", "editor", "owner"] as const satisfies readonly Role[];
const operations = await listOperations();
const named = operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const);
const ofMembers = named.filter(
  ([, { path, method }]) =>
    path.startsWith("/workspaces/{workspace}") && !(path === "/workspaces/{workspace}" && method === "PUT"),
);
const isUnsafe = ({ method }: Operation): boolean => method !== "GET";

const bearer = async (
  scope: Parameters<typeof makeToken>[0],
  scopes?: Parameters<typeof makeToken>[1],
): Promise<Headers> => ({
  authorization: `Bearer ${await makeToken(scope, scopes)}`,
});

let desk: Desk;
let author: Desk["reviewer"];
let things: Things;
let foreign: Things;
let as: Record<Role | "author" | "reading" | "elsewhere", Headers>;
let stranger: Headers;
let fresh: () => Promise<Things>;

beforeAll(async () => {
  desk = await makeDesk();
  author = await join(desk.slug, "reviewer");
  const other = await makeDesk();
  await admitMember(other.slug, desk.owner.actor.userId, "owner");
  const original = await makeOriginal(desk.owner);
  fresh = () => makeThings(desk.owner, author, original);
  things = await fresh();
  foreign = { ...(await makeThings(other.owner, other.owner, await makeOriginal(other.owner))), workspace: desk.slug };
  as = {
    reader: await bearer(desk.reader),
    reviewer: await bearer(desk.reviewer),
    editor: await bearer(desk.editor),
    owner: await bearer(desk.owner),
    author: await bearer(author),
    reading: await bearer(desk.owner, ["read"]),
    elsewhere: await bearer(other.owner),
  };
  const signer = await makeSigner();
  stranger = { cookie: await cookieOf(signer.email), origin: inject("address") };
});

const find = (pattern: string): string[] =>
  globSync(`app/**/${pattern}`, { cwd: projectFolder })
    .map(
      (file) =>
        `/${file
          .split("/")
          .slice(1, -1)
          .filter((part) => !/^\(.*\)$/u.test(part))
          .join("/")}`,
    )
    .map((path) => path.replaceAll(/\[+([^\]]+)\]+/gu, "{$1}"));

describe("the table", () => {
  test("has every route that is built, and no other", () => {
    const inTable = [...new Set(operations.map(({ path }) => `/api/v1${path}`))];
    expect([...inTable, ...outside].toSorted()).toEqual(find("route.ts").toSorted());
  });

  test("says of every operation who may use it", () => {
    expect(operations.filter(({ who }) => !audiences.some((audience) => audience === who))).toEqual([]);
  });

  test("has every page", () => {
    expect(Object.keys(pages).toSorted()).toEqual(find("page.tsx").toSorted());
  });
});

describe("an operation of a workspace", () => {
  test.each(ofMembers)("%s is not there for others, and nothing at all for nobody", async (_name, operation) => {
    expect(await attempt(operation, things, {})).toMatchObject(
      isUnsafe(operation) ? { status: 403, code: "cross_origin" } : { status: 401 },
    );
    expect(await attempt(operation, things, { authorization: "Bearer tst_nonsense" })).toMatchObject({ status: 401 });
    expect(await attempt(operation, things, stranger)).toMatchObject({ status: 404 });
    expect(await attempt(operation, things, as.elsewhere)).toMatchObject({ status: 404 });
  });

  test.each(ofMembers)("%s is open to those it says", async (_name, operation) => {
    const { who } = operation;
    const least = roles.find((role) => who === role || who.endsWith(` or ${role}`));
    for (const role of roles) {
      const may = least !== undefined && isAtLeast(role, least);
      const { status } = await attempt(operation, may && isUnsafe(operation) ? await fresh() : things, as[role]);
      expect([role, verdictOn(operation, status)]).toEqual([role, may ? "done" : "refused"]);
    }
  });

  test.each(ofMembers.filter(([, { who, path }]) => who.startsWith("author") && !path.includes("/invitations/")))(
    "%s is open to whoever made the thing",
    async (_name, operation) => {
      const { status } = await attempt(operation, await fresh(), as.author);
      expect(verdictOn(operation, status)).toBe("done");
    },
  );

  test.each(ofMembers.filter(([, operation]) => isUnsafe(operation)))(
    "%s is refused to a token that may only read",
    async (_name, operation) => {
      expect(await attempt(operation, things, as.reading)).toMatchObject({ status: 403 });
    },
  );

  /** What is made under an id of the caller's own; a page of the web is an original that the server fetches. */
  const makes = ({ path, method }: Operation): boolean => method === "PUT" && /\{id\}(\/page)?$/u.test(path);

  test.each(ofMembers.filter(([, operation]) => operation.path.includes("{id}") && !makes(operation)))(
    "%s finds nothing of another workspace",
    async (_name, operation) => {
      expect(await attempt(operation, foreign, as.owner)).toMatchObject({ status: 404 });
    },
  );

  test.each(ofMembers.filter(([, operation]) => isUnsafe(operation)))(
    "%s is refused from other origins",
    async (_name, operation) => {
      const { cookie = "", origin = "" } = stranger;
      const { host } = new URL(origin);
      const forgeries: Headers[] = [
        { cookie },
        { cookie, origin: "null" },
        { cookie, origin: "https://evil.example" },
        { cookie, origin: `${origin}.evil.example` },
        { cookie, origin: "https://evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
        { cookie, "sec-fetch-site": "cross-site" },
        { cookie, origin: "https://evil.example", referer: `${origin}/`, "x-forwarded-host": host },
      ];
      for (const headers of forgeries)
        expect(await attempt(operation, things, headers)).toEqual({ status: 403, code: "cross_origin" });
    },
  );
});

/** Tokens of others are not even there; and some things cannot be done with just any annotation. */
function verdictOn({ path }: Operation, status: number): "done" | "refused" | number {
  if (status >= 200 && status < 300) return "done";
  if (mayNotApply.test(path) && (status === 409 || status === 422)) return "done";
  return status === 403 || (status === 404 && path.includes("/tokens/")) ? "refused" : status;
}

describe("an operation of nobody's workspace", () => {
  test.each(named.filter(([, { who }]) => who === "signed in"))(
    "%s needs somebody who has signed in",
    async (_name, operation) => {
      expect((await attempt(operation, things, as.owner)).status).toBe(401);
      const own = isUnsafe(operation) ? { origin: stranger["origin"] ?? "" } : {};
      expect((await attempt(operation, things, own)).status).toBe(401);
    },
  );

  // Signing everybody out is left to the test of sessions.
  test.each(named.filter(([, { who, path }]) => who === "signed in" && !path.includes("session")))(
    "%s is open to whoever has",
    async (_name, operation) => {
      const { status } = await attempt(operation, things, stranger);
      expect([200, 201, 204, 422]).toContain(status);
    },
  );

  test.each(named.filter(([, { who }]) => who === "anyone"))(
    "%s needs the secret of a link",
    async (_name, operation) => {
      const { status } = await attempt(operation, things, { origin: stranger["origin"] ?? "" });
      expect([404, 409, 410]).toContain(status);
    },
  );
});

describe("a page", () => {
  test.each(Object.entries(pages))("%s is shown to whom it says: %s", async (path, who) => {
    const address = path.replace("{workspace}", desk.slug).replace("{id}", things.document).replace("{number}", "1");
    const nobody = await caller()("GET", address);
    const isSentToSignIn = (nobody.headers.get("location") ?? "").includes("/sign-in?next=");
    expect([nobody.status, isSentToSignIn]).toEqual(who === "anyone" ? [200, false] : [307, true]);
    const { status } = await caller(stranger)("GET", address);
    expect(status === 404).toBe(who === "member");
  });
});
