import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { getAnnotationsById, listVisibleAnnotations, trashAnnotation } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db/client.ts";
import { getDocument, previewDocument } from "#lib/documents/service.ts";
import { del, docx, ins, p, r, styled } from "#lib/docx/testing/docx.ts";
import type { StoredContent } from "#lib/imports/model.ts";
import { receiveOriginal } from "#lib/originals/service.ts";
import { createRevision } from "#lib/revising/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { createDocumentWithComments } from "./service.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});

type Comment = { readonly id: string; readonly by: string; readonly at?: string; readonly words: string };
const comment = ({ id, by, at = "2024-05-01T10:00:00Z", words }: Comment): string =>
  `<w:comment w:id="${id}" w:author="${by}" w:date="${at}"><w:p w14:paraId="0000000${id}">${r(words)}</w:p></w:comment>`;
const on = (id: string, words: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${r(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

const QUESTION = { id: "1", by: "Ana Reuter", words: "Who counted *them*?" };
const ANSWER = { id: "2", by: "Ben Ode", at: "2024-05-02T09:30:00Z", words: "The harbour office." };
const SAME = [
  { id: "3", by: "Ana Reuter", words: "Source?" },
  { id: "4", by: "Ana Reuter", words: "Source?" },
];

/** A draft with comments and tracked changes; `more` stands in front of its first sentence. */
const draft = (comments: readonly Comment[], more = "", answers: readonly string[] = ["2"]): Buffer =>
  docx({
    body: [
      styled("Title", "Islands cut off"),
      p(`${r(more)}${r("The ferry has not run ")}${on("1", "for nine days")}${r(".")}`),
      p(`${on("3", "Every third ship")}${r(" goes to the next port, ")}${on("4", "the pilots say")}${r(".")}`),
      p(`${r("The works were ")}${del("never ")}${ins(r("fully "))}${r("paid for.")}`),
    ].join(""),
    parts: {
      styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
      comments: comments.map(comment).join(""),
      commentsExtended: answers
        .map((id) => `<w15:commentEx w15:paraId="0000000${id}" w15:paraIdParent="00000001" w15:done="0"/>`)
        .join(""),
    },
  });

async function send(scope: Scope, bytes: Uint8Array, name = "draft.docx"): Promise<string> {
  const id = uuidv7();
  async function* whole() {
    yield bytes;
  }
  await receiveOriginal(scope, id, { name }, whole());
  return id;
}

const stored = (original: string, wishes: Partial<StoredContent> = {}): StoredContent => ({
  format: "original",
  original,
  declined: [],
  trackedChanges: "accept",
  withComments: true,
  ...wishes,
});

async function bringIn(bytes: Uint8Array, wishes: Partial<StoredContent> = {}, name?: string) {
  const content = stored(await send(desk.editor, bytes, name), wishes);
  const { value } = await createDocumentWithComments(desk.editor, uuidv7(), { content });
  return value;
}

const notesOf = async (document: string) =>
  (await listVisibleAnnotations(desk.reader, { document, limit: 200 })).items.toSorted(
    (a, b) => a.anchor.start - b.anchor.start,
  );

describe("the comments in a Word draft", () => {
  test("become annotations of those who wrote them, at their words, with their answers", async () => {
    const document = await bringIn(draft([QUESTION, ANSWER, ...SAME]));
    expect(document).toMatchObject({ title: "Islands cut off", original: { name: "draft.docx" } });
    const { text } = document.revision;
    expect(text).not.toContain("Islands");
    const notes = await notesOf(document.id);
    expect(notes.map(({ anchor }) => text.slice(anchor.start, anchor.end))).toEqual([
      "for nine days",
      "Every third ship",
      "the pilots say",
    ]);
    expect(notes[0]).toMatchObject({
      outsideName: "Ana Reuter",
      author: { id: desk.editor.actor.userId },
      visibility: "workspace",
      stance: null,
      createdAt: "2024-05-01T10:00:00.000Z",
      anchor: { state: "exact", exact: "for nine days", revision: 1 },
      replies: [{ createdAt: "2024-05-02T09:30:00.000Z", author: { id: desk.editor.actor.userId } }],
    });
    expect(notes[0]?.comment).toContain("Who counted");
    expect(notes[0]?.replies[0]).toMatchObject({ outsideName: "Ben Ode", body: "The harbour office." });
  });

  test("stay outside where they are not wanted", async () => {
    const document = await bringIn(draft([QUESTION, ...SAME], "", []), { withComments: false });
    expect(await notesOf(document.id)).toEqual([]);
  });

  test("on the title keep it in the text", async () => {
    const body = p(on("1", "A heading"), '<w:pStyle w:val="Title"/>') + p(r("And the text under it."));
    const styles = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>';
    const document = await bringIn(docx({ body, parts: { styles, comments: comment(QUESTION) } }));
    const [note] = await notesOf(document.id);
    expect(document).toMatchObject({ title: "A heading", revision: { text: "A heading\nAnd the text under it." } });
    expect(note?.anchor).toMatchObject({ start: 0, exact: "A heading" });
  });

  test("are there once when they come again with the next file, with the answers that are new, and carried along", async () => {
    const document = await bringIn(draft([QUESTION, ANSWER, ...SAME]));
    const [question, third] = await notesOf(document.id);
    if (!question || !third) throw new Error("Its notes are there.");
    await trashAnnotation(desk.editor, third.id, third.version);
    const later = { id: "5", by: "Ana Reuter", at: "2024-05-03T08:00:00Z", words: "Then say so." };
    const next = draft([QUESTION, ANSWER, ...SAME, later], "On the islands, people wait. ", ["2", "5"]);
    const content = stored(await send(desk.editor, next, "draft 2.docx"));
    const { value } = await createRevision(desk.editor, document.id, uuidv7(), { content, note: "" });
    expect(value.carried).toEqual({ exact: 2, moved: 0, edited: 0, removed: 0 });
    const [again] = await getAnnotationsById(desk.reader, [question.id]);
    expect(again?.replies.map(({ body }) => body.split("\n").at(-1))).toEqual(["The harbour office.", "Then say so."]);
    expect(again?.anchor).toMatchObject({ revision: 2, exact: "for nine days" });
    expect(await notesOf(document.id)).toHaveLength(2);
    expect((await getDocument(desk.reader, document.id)).original?.name).toBe("draft 2.docx");
  });

  test("and the document are there once when the request comes twice, also at once", async () => {
    const content = stored(await send(desk.editor, draft([QUESTION, ANSWER])));
    const id = uuidv7();
    const made = await Promise.all([1, 2].map(() => createDocumentWithComments(desk.editor, id, { content })));
    const again = await createDocumentWithComments(desk.editor, id, { content });
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(again.isNew).toBe(false);
    expect(await notesOf(id)).toHaveLength(1);
    expect(await db().reply.count({ where: { annotation: { documentId: id } } })).toBe(1);
  });
});

test("tracked changes are shown, and taken or refused as was said", async () => {
  const original = await send(desk.editor, draft([]));
  const preview = await previewDocument(desk.editor, stored(original));
  expect(preview.text).toContain("The works were fully paid for.");
  expect(preview.found.changes).toEqual([
    { kind: "deletion", name: "Ana", at: "2024-05-01T10:00:00.000Z", words: "never " },
    { kind: "insertion", name: "Ana", at: "2024-05-01T10:00:00.000Z", words: "fully " },
  ]);
  const content = stored(original, { trackedChanges: "reject" });
  const { value } = await createDocumentWithComments(desk.editor, uuidv7(), { content });
  expect(value.revision.text).toContain("The works were never paid for.");
});

test("a file of another workspace is not found, and readers bring in nothing", async () => {
  const elsewhere = await makeDesk();
  const content = stored(await send(elsewhere.editor, draft([])));
  const bring = (scope: Scope) => createDocumentWithComments(scope, uuidv7(), { content });
  await expect(bring(desk.editor)).rejects.toMatchObject({ code: "not_found" });
  await expect(previewDocument(desk.editor, content)).rejects.toMatchObject({ code: "not_found" });
  await expect(bring(elsewhere.reviewer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(previewDocument(elsewhere.reader, content)).rejects.toMatchObject({ code: "forbidden" });
});
