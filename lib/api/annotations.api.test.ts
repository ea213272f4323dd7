/** Marking a passage, over HTTP: how it is named, what is refused, and what is answered. */
import { beforeAll, describe, expect, test } from "vitest";
import { annotationSchema } from "#lib/annotations/model.ts";
import { documentSchema } from "#lib/documents/model.ts";
import { sha256 } from "#lib/auth/secrets.ts";
import { claimRecordSchema } from "#lib/ledger/model.ts";
import { RULE } from "#lib/ledger/standing.ts";
import { type Caller, newId, program } from "#lib/testing/callers.ts";
import { expectProblem } from "#lib/testing/expect-problem.ts";
import { makeDesk } from "#lib/testing/people.ts";

const TEXT = "Ein Café 😀 heißt Café.\nDie Flagge 🇩🇪 weht. Cafe\u0301 am Ufer.\nDas Ende. Das Ende.";

let base: string;
let owner: Caller;
let reviewer: Caller;
let document: string;
let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
  base = `/api/v1/workspaces/${desk.slug}`;
  owner = await program(desk.owner);
  reviewer = await program(desk.reviewer);
  document = newId();
  await owner("PUT", `${base}/documents/${document}`, {
    body: { title: "Umlaute", content: { format: "text", body: TEXT } },
  });
});

const mark = (passage: unknown, said: object = {}, as: Caller = owner, id = newId()) =>
  as("PUT", `${base}/annotations/${id}`, { body: { document, revision: 1, passage, ...said } });
const count = async (list: string): Promise<number> =>
  ((await owner("GET", `${base}/${list}?limit=200`)).text.match(/"id":/gu) ?? []).length;

test("a document is answered with its text and its hash, and so is a question for it", async () => {
  const { status, body, headers } = await owner("GET", `${base}/documents/${document}`);
  const found = documentSchema.strict().parse(body);
  expect([status, headers.get("etag")]).toEqual([200, `"${found.version}"`]);
  expect(found.revision).toMatchObject({ number: 1, text: TEXT, sha256: sha256(TEXT) });
});

describe("a passage", () => {
  test.each([
    ["by position", { start: 9, end: 11 }, { start: 9, end: 11, exact: "😀" }],
    ["by words", { exact: "Die Flagge" }, { start: TEXT.indexOf("Die"), exact: "Die Flagge" }],
    ["by both", { start: 4, end: 8, exact: "Café" }, { start: 4, end: 8 }],
    ["by words and what is before", { exact: "Café", prefix: "heißt " }, { start: TEXT.indexOf("Café.") }],
    ["by words and what is behind", { exact: "Das Ende.", suffix: " Das" }, { start: TEXT.indexOf("Das Ende") }],
    ["across paragraphs", { exact: "Café.\nDie" }, { exact: "Café.\nDie" }],
    ["with a combining mark", { exact: "Cafe\u0301" }, { exact: "Cafe\u0301" }],
    ["a flag", { exact: "🇩🇪" }, { exact: "🇩🇪" }],
  ])("is found %s", async (_how, passage, anchor) => {
    const answer = await mark(passage);
    expect([answer.status, answer.headers.get("etag")]).toEqual([201, '"1"']);
    const made = annotationSchema.strict().parse(answer.body);
    expect(made.anchor).toMatchObject({ revision: 1, state: "exact", ...anchor });
    expect(TEXT.slice(made.anchor.start, made.anchor.end)).toBe(made.anchor.exact);
    expect(TEXT.slice(0, made.anchor.start).endsWith(made.anchor.prefix)).toBe(true);
    expect(TEXT.slice(made.anchor.end).startsWith(made.anchor.suffix)).toBe(true);
  });

  test.each([
    ["is not there", { exact: "Kaffee" }],
    ["is there twice", { exact: "Café" }],
    ["is there twice in spite of its context", { exact: "Das Ende", suffix: "." }],
    ["is not between that context", { exact: "Flagge", prefix: "Eine " }],
    ["is spelled with other code units", { exact: "Café am Ufer" }],
    ["has words that are not at its position", { start: 0, end: 3, exact: "Die" }],
    ["ends before it begins", { start: 8, end: 4 }],
    ["ends behind the text", { start: 4, end: 4_000 }],
    ["is empty", { start: 4, end: 4 }],
    ["is nothing but space", { start: 3, end: 4 }],
    ["is named by half a position", { start: 4 }],
    ["is named by text for numbers", { start: "4", end: "8" }],
    ["is not named", {}],
    ["has more to it than we know", { exact: "Ein", colour: "red" }],
  ])("that %s is 422, and nothing is stored", async (_what, passage) => {
    const before = await Promise.all(["annotations", "claims", "sources"].map(count));
    const said = {
      claim: { statement: "Never stored." },
      citations: [{ source: { title: "Never" }, bearing: "context" }],
    };
    const id = newId();
    const { fields } = expectProblem(await mark(passage, said, owner, id), 422, "invalid");
    expect(Object.keys(fields ?? {})[0]).toMatch(/^passage/u);
    expect(await Promise.all(["annotations", "claims", "sources"].map(count))).toEqual(before);
    expectProblem(await owner("GET", `${base}/annotations/${id}`), 404);
  });
});

describe("what an annotation refers to", () => {
  const passage = { exact: "Die Flagge" };

  test.each([
    ["a revision that is not there", { revision: 2 }, "revision"],
    ["a revision that never can be", { revision: 3_000_000_000 }, "revision"],
    ["a claim that is not there", { claim: { id: newId() } }, "claim.id"],
    ["a claim by two names", { claim: { id: newId(), statement: "a" } }, "claim"],
    [
      "a source that is not there",
      { citations: [{ source: { id: newId() }, bearing: "supports" }] },
      "citations.0.source.id",
    ],
    ["a bearing we do not know", { citations: [{ source: { title: "A" }, bearing: "proves" }] }, "citations.0.bearing"],
    [
      "an address that is none",
      { citations: [{ source: { url: "javascript:alert(1)" }, bearing: "supports" }] },
      "citations.0.source",
    ],
    ["a stance we do not know", { stance: "maybe" }, "stance"],
    ["a label without a word", { labels: [" "] }, "labels.0"],
    ["a label that is no text", { labels: ["a\u0000"] }, "labels.0"],
  ])("%s is 422", async (_what, said, field) => {
    const { fields } = expectProblem(await mark(passage, said), 422, "invalid");
    expect(Object.keys(fields ?? {})[0]).toMatch(new RegExp(`^${field.replaceAll(".", "\\.")}`, "u"));
  });

  test("a document that is not there is 404", async () => {
    expectProblem(await mark(passage, { document: newId() }), 404, "not_found");
  });

  test("one statement, named by ten at once, is one claim; one address in many spellings is one source", async () => {
    const statement = "The flag is at full mast.";
    const spellings = [
      "https://www.example.org/flags?utm_source=a",
      "http://example.org/flags/",
      "https://example.org/flags#top",
      "https://EXAMPLE.org/flags",
    ];
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        mark(
          passage,
          {
            claim: { statement },
            stance: "supported",
            citations: [{ source: { url: spellings[number % 4] }, bearing: "supports" }],
          },
          number % 2 ? owner : reviewer,
        ),
      ),
    );
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 201));
    const marks = all.map(({ body }) => annotationSchema.parse(body));
    expect(new Set(marks.map(({ claim }) => claim?.id)).size).toBe(1);
    expect(new Set(marks.map(({ citations }) => citations[0]?.source.id)).size).toBe(1);
    const record = await owner("GET", `${base}/claims/${marks[0]?.claim?.id}`);
    const claim = claimRecordSchema.strict().parse(record.body);
    expect(claim).toMatchObject({
      statement,
      voices: { supported: 2, contested: 0, unsure: 0 },
      standing: { state: "supported", rule: RULE },
    });
    expect(claim.mentions).toHaveLength(10);
    expect(claim.citations).toHaveLength(10);
    expect(claim.standing.explanation).toMatch(/^[^.]*2 supported[^.]*\.$/u);
  });
});

test("a change changes what it names, takes away what it says is null, and leaves the rest", async () => {
  const said = {
    stance: "contested",
    claim: { statement: "It waves." },
    comment: "No wind.",
    labels: ["wind", "wind"],
    citations: [{ source: { title: "Weather" }, bearing: "contests", quote: "Calm." }],
  };
  const id = newId();
  const first = annotationSchema.parse((await mark({ exact: "weht" }, said, owner, id)).body);
  expect(first.labels).toEqual(["wind"]);
  const path = `${base}/annotations/${id}`;
  const change = async (version: number, body: object) =>
    annotationSchema.parse((await owner("PATCH", path, { version, body })).body);
  expect(await change(1, { labels: ["calm"] })).toMatchObject({
    version: 2,
    stance: "contested",
    comment: "No wind.",
    labels: ["calm"],
    claim: { statement: "It waves." },
  });
  expect(await change(2, { claim: null, stance: null, comment: null })).toMatchObject({
    version: 3,
    claim: null,
    stance: null,
    comment: "",
    citations: [{ quote: "Calm." }],
  });
  expect(await change(3, { citations: [] })).toMatchObject({ version: 4, citations: [] });
  expectProblem(await owner("PATCH", path, { version: 4, body: { passage: { exact: "Ein" } } }), 422);
});

test("the list is filtered by document, claim, author, stance and label, each alone and all together", async () => {
  const id = newId();
  const made = annotationSchema.parse(
    (
      await mark(
        { exact: "am Ufer" },
        { stance: "unsure", labels: ["shore"], claim: { statement: "It is at the shore." } },
        reviewer,
        id,
      )
    ).body,
  );
  const filters = [
    `document=${document}`,
    `claim=${made.claim?.id}`,
    `author=${desk.reviewer.actor.userId}`,
    "stance=unsure",
    "label=shore",
  ];
  for (const query of [...filters, filters.join("&")])
    expect((await owner("GET", `${base}/annotations?limit=200&${query}`)).text).toContain(id);
  for (const query of [
    `document=${newId()}`,
    `claim=${newId()}`,
    `author=${desk.owner.actor.userId}`,
    "stance=supported",
    "label=sea",
  ])
    expect((await owner("GET", `${base}/annotations?limit=200&${query}`)).text).not.toContain(id);
});

test("a new revision says how many went which way", async () => {
  const own = newId();
  await owner("PUT", `${base}/documents/${own}`, {
    body: { content: { format: "text", body: "One stays here.\nTwo goes away soon.\nThree moves along." } },
  });
  for (const exact of ["One stays here.", "Two goes away soon.", "Three moves along."])
    await owner("PUT", `${base}/annotations/${newId()}`, { body: { document: own, revision: 1, passage: { exact } } });
  await owner("PUT", `${base}/annotations/${newId()}`, {
    body: { document: own, revision: 1, passage: { exact: "One" }, visibility: "private" },
  });
  const path = `${base}/documents/${own}/revisions/${newId()}`;
  const body = { content: { format: "text", body: "One stays here.\nThree moves along." } };
  const made = await owner("PUT", path, { body });
  expect(made).toMatchObject({
    status: 201,
    body: { number: 2, carried: { exact: 1, moved: 1, edited: 0, removed: 1 } },
  });
  const again = await owner("PUT", path, { body });
  expect(again).toMatchObject({ status: 200, body: made.body });
  expect((await owner("GET", `${base}/documents/${own}`)).body).toMatchObject({ revision: { number: 2 } });
});
