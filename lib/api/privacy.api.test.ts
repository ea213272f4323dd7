/** A private annotation is its author's alone: no answer to anybody else has a word of it. */
import { beforeAll, describe, expect, test } from "vitest";
import { type Caller, newWord, program } from "#lib/testing/callers.ts";
import { addressOf, listOperations, makeOriginal, makeThings } from "#lib/testing/operations.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeMark } from "#lib/testing/texts.ts";
import type { Things } from "./access.cases.ts";

const readable = (await listOperations())
  .filter(
    ({ method, path }) => method === "GET" && path.startsWith("/workspaces/{workspace}") && !path.endsWith("/events"),
  )
  .map((operation) => [operation.path, operation] as const);
const canary = newWord();

let desk: Awaited<ReturnType<typeof makeDesk>>;
let things: Things;
let hidden: string;
let others: Caller[];
let author: Caller;

beforeAll(async () => {
  desk = await makeDesk();
  things = await makeThings(desk.owner, desk.reviewer, await makeOriginal(desk.owner));
  const { id } = await makeMark(desk.reviewer, things.document, {
    visibility: "private",
    stance: "contested",
    claim: { id: things.claim },
    comment: `Nobody else reads ${canary}.`,
    labels: [canary],
    citations: [{ source: { id: things.source }, bearing: "contests", quote: canary, locator: canary }],
  });
  hidden = id;
  others = await Promise.all([desk.owner, desk.editor, desk.reader].map((scope) => program(scope)));
  author = await program(desk.reviewer);
});

describe("nothing of a private annotation is told to others", () => {
  test.each(readable)("by GET %s", async (_path, operation) => {
    for (const ask of others) {
      const { status, text } = await ask("GET", addressOf(operation, things));
      expect(status).toBeLessThan(500);
      expect(text).not.toContain(canary);
      expect(text).not.toContain(hidden);
    }
  });

  test("by its own address, whatever is tried there", async () => {
    const path = `/api/v1/workspaces/${desk.slug}/annotations/${hidden}`;
    const forms = [["GET"], ["PATCH", { comment: "Mine." }], ["DELETE"]] as const;
    for (const ask of others)
      for (const [method, body] of forms)
        expect((await ask(method, path, { version: 1, ...(body ? { body } : {}) })).status).toBe(404);
    expect((await author("GET", path)).body).toMatchObject({ version: 1, visibility: "private" });
  });

  test("by any search, filter or count", async () => {
    const base = `/api/v1/workspaces/${desk.slug}`;
    const queries = [
      `annotations?label=${canary}`,
      `annotations?author=${desk.reviewer.actor.userId}&stance=contested`,
      `annotations?ids=${hidden}`,
    ];
    for (const query of queries) {
      expect((await others[0]?.("GET", `${base}/${query}`))?.body).toEqual({ items: [], next: null });
      expect((await author("GET", `${base}/${query}`)).text).toContain(hidden);
    }
    const claim = (await others[0]?.("GET", `${base}/claims/${things.claim}`))?.body;
    expect(claim).toMatchObject({ voices: { contested: 0 }, mentions: [{ annotation: things.annotation }] });
    const documents = (await others[0]?.("GET", `${base}/documents`))?.body;
    // The other one, changed last, has no annotations at all.
    const counted = { id: things.document, annotationCount: 1, claimCount: 1 };
    expect(documents).toMatchObject({ items: [{ annotationCount: 0 }, counted] });
    const sources = (await others[0]?.("GET", `${base}/sources`))?.body;
    expect(sources).toMatchObject({ items: [{ citationCount: 1 }] });
  });

  test("when it lies in the trash", async () => {
    const { id } = await makeMark(desk.reviewer, things.document, { visibility: "private", comment: canary });
    const path = `/api/v1/workspaces/${desk.slug}`;
    expect((await author("DELETE", `${path}/annotations/${id}`, { version: 1 })).status).toBe(204);
    expect((await author("GET", `${path}/trash`)).text).toContain(id);
    for (const ask of others) {
      expect((await ask("GET", `${path}/trash`)).text).not.toContain(id);
      expect((await ask("GET", `${path}/annotations/${id}`)).status).toBe(404);
      expect((await ask("POST", `${path}/annotations/${id}/restore`)).status).toBe(404);
    }
  });
});
