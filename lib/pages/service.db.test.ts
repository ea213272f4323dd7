import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { openDesk, listDocumentPages } from "#lib/desk/service.ts";
import { createDocument, previewDocument } from "#lib/documents/service.ts";
import { writeDraft } from "#lib/drafts/service.ts";
import type { StoredContent } from "#lib/imports/model.ts";
import { servePdf } from "#lib/originals/service.ts";
import { createRevision } from "#lib/revising/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument } from "#lib/testing/texts.ts";
import { until } from "#lib/testing/until.ts";
import type { Read } from "./server/run-reading.ts";
import { awaitReading, beginReading, cancelReading, getReading, loadLayouts } from "./service.ts";
import { beginWith, headOf, layoutsOf, readPages, reads, sendPdf, textOf, type Pages } from "./testing/fake-reading.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});

const PAGES: Pages = [["The ferry has not run for nine days.", "Nobody counted."], [], ["The pilots say so."]];

const stored = (original: string): StoredContent => ({
  format: "original",
  original,
  declined: [],
  trackedChanges: "accept",
  withComments: true,
});

/** Reads until it is given up, and says so then. */
const endless =
  (onEnd: () => void, done = 0): Read =>
  async (_file, { signal, onHead, onProgress }) => {
    onHead(headOf(PAGES));
    onProgress(done);
    await new Promise((resolve) => {
      signal.addEventListener("abort", resolve);
    });
    onEnd();
    throw signal.reason;
  };

const isDone = (id: string) => until("it is read", async () => (await getReading(desk.reader, id)).state !== "reading");

describe("the reading of a PDF", () => {
  test("begins once, and what it brings to light is there afterwards", async () => {
    const id = await sendPdf(desk.editor);
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "unread" });
    let begun = 0;
    const read: Read = (...given) => {
      begun += 1;
      return reads(PAGES)(...given);
    };
    const attempts = await Promise.all([1, 2, 3].map(() => beginWith(desk.editor, id, {}, read)));
    expect(attempts.filter(({ isNew }) => isNew)).toHaveLength(1);
    await isDone(id);
    expect((await beginWith(desk.editor, id, {}, read)).isNew).toBe(false);
    expect(begun).toBe(1);
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "done", pageCount: 3, problem: null });
    expect(await awaitReading(desk.editor, id)).toMatchObject({ head: headOf(PAGES), end: { language: "en" } });
  });

  test("tells how far it is, and what the file says of itself", async () => {
    const id = await sendPdf(desk.editor);
    await beginWith(
      desk.editor,
      id,
      {},
      endless(() => undefined, 2),
    );
    await until("two pages are done", async () => (await getReading(desk.reader, id)).pagesDone === 2);
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "reading", pageCount: 3, title: "A paper" });
    await cancelReading(desk.editor, id);
  });

  test("of many pages writes every one of them", async () => {
    const many: Pages = Array.from({ length: 60 }, () => PAGES[0] ?? []);
    const id = await readPages(desk.editor, many);
    expect(await loadLayouts(desk.reader, id, { from: 1, to: 60 })).toEqual(layoutsOf(many));
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "done", pagesDone: 60 });
  });

  test("is given up where somebody wants it, and can be begun again", async () => {
    const id = await sendPdf(desk.editor);
    let ended = 0;
    await beginWith(
      desk.editor,
      id,
      {},
      endless(() => (ended += 1)),
    );
    await cancelReading(desk.editor, id);
    await until("its process is ended", () => ended === 1);
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "unread" });
    await beginWith(desk.editor, id, {}, reads(PAGES));
    await isDone(id);
    await expect(cancelReading(desk.editor, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await db().originalPage.count({ where: { originalId: id } })).toBe(3);
  });

  test("that died with its server is begun again", async () => {
    const id = await sendPdf(desk.editor);
    const { workspaceId } = desk.editor;
    const died = { workspaceId, originalId: id, attempt: uuidv7(), heardAt: new Date(0) };
    await db().reading.create({ data: died });
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "failed", needsPassword: false });
    expect((await beginWith(desk.editor, id, {}, reads(PAGES))).isNew).toBe(true);
    await isDone(id);
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "done" });
  });

  test("ends when another has taken its place, and writes nothing more", async () => {
    const id = await sendPdf(desk.editor);
    let ended = 0;
    await beginWith(
      desk.editor,
      id,
      {},
      endless(() => (ended += 1)),
    );
    await db().reading.updateMany({ where: { originalId: id }, data: { attempt: uuidv7() } });
    await until("its process is ended", () => ended === 1);
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "reading", problem: null });
  });

  test("that fails says why, asks for a password, and takes it without keeping it", async () => {
    const id = await sendPdf(desk.editor);
    const password = `secret ${uuidv7()}`;
    const read: Read = (file, options) =>
      options.password === password
        ? reads(PAGES)(file, options)
        : Promise.resolve({ problem: "This PDF opens only with a password.", needsPassword: true });
    await beginWith(desk.editor, id, {}, read);
    await isDone(id);
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "failed", needsPassword: true });
    await expect(previewDocument(desk.editor, stored(id))).rejects.toMatchObject({
      code: "invalid",
      message: "This PDF opens only with a password.",
    });
    await beginWith(desk.editor, id, { password }, read);
    await isDone(id);
    expect(await getReading(desk.reader, id)).toMatchObject({ state: "done", needsPassword: false, problem: null });
    const kept = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM "Reading" r WHERE r::text LIKE ${`%${password}%`}`;
    expect(kept).toEqual([{ n: 0 }]);
  });

  test("that breaks says so to people, and nothing of how", async () => {
    const id = await sendPdf(desk.editor);
    await beginWith(desk.editor, id, {}, () => {
      throw new Error("Something with an address in it");
    });
    await isDone(id);
    const { problem } = await getReading(desk.reader, id);
    expect(problem).toBe("This PDF could not be read. Nothing was lost; please try again.");
  });

  test("is only for those who add documents, of this workspace, and only of PDFs", async () => {
    const id = await sendPdf(desk.editor);
    const elsewhere = await makeDesk();
    await expect(beginReading(desk.reviewer, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(cancelReading(desk.reviewer, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(beginReading(elsewhere.owner, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getReading(elsewhere.owner, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(cancelReading(elsewhere.owner, id)).rejects.toMatchObject({ code: "not_found" });
    const text = await sendPdf(desk.editor, "a.txt", "No PDF.");
    await expect(beginReading(desk.editor, text)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a document that is a PDF", () => {
  const make = async () => {
    const original = await readPages(desk.editor, PAGES);
    const { value } = await createDocument(desk.editor, uuidv7(), { content: stored(original) });
    return value;
  };

  test("has the text of its pages, with title, author and language of the file", async () => {
    const document = await make();
    expect(document).toMatchObject({ title: "A paper", byline: "Ana Reuter", language: "en" });
    expect(document.revision.text).toBe(textOf(PAGES));
  });

  test("is shown on its desk with its pages, and is not to be written on", async () => {
    const { id } = await make();
    const { view } = await openDesk(desk.editor, id);
    expect(view.document).toMatchObject({
      pagesWithoutText: 1,
      outline: [{ title: "Its beginning", page: 1 }],
      pages: [{ number: 1, width: 400, height: 600, start: 0 }, { number: 2 }, { number: 3 }],
    });
    expect(view.rights).toMatchObject({ edit: true, revise: false });
    const { text } = (await make()).revision;
    for (const { runs, start, end } of await listDocumentPages(desk.reader, id, { from: 1, to: 50 }))
      for (const run of runs) {
        expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
        expect(run.start).toBeGreaterThanOrEqual(start);
        expect(run.start + run.text.length).toBeLessThanOrEqual(end);
      }
    expect(await listDocumentPages(desk.reader, id, { from: 3, to: 3 })).toEqual(layoutsOf(PAGES).slice(2));
  });

  test("gets no drafts and no further revisions, and no text becomes one", async () => {
    const document = await make();
    const again = { content: stored(await readPages(desk.editor, PAGES)), note: "" };
    const refused = { code: "invalid" };
    await expect(createRevision(desk.editor, document.id, uuidv7(), again)).rejects.toMatchObject(refused);
    const content = { type: "doc", content: [{ type: "paragraph" }] };
    await expect(writeDraft(desk.editor, document.id, 0, { base: 1, content })).rejects.toMatchObject(refused);
    const written = await makeDocument(desk.editor);
    await expect(createRevision(desk.editor, written.id, uuidv7(), again)).rejects.toMatchObject(refused);
  });

  test("of another workspace has no pages for anybody else", async () => {
    const elsewhere = await makeDesk();
    const { id, original } = await make();
    await expect(listDocumentPages(elsewhere.owner, id, { from: 1, to: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(servePdf(elsewhere.owner, original?.id ?? "", new Headers())).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a PDF that is shown", () => {
  const BYTES = `%PDF-1.7 ${"0123456789".repeat(250_000)}`;

  test("is given in parts, byte for byte", async () => {
    const id = await sendPdf(desk.editor, "paper.pdf", BYTES);
    const ask = (headers: Record<string, string> = {}) => servePdf(desk.reader, id, new Headers(headers));
    const whole = await ask();
    const etag = whole.headers.get("etag") ?? "";
    expect([whole.status, await whole.text()]).toEqual([200, BYTES]);
    const part = await ask({ range: "bytes=1048570-1048590" });
    expect([part.status, await part.text()]).toEqual([206, BYTES.slice(1_048_570, 1_048_591)]);
    expect(part.headers.get("content-range")).toBe(`bytes 1048570-1048590/${BYTES.length}`);
    expect((await ask({ range: `bytes=${BYTES.length}-` })).status).toBe(416);
    expect((await ask({ "if-none-match": etag })).status).toBe(304);
    expect((await ask({ range: "bytes=0-1", "if-range": '"another"' })).status).toBe(200);
    expect(whole.headers.get("content-security-policy")).toContain("sandbox");
  });
});
