import { v7 as uuidv7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { confirmAnnotation, listDocumentMarks } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { listHistory } from "#lib/events/service.ts";
import { createRevision } from "#lib/revising/service.ts";
import { makeDesk, outcomes } from "#lib/testing/people.ts";
import { makeDocument, makeMark, TEXT } from "#lib/testing/texts.ts";
import { giveSignOff, listSignOffs, withdrawSignOff } from "./service.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let document: string;

/** A document of two revisions: one note was edited, one removed, and a private one removed with it. */
beforeEach(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.editor)).id;
  await makeMark(desk.reviewer, document, { stance: "supported", claim: { statement: "The bridge is safe." } });
  await makeMark(desk.reviewer, document, { passage: { exact: "Nobody had asked the divers" } });
  await makeMark(desk.reviewer, document, { passage: { exact: "asked the divers" }, visibility: "private" });
  const body = TEXT.replace("is safe", "is quite safe").replace("\nNobody had asked the divers.", "");
  const content = { format: "text" as const, body, declined: [] };
  await createRevision(desk.editor, document, uuidv7(), { content, note: "" });
});

const given = { before: 1, after: 2, note: "Read twice." };
const give = (scope: Scope, id = uuidv7(), input = given) => giveSignOff(scope, document, id, input);

test("a difference is signed off with what was open then, which nothing that is done later changes", async () => {
  const { value } = await give(desk.editor);
  expect(value).toMatchObject({ ...given, by: { id: desk.editor.actor.userId }, rechecks: 1, removed: 1 });
  const [mark] = (await listDocumentMarks(desk.editor, document)).items;
  if (!mark) throw new Error("The edited note is there.");
  await confirmAnnotation(desk.reviewer, mark.id, mark.version, { revision: 2 });
  expect(await listSignOffs(desk.reader, document)).toEqual([value]);
  expect((await give(desk.editor)).value).toMatchObject({ rechecks: 0, removed: 1 });
});

test("nobody says just the same twice, not even at once; another may", async () => {
  const { good, codes } = await outcomes([give(desk.editor), give(desk.editor, uuidv7(), { ...given, note: "" })]);
  expect({ good, codes }).toEqual({ good: 1, codes: ["conflict"] });
  await give(desk.owner);
  expect(await listSignOffs(desk.reader, document)).toHaveLength(2);
});

test("the same request makes one, and another under its id is refused", async () => {
  const id = uuidv7();
  const made = await Promise.all([give(desk.editor, id), give(desk.editor, id)]);
  expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  await expect(give(desk.editor, id, { ...given, note: "Another." })).rejects.toMatchObject({ code: "conflict" });
  expect(await listSignOffs(desk.reader, document)).toHaveLength(1);
});

test("it can be taken back, and the history tells both", async () => {
  const { value } = await give(desk.editor);
  await withdrawSignOff(desk.owner, document, value.id);
  expect(await listSignOffs(desk.reader, document)).toEqual([]);
  await expect(withdrawSignOff(desk.owner, document, value.id)).rejects.toMatchObject({ code: "not_found" });
  const told = (await listHistory(desk.reader, { documentId: document })).map(({ change }) => change["signedOff"]);
  expect(told.filter(Boolean)).toEqual([
    ["1–2", null],
    [null, "1–2"],
  ]);
});

test("revisions that are not there, other people's workspaces and reviewers sign nothing off", async () => {
  await expect(give(desk.editor, uuidv7(), { ...given, after: 3 })).rejects.toMatchObject({ code: "not_found" });
  await expect(give(desk.reviewer)).rejects.toMatchObject({ code: "forbidden" });
  const elsewhere = await makeDesk();
  await expect(give(elsewhere.editor)).rejects.toMatchObject({ code: "not_found" });
  await expect(listSignOffs(elsewhere.owner, document)).rejects.toMatchObject({ code: "not_found" });
});
