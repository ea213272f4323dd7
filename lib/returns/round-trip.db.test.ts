/** The way a PDF goes out of here and back, by the engines themselves: what reads files, and what writes into them. */
import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { createAnnotationSchema } from "#lib/annotations/model.ts";
import { createAnnotation, listVisibleAnnotations } from "#lib/annotations/service.ts";
import { exportPdf } from "#lib/exports/service.ts";
import { storedContentSchema } from "#lib/imports/model.ts";
import { receiveOriginal } from "#lib/originals/service.ts";
import { createDocumentWithComments } from "#lib/outside/service.ts";
import { awaitReading } from "#lib/pages/service.ts";
import { fileOf, objectsOf } from "#lib/pdf/testing/files.ts";
import { createReply } from "#lib/replies/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { bringBack, findKins, previewReturn } from "./service.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});

async function send(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const id = uuidv7();
  await receiveOriginal(desk.editor, id, { name: "small.pdf" }, bytes);
  return id;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const signal = new AbortController().signal;

/** A file of two pages, with a note of somebody's on each. */
async function makePaper() {
  const original = await send(only(fileOf("table", objectsOf({ pages: 2, listsApart: false }))));
  const content = storedContentSchema.parse({ format: "original", original });
  const { value } = await createDocumentWithComments(desk.editor, uuidv7(), { content });
  return value;
}

const notesOf = async (document: string) =>
  (await listVisibleAnnotations(desk.editor, { document, limit: 200 })).items.toSorted(
    (a, b) => a.anchor.start - b.anchor.start,
  );

test("a PDF with notes becomes a document, and its export has nothing new for it, nor is anything of it new twice", async () => {
  const { id, revision } = await makePaper();
  expect(revision.text).toBe("Words on page 1\nWords on page 2");
  const notes = await notesOf(id);
  expect(notes.map(({ foreignKey, comment, anchor }) => [foreignKey, comment, anchor.exact])).toEqual([
    ["prior-1", "Note on page 1", "Words on page 1"],
    ["prior-2", "Note on page 2", "Words on page 2"],
  ]);
  const across = { passage: { exact: "page 1\nWords" }, comment: "Across the pages." };
  const region = { region: { page: 2, box: [30, 30, 90, 90] }, comment: "This corner." };
  for (const said of [across, region]) {
    const input = createAnnotationSchema.parse({ document: id, revision: 1, ...said });
    await createAnnotation(desk.reviewer, uuidv7(), input);
  }
  for (const note of await notesOf(id)) await createReply(desk.reviewer, note.id, uuidv7(), { body: "Answered here." });

  const exported = await exportPdf(desk.editor, id, {}, { signal });
  const back = await send(exported.pieces);
  await awaitReading(desk.editor, back);
  expect((await findKins(desk.editor, back)).from.map((kin) => kin.id)).toEqual([id]);
  expect(await previewReturn(desk.editor, id, back)).toMatchObject({
    annotationCount: 0,
    replyCount: 0,
    knownCount: 8,
  });
  const before = await notesOf(id);
  await bringBack(desk.editor, id, back);
  expect(await notesOf(id)).toEqual(before);
});

test("an export brought in as a document of its own has every note of it, once", async () => {
  const { id } = await makePaper();
  const input = createAnnotationSchema.parse({ document: id, revision: 1, passage: { exact: "page 1\nWords" } });
  await createAnnotation(desk.reviewer, uuidv7(), { ...input, comment: "Across the pages." });
  const exported = await exportPdf(desk.editor, id, { notes: "none", claims: "no" }, { signal });
  const content = storedContentSchema.parse({ format: "original", original: await send(exported.pieces) });
  const { value } = await createDocumentWithComments(desk.editor, uuidv7(), { content });
  const notes = await notesOf(value.id);
  expect(notes).toHaveLength(3);
  const [again] = notes.filter(({ comment }) => comment.includes("Across the pages"));
  expect(again?.anchor).toMatchObject({ exact: "page 1\nWords", pages: [{ page: 1 }, { page: 2 }] });
});

test("the annotated PDF of an article has nothing new for it either", async () => {
  const { id } = await makeDocument(desk.editor);
  const note = await makeMark(desk.reviewer, id, { comment: "By whom?" });
  await createReply(desk.reviewer, note.id, uuidv7(), { body: "Answered here." });
  const exported = await exportPdf(desk.editor, id, {}, { signal });
  const back = await send(exported.pieces);
  expect(await previewReturn(desk.editor, id, back)).toMatchObject({
    annotationCount: 0,
    replyCount: 0,
    knownCount: 2,
  });
  expect((await findKins(desk.editor, back)).from.map((kin) => kin.id)).toEqual([id]);
});
