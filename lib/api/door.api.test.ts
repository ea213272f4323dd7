/** What holds for every request: who is asking, how failures are told, versions, ids, bodies, addresses. */
import { beforeAll, describe, expect, test } from "vitest";
import { browser, caller, type Caller, newId, program, makeToken } from "#lib/testing/callers.ts";
import { expectProblem } from "#lib/testing/expect-problem.ts";
import { listOperations } from "#lib/testing/operations.ts";
import { makeDesk, makeSigner } from "#lib/testing/people.ts";
import { listOwnTokens, endToken } from "#lib/tokens/service.ts";
import { admitMember } from "#lib/workspaces/service.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let base: string;
let owner: Caller;
let reader: Caller;
beforeAll(async () => {
  desk = await makeDesk();
  base = `/api/v1/workspaces/${desk.slug}`;
  owner = await program(desk.owner);
  reader = await program(desk.reader);
});

const newClaim = (statement = "Water is wet."): { readonly statement: string } => ({ statement });

describe("who is asking", () => {
  test.each([
    ["nobody", {}],
    ["a token that never was", { authorization: "Bearer tst_nonsense" }],
    ["another kind of credential", { authorization: "Basic b3duZXI6cGFzc3dvcmQ=" }],
    ["an empty credential", { authorization: "Bearer" }],
    ["a cookie that we did not make", { cookie: "touchstone.session=eyJhbGciOiJub25lIn0.e30." }],
  ])("%s is 401, whether the workspace is there or not", async (_who, headers: Record<string, string>) => {
    for (const path of [base, `${base}/claims`, "/api/v1/workspaces/nowhere", "/api/v1/me"]) {
      const answer = await caller(headers)("GET", path);
      expectProblem(answer, 401, "unauthenticated");
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  test("a revoked token is 401", async () => {
    const token = await makeToken(desk.reviewer);
    const holder = caller({ authorization: `Bearer ${token}` });
    expect((await holder("GET", base)).status).toBe(200);
    const [newest] = await listOwnTokens(desk.reviewer);
    await endToken(desk.reviewer, newest?.id ?? "");
    expectProblem(await holder("GET", base), 401);
  });

  test("a token that may only read writes nothing, and one that may only write reads nothing", async () => {
    const reading = await program(desk.owner, ["read"]);
    const id = newId();
    expectProblem(await reading("PUT", `${base}/claims/${id}`, { body: newClaim() }), 403, "forbidden");
    expectProblem(await reading("GET", `${base}/claims/${id}`), 404);
    const writing = await program(desk.owner, ["write"]);
    expect((await writing("PUT", `${base}/claims/${id}`, { body: newClaim() })).status).toBe(201);
    expectProblem(await writing("GET", `${base}/claims/${id}`), 403, "forbidden");
  });

  test("a token opens no other workspace, and a workspace that is not one's own is not there", async () => {
    const other = await makeDesk();
    await admitMember(other.slug, desk.owner.actor.userId, "owner");
    expectProblem(await owner("GET", `/api/v1/workspaces/${other.slug}`), 404, "not_found");
    expectProblem(await reader("GET", `/api/v1/workspaces/${other.slug}/claims`), 404, "not_found");
    expectProblem(await reader("GET", "/api/v1/workspaces/nowhere"), 404, "not_found");
  });

  test("a session needs a page of ours to change something; a token does not", async () => {
    const signer = await makeSigner();
    await admitMember(desk.slug, signer.id, "editor");
    const own = await browser(signer.email);
    const put = (headers: Record<string, string>) =>
      own("PUT", `${base}/claims/${newId()}`, { body: newClaim(), headers });
    expectProblem(await put({ origin: "https://evil.example" }), 403, "cross_origin");
    expectProblem(await put({ origin: "null" }), 403, "cross_origin");
    expect((await put({})).status).toBe(201);
    expect((await own("GET", base, { headers: { origin: "https://evil.example" } })).status).toBe(200);
    const token = await owner("PUT", `${base}/claims/${newId()}`, {
      body: newClaim(),
      headers: { origin: "https://evil.example" },
    });
    expect(token.status).toBe(201);
  });
});

describe("creating", () => {
  test("is 201 once, 200 with the same row when repeated, and 409 for anything else under the id", async () => {
    const path = `${base}/claims/${newId()}`;
    const first = await owner("PUT", path, { body: newClaim("Once.") });
    const again = await owner("PUT", path, { body: newClaim("Once.") });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("etag")).toBe('"1"');
    expectProblem(await owner("PUT", path, { body: newClaim("Twice.") }), 409, "conflict");
    await owner("DELETE", path, { version: 1 });
    expectProblem(await owner("PUT", path, { body: newClaim("Once.") }), 410, "gone");
  });

  test.each(["claims", "documents", "annotations", "sources", "tokens", "invitations"])(
    "in %s refuses an id that is no UUIDv7, and says so of the field",
    async (kind) => {
      for (const id of ["7", "9b2f7a1e-6f0b-4c3d-8a5e-1f2d3c4b5a69", `${newId()}x`, "%00"]) {
        const { fields } = expectProblem(await owner("PUT", `${base}/${kind}/${id}`, { body: {} }), 422, "invalid");
        expect(Object.keys(fields ?? {})).toEqual(["id"]);
      }
    },
  );

  test("takes an id in capitals as the same", async () => {
    const id = newId();
    await owner("PUT", `${base}/claims/${id.toUpperCase()}`, { body: newClaim() });
    expect((await owner("GET", `${base}/claims/${id}`)).body).toMatchObject({ id });
  });
});

describe("changing", () => {
  const make = async (): Promise<string> => {
    const path = `${base}/claims/${newId()}`;
    await owner("PUT", path, { body: newClaim() });
    return path;
  };

  test.each(['"1"', "1", 'W/"1"', ' "1" '])("takes If-Match: %s", async (tag) => {
    const answer = await owner("PATCH", await make(), { body: newClaim("Other."), headers: { "if-match": tag } });
    expect([answer.status, answer.headers.get("etag")]).toEqual([200, '"2"']);
  });

  test.each(['"0"', '"2"', '"99999999999999999999"', '"abc"', '""'])(
    "is stale with If-Match: %s, and shows what is",
    async (tag) => {
      const path = await make();
      const { current } = expectProblem(
        await owner("PATCH", path, { body: newClaim("Other."), headers: { "if-match": tag } }),
        412,
        "stale",
      );
      expect(current).toEqual((await owner("GET", path)).body);
      const deletion = await owner("DELETE", path, { headers: { "if-match": tag } });
      expect(expectProblem(deletion, 412).current).toMatchObject({ version: 1 });
    },
  );

  test.each(["*", '"1", "2"', "abc", '"1'])("refuses If-Match: %s", async (tag) => {
    const answer = await owner("PATCH", await make(), { body: newClaim("Other."), headers: { "if-match": tag } });
    expect(expectProblem(answer, 422).fields).toHaveProperty("If-Match");
  });

  test("without If-Match is 428", async () => {
    const path = await make();
    expectProblem(await owner("PATCH", path, { body: newClaim("Other.") }), 428, "version_required");
    expectProblem(await owner("DELETE", path), 428, "version_required");
    expect((await owner("GET", path)).body).toMatchObject({ version: 1, statement: "Water is wet." });
  });

  test("of what was deleted is 410, for GET too; deleting is 204 without a word", async () => {
    const path = await make();
    const deletion = await owner("DELETE", path, { version: 1 });
    expect([deletion.status, deletion.text]).toEqual([204, ""]);
    expectProblem(await owner("GET", path), 410, "gone");
    expectProblem(await owner("PATCH", path, { version: 2, body: {} }), 410, "gone");
    expectProblem(await owner("DELETE", path, { version: 2 }), 410, "gone");
  });
});

describe("bodies", () => {
  test.each([
    ["nothing", ""],
    ["half of JSON", '{"statement":'],
    ["JSON with something behind it", '{"statement":"a"} {}'],
    ["a form", "statement=a"],
    ["no UTF-8", Uint8Array.from([0x22, 0xff, 0x22])],
    ["a list", "[]"],
    ["null", "null"],
    ["a number", "7"],
    ["very deep JSON", `${"[".repeat(400_000)}${"]".repeat(400_000)}`],
  ])("%s is 422", async (_what, body) => {
    expectProblem(await owner("PUT", `${base}/claims/${newId()}`, { body }), 422, "invalid");
  });

  test.each([
    [{}, { statement: "Must be given." }],
    [{ statement: "" }, { statement: "A claim needs a statement." }],
    [{ statement: 7 }, { statement: "Must be text." }],
    [{ statement: "a", colour: "red" }, { colour: "There is no such field." }],
    [
      { statement: "a", claimedOn: "2024-02-30" },
      { claimedOn: "Must be a year, a month or a day: 2024, 2024-05 or 2024-05-17." },
    ],
    [
      { statement: "a", claimedOn: "2024-02-41" },
      { claimedOn: "Must be a year, a month or a day: 2024, 2024-05 or 2024-05-17." },
    ],
    [{ statement: "a\u0000b" }, { statement: "Contains characters that are not text." }],
    [{ statement: "a\ud800b" }, { statement: "Contains characters that are not text." }],
  ])("%j is 422 and says which field", async (body, fields) => {
    const answer = await owner("PUT", `${base}/claims/${newId()}`, { body });
    expect(expectProblem(answer, 422, "invalid").fields).toEqual(fields);
  });

  test("more than fits is 413, also when its length is not told", async () => {
    const body = JSON.stringify({ statement: "x".repeat(1_100_000) });
    expectProblem(await owner("PUT", `${base}/claims/${newId()}`, { body }), 413, "too_large");
    const content = { format: "text", body: "x".repeat(21_000_000) };
    expectProblem(await owner("PUT", `${base}/documents/${newId()}`, { body: { content } }), 413, "too_large");
  });
});

describe("addresses and methods", () => {
  test.each(["/api", "/api/v1", "/api/v1/nothing", "/api/v2/workspaces", "/api/v1/workspaces/x/nothing"])(
    "nothing at %s is 404",
    async (path) => {
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
        expectProblem(await caller()(method, path), 404, "not_found");
    },
  );

  test("a method that an address does not have is 405", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"])
      expectProblem(await owner(method, `${base}/claims`), 405, "method_not_allowed");
    expectProblem(await owner("POST", `${base}/claims/${newId()}`), 405, "method_not_allowed");
  });

  test("what an address does have is said wherever it is refused", async () => {
    const paths = new Set(
      (await listOperations()).map(({ path }) => `/api/v1${path.replaceAll(/\{\w+\}/gu, newId())}`),
    );
    for (const path of paths) {
      const refused = await owner("PROPFIND", path);
      expectProblem(refused, 405, "method_not_allowed");
      const options = await owner("OPTIONS", path);
      expect([path, refused.headers.get("allow")]).toEqual([path, options.headers.get("allow")]);
    }
  });

  test("HEAD is GET without its body, and OPTIONS names the methods", async () => {
    const path = `${base}/claims/${newId()}`;
    await owner("PUT", path, { body: newClaim() });
    const head = await owner("HEAD", path);
    expect([head.status, head.text, head.headers.get("etag")]).toEqual([200, "", '"1"']);
    expect((await caller()("HEAD", path)).status).toBe(401);
    const options = await owner("OPTIONS", path);
    expect([options.status, options.headers.get("allow")]).toEqual([204, "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"]);
  });

  test("an id that can be none is not found", async () => {
    for (const id of ["7", "%00", "x".repeat(2_000)])
      expectProblem(await owner("GET", `${base}/claims/${id}`), 404, "not_found");
    expectProblem(await owner("GET", "/api/v1/workspaces/%00"), 404, "not_found");
  });
});
