import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { createAnnotationSchema } from "#lib/annotations/model.ts";
import { createAnnotation, listVisibleAnnotations, trashAnnotation } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db/client.ts";
import { storedContentSchema } from "#lib/imports/model.ts";
import { createDocumentWithComments } from "#lib/outside/service.ts";
import type { ForeignAnnotation } from "#lib/pages/model.ts";
import { readPages, textOf, type Pages } from "#lib/pages/testing/fake-reading.ts";
import { createReply } from "#lib/replies/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument } from "#lib/testing/texts.ts";
import { bringBack, findKins, previewReturn } from "./service.ts";

const PAGES: Pages = [
  ["The ferry has not run for nine days.", "Nobody counted those who wait at the harbour."],
  ["The pilots say that every third ship goes on to the next port.", "The works were never paid for."],
];
/** An export may have pages behind those of the file: a report of the claims. */
const WITH_REPORT: Pages = [...PAGES, ["Claims and what became of them: the ferry has not run for nine days."]];
const text = textOf(PAGES);

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});

const on = (words: string, key: string, more: Partial<ForeignAnnotation> = {}): ForeignAnnotation => {
  const start = textOf(WITH_REPORT).indexOf(words);
  return {
    key,
    kind: "highlight",
    page: words.startsWith("The works") ? 2 : 1,
    box: [50, 540, 100, 550],
    quads: [[50, 540, 100, 550]],
    stretch: { start, end: start + words.length },
    author: "Ben Ode",
    at: "2024-05-02T09:30:00.000Z",
    contents: "Who says so?",
    colour: null,
    answers: null,
    ...more,
  };
};

const answer = (key: string, answers: string, contents = "The harbour office."): ForeignAnnotation =>
  on("The ferry", key, { kind: "note", quads: [], stretch: null, contents, answers, author: "Cem Alp" });

async function makePaper(foreign: readonly ForeignAnnotation[] = [], bytes?: string) {
  const original = await readPages(desk.editor, PAGES, foreign, bytes);
  const content = storedContentSchema.parse({ format: "original", original });
  return (await createDocumentWithComments(desk.editor, uuidv7(), { content })).value;
}

const mark = async (scope: Scope, document: string, exact: string, more: object = {}) =>
  (
    await createAnnotation(
      scope,
      uuidv7(),
      createAnnotationSchema.parse({ document, revision: 1, passage: { exact }, ...more }),
    )
  ).value;

const notesOf = async (document: string, scope: Scope = desk.owner) =>
  (await listVisibleAnnotations(scope, { document, limit: 200 })).items.toSorted(
    (a, b) => a.anchor.start - b.anchor.start,
  );

describe("a PDF with comments in it", () => {
  test("becomes a document with annotations of those who wrote them, on its pages", async () => {
    const words = on("nine days", "k1");
    const note = on("", "k2", { kind: "note", quads: [], stretch: null, page: 2, contents: "1. *Really*?" });
    const region = on("", "k3", { kind: "ink", quads: [], stretch: null, box: [300, 100, 350, 150], contents: "" });
    const { id } = await makePaper([
      words,
      answer("k4", "k1"),
      note,
      region,
      on("never paid", "k5", { kind: "strikeout" }),
    ]);
    const notes = await notesOf(id);
    expect(notes.map((one) => [one.foreignKey, one.region?.page ?? null, one.labels])).toEqual([
      ["k1", null, []],
      ["k3", 1, []],
      ["k2", null, []],
      ["k5", null, ["strike-out"]],
    ]);
    expect(notes[0]).toMatchObject({
      outsideName: "Ben Ode",
      createdAt: "2024-05-02T09:30:00.000Z",
      anchor: { exact: "nine days", pages: [{ page: 1, quads: words.quads }] },
      foreign: { page: 1, box: words.box },
      replies: [{ outsideName: "Cem Alp", foreignKey: "k4", body: "The harbour office." }],
    });
    expect(notes[2]).toMatchObject({ comment: "1\\. \\*Really\\*?", anchor: { exact: PAGES[1]?.[0] } });
  });

  test("leaves them in the file where they are not wanted", async () => {
    const original = await readPages(desk.editor, PAGES, [on("nine days", "k1")]);
    const content = storedContentSchema.parse({ format: "original", original, withComments: false });
    const { value } = await createDocumentWithComments(desk.editor, uuidv7(), { content });
    expect(await notesOf(value.id)).toEqual([]);
  });

  test("that is here already is told, to members of this workspace alone, until its document is deleted", async () => {
    const bytes = `%PDF-1.7 ${uuidv7()}`;
    const { id, title } = await makePaper([], bytes);
    const again = await readPages(desk.editor, PAGES, [], bytes);
    expect(await findKins(desk.editor, again)).toMatchObject({ same: [{ id, title }] });
    const elsewhere = await makeDesk();
    await expect(findKins(elsewhere.editor, again)).rejects.toMatchObject({ code: "not_found" });
    const there = await readPages(elsewhere.editor, PAGES, [], bytes);
    expect(await findKins(elsewhere.editor, there)).toEqual({ same: [], from: [] });
    await db().document.update({
      where: { workspaceId_id: { workspaceId: desk.editor.workspaceId, id } },
      data: { deletedAt: new Date() },
    });
    expect((await findKins(desk.editor, again)).same).toEqual([]);
  });
});

describe("a PDF that went out from here and comes back", () => {
  test("is known by its annotations, and brings those that are new, with their answers, once", async () => {
    const { id } = await makePaper();
    const ours = await mark(desk.reviewer, id, "nine days", { comment: "As marked here." });
    const ourReply = uuidv7();
    await createReply(desk.reviewer, ours.id, ourReply, { body: "As answered here." });
    const back = await readPages(desk.editor, WITH_REPORT, [
      on("nine days", ours.id, { contents: "Changed elsewhere." }),
      answer(ourReply, ours.id, "Changed elsewhere, too."),
      answer("new-reply", ours.id),
      on("The works", "new", { contents: "By whom?" }),
      answer("new-reply-2", "new"),
      on("Claims and what", "on-the-report", { page: 3 }),
    ]);
    expect((await findKins(desk.editor, back)).from.map((kin) => kin.id)).toEqual([id]);
    const coming = await previewReturn(desk.editor, id, back);
    expect(coming).toMatchObject({ annotationCount: 1, replyCount: 1, knownCount: 2, unplacedCount: 1 });
    expect(await notesOf(id)).toHaveLength(1);

    expect(await bringBack(desk.editor, id, back)).toEqual(coming);
    await bringBack(desk.editor, id, back);
    const [old, fresh, ...others] = await notesOf(id);
    expect(others).toEqual([]);
    expect(old).toMatchObject({ comment: "As marked here.", version: ours.version });
    expect(old?.replies.map(({ body, outsideName }) => [body, outsideName])).toEqual([
      ["The harbour office.", "Cem Alp"],
      ["As answered here.", null],
    ]);
    expect(fresh).toMatchObject({
      outsideName: "Ben Ode",
      comment: "By whom?",
      anchor: { exact: "The works", pages: [{ page: 2 }] },
      replies: [{ outsideName: "Cem Alp" }],
    });
    expect(await previewReturn(desk.editor, id, back)).toMatchObject({ annotationCount: 0, replyCount: 0 });
  });

  test("does not bring back what was removed here, and brings new answers to what came with it before", async () => {
    const first = on("nine days", "k1");
    const second = on("The works", "k2");
    const { id } = await makePaper([first, second]);
    const [one, two] = await notesOf(id);
    if (!one || !two) throw new Error("Both are there.");
    await trashAnnotation(desk.editor, two.id, two.version);
    const removed = await mark(desk.reviewer, id, "The pilots say");
    await trashAnnotation(desk.reviewer, removed.id, removed.version);
    const back = await readPages(desk.editor, WITH_REPORT, [
      first,
      answer("new-reply", "k1"),
      second,
      answer("lost-reply", "k2"),
      on("The pilots say", removed.id),
    ]);
    const told = await bringBack(desk.editor, id, back);
    expect(told).toMatchObject({ annotationCount: 0, replyCount: 1 });
    const notes = await notesOf(id);
    expect(notes.map((note) => note.id)).toEqual([one.id]);
    expect(notes[0]?.replies).toHaveLength(1);
  });

  test("says nothing of what others keep to themselves, and answers to one's own private notes stay private", async () => {
    const { id } = await makePaper();
    const theirs = await mark(desk.reviewer, id, "nine days", { visibility: "private" });
    const mine = await mark(desk.editor, id, "The pilots say", { visibility: "private" });
    const back = await readPages(desk.editor, PAGES, [
      on("nine days", theirs.id),
      on("The pilots say", mine.id),
      answer("new-reply", mine.id),
    ]);
    const told = await bringBack(desk.editor, id, back);
    // As a stranger's name is, theirs is nobody's here.
    expect(told).toMatchObject({ annotationCount: 1, replyCount: 1, knownCount: 1 });
    expect((await notesOf(id, desk.reader)).map((note) => note.outsideName)).toEqual(["Ben Ode"]);
    const [told1] = await db().event.findMany({ where: { subject: "reply", subjectId: mine.id } });
    expect(told1?.privateTo).toBe(desk.editor.actor.userId);
    const only = await readPages(desk.editor, [["Another paper altogether."]], [on("Another", theirs.id)]);
    expect((await findKins(desk.editor, only)).from).toEqual([]);
  });

  test("finds its places in an article that says the same", async () => {
    const { id, revision } = await makeDocument(desk.editor, text.replaceAll("\n", "\n\n"));
    const words = "Nobody counted those who wait";
    const back = await readPages(desk.editor, [["A report", "by Touchstone"], ...WITH_REPORT], []);
    expect(revision.text).toContain(words);
    const start = textOf([["A report", "by Touchstone"], ...WITH_REPORT]).indexOf(words);
    const foreign = on("", "new", { stretch: { start, end: start + words.length } });
    const commented = await readPages(desk.editor, [["A report", "by Touchstone"], ...WITH_REPORT], [foreign]);
    expect(await bringBack(desk.editor, id, back)).toMatchObject({ annotationCount: 0 });
    await bringBack(desk.editor, id, commented);
    const [note] = await notesOf(id);
    expect(note).toMatchObject({ anchor: { exact: words, state: "exact" }, foreignKey: "new", region: null });
    expect(note?.anchor).not.toHaveProperty("pages");
  });

  test("is for those who may edit, in this workspace", async () => {
    const { id } = await makePaper();
    const back = await readPages(desk.editor, PAGES);
    const elsewhere = await makeDesk();
    const strange = await readPages(elsewhere.editor, PAGES);
    await expect(bringBack(desk.reviewer, id, back)).rejects.toMatchObject({ code: "forbidden" });
    await expect(previewReturn(desk.reader, id, back)).rejects.toMatchObject({ code: "forbidden" });
    await expect(bringBack(desk.editor, id, strange)).rejects.toMatchObject({ code: "not_found" });
    await expect(bringBack(elsewhere.editor, id, strange)).rejects.toMatchObject({ code: "not_found" });
  });
});
