import { buffer } from "node:stream/consumers";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Annotation } from "#lib/annotations/model.ts";
import { trashAnnotation } from "#lib/annotations/service.ts";
import { trashClaim } from "#lib/claims/service.ts";
import { getDocument, trashDocument } from "#lib/documents/service.ts";
import { createReply } from "#lib/replies/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { exportPdf, loadReport } from "./service.ts";
import { ownReading } from "./testing/read-back.ts";

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
