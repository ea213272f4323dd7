import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db/client.ts";
import { makeDesk, outcomes } from "#lib/testing/people.ts";
import { makeDocument, makeMark, marking } from "#lib/testing/texts.ts";
import {
  createAnnotation,
  getAnnotation,
  listDocumentMarks,
  listLabelsInUse,
  listVisibleAnnotations,
  restoreAnnotation,
  trashAnnotation,
  updateAnnotation,
} from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
let document: string;
beforeAll(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.editor)).id;
});

const countRows = (): Promise<number> => db().annotation.count();

describe("marking a passage", () => {
  test("remembers where it stands, with its context", async () => {
    const { anchor, author } = await makeMark(desk.reviewer, document);
    expect(anchor).toMatchObject({ revision: 1, state: "exact", start: 29, end: 47, exact: "The bridge is safe" });
    expect(anchor.prefix.endsWith("in the night.\n")).toBe(true);
    expect(anchor.suffix.startsWith(", she said.")).toBe(true);
    expect(author.id).toBe(desk.reviewer.actor.userId);
  });

  test("sent twice, and twenty times at once, exists once; something else under the same id is refused", async () => {
    const id = uuidv7();
    const input = marking(document, { stance: "supported", claim: { statement: "The bridge is safe, sent twice." } });
    const sent = await Promise.all(Array.from({ length: 20 }, () => createAnnotation(desk.reviewer, id, input)));
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(sent.map(({ value }) => JSON.stringify(value))).size).toBe(1);
    expect(await db().claim.count({ where: { statement: "The bridge is safe, sent twice." } })).toBe(1);
    await expect(createAnnotation(desk.reviewer, id, { ...input, comment: "else" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(createAnnotation(desk.editor, id, input)).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["words that are not there", { exact: "The bridge is closed" }],
    ["words that are there twice", { exact: "The" }],
    ["a place beyond the text", { start: 10, end: 10_000 }],
    ["a place and words that do not agree", { start: 0, end: 3, exact: "river" }],
  ])("refuses %s, and stores nothing", async (_what, passage) => {
    const before = await countRows();
    await expect(createAnnotation(desk.reviewer, uuidv7(), marking(document, { passage }))).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await countRows()).toBe(before);
  });

  test("makes claim, sources and citations in one step, or nothing of it", async () => {
    const citations = [
      { source: { url: "https://www.example.org/report?utm_source=mail" }, bearing: "supports" },
      { source: { url: "http://example.org/report/#top" }, bearing: "context" },
      { source: { id: uuidv7() }, bearing: "contests" },
    ] as const;
    const said = { claim: { statement: "All or nothing." }, citations: [...citations] };
    await expect(createAnnotation(desk.reviewer, uuidv7(), marking(document, said))).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await db().claim.count({ where: { statement: "All or nothing." } })).toBe(0);
    const mark = await makeMark(desk.reviewer, document, { ...said, citations: citations.slice(0, 2) });
    expect(new Set(mark.citations.map(({ source }) => source.id)).size).toBe(1);
    expect(mark.claim?.statement).toBe("All or nothing.");
  });
});

describe("changing and deleting", () => {
  test("of thirty who change one version at once exactly one succeeds, and the others are shown the newer state", async () => {
    const mark = await makeMark(desk.reviewer, document);
    const attempts = Array.from({ length: 30 }, (_, number) =>
      updateAnnotation(desk.reviewer, mark.id, 1, { comment: String(number) }),
    );
    const { good, codes } = await outcomes(attempts);
    expect(good).toBe(1);
    expect(new Set(codes)).toEqual(new Set(["stale"]));
    await expect(updateAnnotation(desk.reviewer, mark.id, 1, { comment: "late" })).rejects.toMatchObject({
      current: { version: 2 },
    });
  });

  test("only its author changes it; its author and editors delete it; what is deleted is gone, and comes back", async () => {
    const mark = await makeMark(desk.reviewer, document);
    for (const other of [desk.owner, desk.editor, desk.reader])
      await expect(updateAnnotation(other, mark.id, 1, { comment: "no" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(trashAnnotation(desk.reader, mark.id, 1)).rejects.toMatchObject({ code: "forbidden" });
    await trashAnnotation(desk.editor, mark.id, 1);
    await expect(getAnnotation(desk.reviewer, mark.id)).rejects.toMatchObject({ code: "gone" });
    expect((await restoreAnnotation(desk.reviewer, mark.id)).version).toBe(3);
  });
});

describe("a private annotation", () => {
  const everywhere = async (scope: Scope): Promise<string> =>
    JSON.stringify([
      await listVisibleAnnotations(scope, { limit: 200 }),
      await listDocumentMarks(scope, document),
      await listLabelsInUse(scope),
    ]);

  test("is its author's alone: not in lists, positions or labels of anybody else, the owner included", async () => {
    const mark = await makeMark(desk.reviewer, document, {
      visibility: "private",
      comment: "canary",
      labels: ["canary"],
    });
    expect(await everywhere(desk.reviewer)).toContain("canary");
    for (const other of [desk.owner, desk.editor, desk.reader]) {
      const seen = await everywhere(other);
      expect(seen).not.toContain("canary");
      expect(seen).not.toContain(mark.id);
      await expect(getAnnotation(other, mark.id)).rejects.toMatchObject({ code: "not_found" });
      await expect(trashAnnotation(other, mark.id, 1)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("can be made by a reader, who cannot share it", async () => {
    const mark = await makeMark(desk.reader, document, { visibility: "private" });
    await expect(updateAnnotation(desk.reader, mark.id, 1, { visibility: "workspace" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(makeMark(desk.reader, document)).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("another workspace's annotation does not exist", async () => {
  const elsewhere = await makeDesk();
  const mark = await makeMark(desk.reviewer, document);
  await expect(getAnnotation(elsewhere.owner, mark.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(updateAnnotation(elsewhere.owner, mark.id, 1, {})).rejects.toMatchObject({ code: "not_found" });
  await expect(makeMark(elsewhere.owner, document)).rejects.toMatchObject({ code: "not_found" });
  const claim = (await makeMark(desk.reviewer, document, { claim: { statement: "Here only." } })).claim;
  const theirs = (await makeDocument(elsewhere.editor)).id;
  await expect(makeMark(elsewhere.editor, theirs, { claim: { id: claim?.id ?? "" } })).rejects.toMatchObject({
    code: "invalid",
  });
});
