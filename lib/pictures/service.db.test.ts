import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import type { Content } from "#lib/documents/content.ts";
import { createDocument, previewDocument } from "#lib/documents/service.ts";
import { docxEntries, p, r } from "#lib/docx/testing/docx.ts";
import { withPicture } from "#lib/docx/testing/picture.ts";
import { zip } from "#lib/docx/testing/zip.ts";
import type { SentContent } from "#lib/imports/model.ts";
import { receiveOriginal } from "#lib/originals/service.ts";
import { createRevision } from "#lib/revising/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument } from "#lib/testing/texts.ts";
import { picturesIn } from "./in-content.ts";
import type { Picture } from "./model.ts";
import { receivePicture, servePicture } from "./service.ts";
import { pngHead, png } from "./testing/pictures.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
let other: Desk;
beforeAll(async () => {
  desk = await makeDesk();
  other = await makeDesk();
});

const newPicture = (): Uint8Array<ArrayBuffer> => new Uint8Array(png(4, 3, [...randomBytes(3)]));
const never = new Headers();
const showing = ({ id, width, height }: Picture): Content => ({
  type: "doc",
  content: [{ type: "image", attrs: { src: null, alt: "A quay", title: null, picture: { id, width, height } } }],
});
const revise = (scope: Desk["editor"], document: string, content: Content) =>
  createRevision(scope, document, uuidv7(), { content: { format: "nodes", nodes: content }, note: "" });

test("a picture comes back as it was sent, once however often it is sent, and is not sent to who has it", async () => {
  const bytes = newPicture();
  const [first, second] = [await receivePicture(desk.editor, bytes), await receivePicture(desk.owner, bytes)];
  expect([first.isNew, second.isNew]).toEqual([true, false]);
  expect(second.value).toEqual(first.value);
  expect(first.value).toMatchObject({ type: "image/png", width: 4, height: 3 });
  const answer = await servePicture(desk.reader, first.value.id, never);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  expect(answer.headers.get("content-type")).toBe("image/png");
  const again = await servePicture(
    desk.reader,
    first.value.id,
    new Headers({ "if-none-match": `"${first.value.id}"` }),
  );
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
});

test("is for its workspace alone: to be seen, and to be put into a text", async () => {
  const { value } = await receivePicture(desk.editor, newPicture());
  await expect(servePicture(other.owner, value.id, never)).rejects.toMatchObject({ code: "not_found" });
  const { id } = await makeDocument(other.editor);
  await expect(revise(other.editor, id, showing(value))).rejects.toMatchObject({ code: "invalid" });
  const own = await makeDocument(desk.editor);
  expect((await revise(desk.editor, own.id, showing(value))).value.number).toBe(2);
});

test.each([
  ["nothing", new Uint8Array()],
  ["a drawing that is a program", new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")],
  ["more pixels than are good for anybody", new Uint8Array(pngHead(60_000, 60_000))],
])("%s is refused", async (_what, bytes) => {
  await expect(receivePicture(desk.editor, bytes)).rejects.toMatchObject({ code: "invalid" });
});

test("reviewers put no pictures into texts", async () => {
  await expect(receivePicture(desk.reviewer, newPicture())).rejects.toMatchObject({ code: "forbidden" });
});

test("one that no revision shows is forgotten after a month, and one that is shown never", async () => {
  const [kept, forgotten, fresh] = await Promise.all(
    [1, 2, 3].map(async () => (await receivePicture(desk.editor, newPicture())).value),
  );
  if (!kept || !forgotten || !fresh) throw new Error("There are three.");
  const { id } = await makeDocument(desk.editor);
  await revise(desk.editor, id, showing(kept));
  const { workspaceId } = desk.editor;
  await db().picture.updateMany({
    where: { workspaceId, id: { in: [kept.id, forgotten.id] } },
    data: { createdAt: new Date("2020-01-01") },
  });
  await receivePicture(desk.editor, newPicture());
  const left = await db().picture.findMany({ where: { workspaceId }, select: { id: true } });
  const ids = new Set(left.map((row) => row.id));
  expect([kept, forgotten, fresh].map((picture) => ids.has(picture.id))).toEqual([true, false, true]);
});

test("a preview shows the pictures of its file, which are kept once for it", async () => {
  const bytes = png(9, 7, [...randomBytes(3)]);
  const file = zip(withPicture(docxEntries({ body: p(r("The quay in May.")) }), bytes, "A quay"));
  const original = uuidv7();
  await receiveOriginal(desk.editor, original, { name: "b.docx" }, Readable.from([file]));
  const sent: SentContent = {
    format: "original",
    original,
    declined: [],
    withComments: true,
    trackedChanges: "accept",
  };
  const { content } = await previewDocument(desk.editor, sent);
  await previewDocument(desk.editor, sent);
  const [id = ""] = picturesIn(content);
  const answer = await servePicture(desk.editor, id, never);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect(await db().revisionPicture.count({ where: { workspaceId: desk.editor.workspaceId, pictureId: id } })).toBe(0);
});

test("a Word file brings its pictures, and a restored revision still shows them", async () => {
  const bytes = png(20, 10);
  const file = zip(withPicture(docxEntries({ body: p(r("The quay in March.")) }), bytes, "A quay"));
  const original = uuidv7();
  await receiveOriginal(desk.editor, original, { name: "a.docx" }, Readable.from([file]));
  const { value } = await createDocument(desk.editor, uuidv7(), {
    content: { format: "original", original, declined: [], withComments: true, trackedChanges: "accept" },
  });
  const revision = await db().revision.findFirstOrThrow({
    where: { workspaceId: desk.editor.workspaceId, documentId: value.id },
    select: { content: true, pictures: { select: { pictureId: true } } },
  });
  const [shown] = revision.pictures;
  expect(JSON.stringify(revision.content)).toContain(shown?.pictureId);
  const answer = await servePicture(desk.reader, shown?.pictureId ?? "", never);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  const restored = await createRevision(desk.editor, value.id, uuidv7(), {
    content: { format: "revision", number: 1 },
    note: "",
  });
  const again = { workspaceId: desk.editor.workspaceId, revisionId: restored.value.id };
  expect(await db().revisionPicture.count({ where: again })).toBe(1);
});
