import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Annotation } from "#lib/annotations/model.ts";
import { trashAnnotation } from "#lib/annotations/service.ts";
import { trashClaim } from "#lib/claims/service.ts";
import { createDocument, getDocument, trashDocument } from "#lib/documents/service.ts";
import { receiveOriginal } from "#lib/originals/service.ts";
import { fileOf, objectsOf } from "#lib/pdf/testing/files.ts";
import { createReply } from "#lib/replies/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { exportPdf, loadReport } from "./service.ts";
import { ownReading, pdfJsReading } from "./testing/read-back.ts";

const never = { signal: new AbortController().signal };
const made = async (...asked: Parameters<typeof exportPdf>): Promise<{ name: string; bytes: Uint8Array }> => {
  const { name, pieces } = await exportPdf(...asked);
  return { name, bytes: await buffer(pieces) };
};

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
let document: string;
let shared: Annotation;
let own: Annotation;
beforeAll(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.editor)).id;
  const claim = { statement: "The bridge is safe." };
  const citations = [{ source: { url: "https://example.org/report" }, bearing: "supports" as const }];
  shared = await makeMark(desk.reviewer, document, { stance: "supported", claim, comment: "Looked at it.", citations });
  own = await makeMark(desk.reader, document, {
    visibility: "private",
    comment: "canary",
    passage: { exact: "river" },
  });
  await createReply(desk.editor, shared.id, uuidv7(), { body: "So did I." });
});

const idsOf = async (...[scope, query]: [Desk["owner"], Parameters<typeof loadReport>[2]?]): Promise<string[]> =>
  (await loadReport(scope, document, query ?? {})).notes.map(({ annotation }) => annotation.id);

describe("an export", () => {
  test("is a PDF of what the caller may see, with its replies, under a name of the document's", async () => {
    const { name, bytes } = await made(desk.reader, document, {}, never);
    expect(name).toBe("A report, revision 1, annotated.pdf");
    const found = ownReading(bytes);
    expect(found.map(({ kind }) => kind)).toEqual(["Highlight", "Text"]);
    expect(found[0]).toMatchObject({ name: shared.id, author: shared.author.name });
    expect(found[0]?.contents).toContain("Looked at it.");
    expect(found[1]?.contents).toBe("So did I.");
  });

  test("leaves one's own private annotations out unless they are asked for, and never has those of others", async () => {
    expect(await idsOf(desk.reader)).toEqual([shared.id]);
    expect(new Set(await idsOf(desk.reader, { private: "include" }))).toEqual(new Set([own.id, shared.id]));
    for (const other of [desk.owner, desk.editor, desk.reviewer])
      expect(await idsOf(other, { private: "include" })).toEqual([shared.id]);
  });

  test("has the standing and the sources of the claims that are named in it", async () => {
    const [claim] = (await loadReport(desk.reader, document, {})).claims;
    expect(claim).toMatchObject({ statement: "The bridge is safe.", notes: [1], standing: { state: "supported" } });
    expect(claim?.citations.map(({ source }) => source.url)).toEqual(["https://example.org/report"]);
  });

  test("of another workspace's document does not exist; of a deleted one is gone", async () => {
    const elsewhere = await makeDesk();
    await expect(exportPdf(elsewhere.owner, document, {}, never)).rejects.toMatchObject({ code: "not_found" });
    const deleted = await makeDocument(desk.editor);
    await trashDocument(desk.editor, deleted.id, (await getDocument(desk.editor, deleted.id)).version);
    await expect(exportPdf(desk.owner, deleted.id, {}, never)).rejects.toMatchObject({ code: "gone" });
  });

  test("has nothing that lies in the trash", async () => {
    const other = (await makeDocument(desk.editor)).id;
    const claim = { statement: "Nobody had asked the divers." };
    const trashed = await makeMark(desk.reviewer, other, { claim });
    const kept = await makeMark(desk.reviewer, other, { claim, stance: "contested" });
    await trashAnnotation(desk.reviewer, trashed.id, 1);
    if (kept.claim) await trashClaim(desk.editor, kept.claim.id, 1);
    const report = await loadReport(desk.reader, other, {});
    expect(report.notes.map(({ annotation }) => annotation.id)).toEqual([kept.id]);
    expect(report.claims).toEqual([]);
    const { bytes } = await made(desk.reader, other, {}, never);
    expect(ownReading(bytes)).toHaveLength(1);
  });

  test("that nobody waits for is given up with a sentence", async () => {
    await expect(exportPdf(desk.reader, document, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "unavailable",
      message: "The export was cancelled.",
    });
  });
});

describe("an export of a PDF", () => {
  let pdf: string;
  let marked: Annotation;
  const bytes = fileOf("table", objectsOf({ pages: 3, listsApart: true }));
  beforeAll(async () => {
    const body = Readable.from([Buffer.from(bytes)]);
    const { value: original } = await receiveOriginal(desk.editor, uuidv7(), { name: "paper.pdf" }, body);
    pdf = uuidv7();
    await createDocument(desk.editor, pdf, {
      content: {
        format: "original",
        original: original.id,
        declined: [],
        trackedChanges: "accept",
        withComments: true,
      },
    });
    marked = await makeMark(desk.reviewer, pdf, { stance: "contested", passage: { exact: "Words on page 2" } });
    await createReply(desk.editor, marked.id, uuidv7(), { body: "Which words?" });
  }, 30_000);

  test("is that file, byte for byte, and then what was marked in it, over its words", async () => {
    const { about, ...exported } = await exportPdf(desk.reader, pdf, { notes: "none", claims: "no" }, never);
    const whole = await buffer(exported.pieces);
    expect(about).toEqual({ way: "appended", remarks: [] });
    expect(exported.size).toBe(whole.length);
    expect(whole.subarray(0, bytes.length).equals(bytes)).toBe(true);
    const ours = ownReading(whole).filter(({ name }) => !name.startsWith("prior-"));
    expect(ours.map(({ page, kind, name, author }) => [page, kind, name, author])).toEqual([
      [2, "Highlight", marked.id, marked.author.name],
      [2, "Text", expect.any(String), desk.editor.actor.name],
    ]);
    const [left = 0, bottom = 0, right = 0, top = 0] = ours[0]?.quads[0] ?? [];
    expect([left, bottom < 200, right > 150, top > 210]).toEqual([expect.closeTo(40, 0), true, true, true]);
  }, 30_000);

  test("has its notes on pages of their own, and none where there is no room for them", async () => {
    const { bytes: whole } = await made(desk.reader, pdf, { paper: "letter" }, never);
    expect((await pdfJsReading(whole)).pages).toBeGreaterThan(3);
    await expect(exportPdf(desk.reader, pdf, { notes: "margin" }, never)).rejects.toMatchObject({ code: "invalid" });
  }, 30_000);
});
