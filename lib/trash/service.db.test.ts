import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { getAnnotation, trashAnnotation } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { createClaim, trashClaim } from "#lib/claims/service.ts";
import { trashDocument } from "#lib/documents/service.ts";
import { createReply, restoreReply, trashReply } from "#lib/replies/service.ts";
import { createSource, trashSource } from "#lib/sources/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { listTrashEntries } from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
let document: string;
beforeAll(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.editor)).id;
});

/** What the trash says of one thing to somebody; undefined where they may not know of it. */
const entryOf = async (scope: Scope, id: string) => (await listTrashEntries(scope)).find((entry) => entry.id === id);

async function reply(on: string) {
  return (await createReply(desk.reviewer, on, uuidv7(), { body: "An answer" })).value;
}

test("holds every kind of thing, with who deleted it, and says who may restore it", async () => {
  const claim = (await createClaim(desk.editor, uuidv7(), { statement: "Deleted." })).value;
  const source = (await createSource(desk.editor, uuidv7(), { title: "Deleted." })).value;
  const other = await makeDocument(desk.editor);
  const mark = await makeMark(desk.reviewer, document);
  const thread = await makeMark(desk.reviewer, document);
  const answer = await reply(thread.id);
  await trashClaim(desk.owner, claim.id, 1);
  await trashSource(desk.owner, source.id, 1);
  await trashDocument(desk.owner, other.id, other.version);
  await trashAnnotation(desk.owner, mark.id, 1);
  await trashReply(desk.owner, thread.id, answer.id, 1);
  for (const { id } of [claim, source, other, mark, answer]) {
    const deletedBy = { id: desk.owner.actor.userId };
    expect(await entryOf(desk.editor, id)).toMatchObject({ deletedBy, mayRestore: true });
    expect(await entryOf(desk.reader, id)).toMatchObject({ deletedBy, mayRestore: false });
  }
  // Their authors restore their own notes and replies, and nothing else.
  const own = [mark.id, answer.id];
  for (const { id } of [claim, source, other, mark, answer])
    expect((await entryOf(desk.reviewer, id))?.mayRestore).toBe(own.includes(id));
});

test("shows what was private to its author alone, and so a private note's replies", async () => {
  const mark = await makeMark(desk.reviewer, document, { visibility: "private" });
  const answer = await reply(mark.id);
  await trashReply(desk.reviewer, mark.id, answer.id, 1);
  const deleted = await makeMark(desk.reviewer, document, { visibility: "private" });
  await trashAnnotation(desk.reviewer, deleted.id, 1);
  for (const id of [answer.id, deleted.id]) {
    expect(await entryOf(desk.reviewer, id)).toMatchObject({ isPrivate: true, mayRestore: true });
    for (const other of [desk.owner, desk.editor, desk.reader]) expect(await entryOf(other, id)).toBeUndefined();
  }
});

test("does not list what lies in something that was deleted itself", async () => {
  const bin = await makeDocument(desk.editor);
  const mark = await makeMark(desk.reviewer, bin.id);
  const answer = await reply(mark.id);
  await trashReply(desk.reviewer, mark.id, answer.id, 1);
  await trashAnnotation(desk.reviewer, mark.id, 1);
  expect(await entryOf(desk.reviewer, answer.id)).toBeUndefined();
  expect(await entryOf(desk.reviewer, mark.id)).toBeDefined();
  await trashDocument(desk.editor, bin.id, bin.version);
  expect(await entryOf(desk.reviewer, mark.id)).toBeUndefined();
});

test("gives a reply back to its thread, once, and to nobody who may not", async () => {
  const mark = await makeMark(desk.reviewer, document);
  const answer = await reply(mark.id);
  await trashReply(desk.reviewer, mark.id, answer.id, 1);
  expect((await getAnnotation(desk.reader, mark.id)).replies).toEqual([]);
  await expect(restoreReply(desk.reader, mark.id, answer.id)).rejects.toMatchObject({ code: "forbidden" });
  expect((await restoreReply(desk.reviewer, mark.id, answer.id)).version).toBe(3);
  expect((await restoreReply(desk.editor, mark.id, answer.id)).version).toBe(3);
  expect((await getAnnotation(desk.reader, mark.id)).replies.map(({ id }) => id)).toEqual([answer.id]);
});

test("of another workspace is empty here", async () => {
  const elsewhere = await makeDesk();
  const { id } = (await createClaim(desk.editor, uuidv7(), { statement: "Elsewhere." })).value;
  await trashClaim(desk.editor, id, 1);
  expect(await listTrashEntries(elsewhere.owner)).toEqual([]);
});
