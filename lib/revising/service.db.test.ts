import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { getAnnotation, getAnnotationsById, listDocumentMarks } from "#lib/annotations/service.ts";
import { db } from "#lib/db/client.ts";
import { readDraft, writeDraft } from "#lib/drafts/service.ts";
import { getClaimRecord } from "#lib/ledger/service.ts";
import { makeDesk, outcomes } from "#lib/testing/people.ts";
import { makeDocument, makeMark, marking } from "#lib/testing/texts.ts";
import { getDocument } from "#lib/documents/service.ts";
import { createRevision, getDocumentRevision, listDocumentRevisions } from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});

const FIRST =
  "The river rose in the night and the lower town was warned at four.\nThe bridge is safe, she said, and will stay open.\nNobody had asked the divers about the second pier.";
const SECOND =
  "A new opening line.\nThe river rose in the night and the lower town was warned at four.\nThe bridge is not safe, she said, and will stay open.";

const revise = (document: string, body: string, id = uuidv7(), scope = desk.editor) =>
  createRevision(scope, document, id, { content: { format: "text", body, declined: [] }, note: "" });

describe("a new revision", () => {
  test("carries what people marked, and says how many went which way", async () => {
    const { id } = await makeDocument(desk.editor, FIRST);
    const kept = await makeMark(desk.reviewer, id, { passage: { exact: "The river rose in the night" } });
    const edited = await makeMark(desk.reviewer, id, { passage: { exact: "The bridge is safe, she said" } });
    const removed = await makeMark(desk.reviewer, id, {
      passage: { exact: "Nobody had asked the divers about the second pier" },
    });
    const hidden = await makeMark(desk.reader, id, { passage: { exact: "warned at four" }, visibility: "private" });
    const { value } = await revise(id, SECOND);
    expect(value).toMatchObject({ number: 2, text: SECOND, carried: { exact: 1, moved: 0, edited: 1, removed: 1 } });
    const anchorOf = async (mark: string) => (await getAnnotation(desk.reviewer, mark)).anchor;
    expect(await anchorOf(kept.id)).toMatchObject({
      revision: 2,
      state: "exact",
      start: 20,
      exact: "The river rose in the night",
    });
    expect(await anchorOf(edited.id)).toMatchObject({ state: "edited", exact: "The bridge is not safe, she said" });
    expect(await anchorOf(removed.id)).toMatchObject({
      state: "removed",
      exact: "Nobody had asked the divers about the second pier",
    });
    expect((await getAnnotation(desk.reader, hidden.id)).anchor.state).toBe("exact");
    expect((await getDocument(desk.reader, id)).revision.number).toBe(2);
  });

  test("brings back what an edit had removed when the edit is undone", async () => {
    const { id } = await makeDocument(desk.editor, FIRST);
    const mark = await makeMark(desk.reviewer, id, {
      passage: { exact: "Nobody had asked the divers about the second pier" },
    });
    await revise(id, SECOND);
    expect((await revise(id, FIRST)).value.carried).toMatchObject({ removed: 0 });
    expect((await getAnnotation(desk.reviewer, mark.id)).anchor).toMatchObject({ revision: 3, state: "exact" });
  });

  test("does not change the revisions before it, nor what counts for claims", async () => {
    const { id, revision } = await makeDocument(desk.editor, FIRST);
    const said = { stance: "supported", claim: { statement: `The bridge is safe. ${uuidv7()}` } } as const;
    const mark = await makeMark(desk.reviewer, id, said);
    await revise(id, SECOND);
    const before = await db().revision.findFirstOrThrow({ where: { id: revision.id } });
    expect(before.text).toBe(FIRST);
    await expect(db().revision.updateMany({ where: { id: revision.id }, data: { text: "other" } })).rejects.toThrow(
      "immutable",
    );
    expect((await getClaimRecord(desk.reader, mark.claim?.id ?? "")).voices.supported).toBe(1);
  });

  test("sent twice exists once, and only editors and owners make one", async () => {
    const { id } = await makeDocument(desk.editor, FIRST);
    const revision = uuidv7();
    const sent = await Promise.all([
      revise(id, SECOND, revision),
      revise(id, SECOND, revision),
      revise(id, SECOND, revision),
    ]);
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(sent.map(({ value }) => value.number)).toEqual([2, 2, 2]);
    for (const scope of [desk.reviewer, desk.reader])
      await expect(
        createRevision(scope, id, uuidv7(), { content: { format: "text", body: SECOND, declined: [] }, note: "" }),
      ).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("whoever annotates while revisions are made: every annotation has one place in its own and in every later revision", async () => {
  const { id } = await makeDocument(desk.editor, FIRST);
  const revisions = Array.from({ length: 4 }, (_, number) => revise(id, `${FIRST}\nLine ${number}.`));
  const marks = Array.from({ length: 12 }, () => makeMark(desk.reviewer, id, marking(id)));
  expect(await outcomes([...revisions, ...marks])).toEqual({ good: 16, codes: [] });
  const placed = await db().placement.groupBy({
    by: ["annotationId"],
    where: { annotation: { documentId: id } },
    _count: true,
  });
  expect(placed.map(({ _count }) => _count)).toEqual(Array.from({ length: 12 }, () => 5));
});

const nodes = (...lines: string[]) => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

describe("a revision from the editor", () => {
  test("is what was edited, and takes its writer's draft away", async () => {
    const { id } = await makeDocument(desk.editor, FIRST);
    await writeDraft(desk.editor, id, 0, { base: 1, content: nodes("Half a") });
    const content = { format: "nodes", nodes: nodes("A new opening line.", "And the rest.") } as const;
    const { value } = await createRevision(desk.editor, id, uuidv7(), { content, note: "Cut down.", base: 1 });
    expect(value.text).toBe("A new opening line.\nAnd the rest.");
    expect((await readDraft(desk.editor, id)).draft).toBeNull();
    const [entry] = await listDocumentRevisions(desk.reader, id);
    expect(entry).toMatchObject({ number: 2, note: "Cut down.", createdBy: { id: desk.editor.actor.userId } });
  });

  test("is not laid over a newer one, and nothing of the draft is lost", async () => {
    const { id } = await makeDocument(desk.editor, FIRST);
    await writeDraft(desk.editor, id, 0, { base: 1, content: nodes("Mine.") });
    await revise(id, SECOND, uuidv7(), desk.owner);
    const content = { format: "nodes", nodes: nodes("Mine.") } as const;
    const saving = createRevision(desk.editor, id, uuidv7(), { content, note: "", base: 1 });
    await expect(saving).rejects.toMatchObject({ code: "stale", current: { revision: 2 } });
    expect((await readDraft(desk.editor, id)).draft?.content).toEqual(nodes("Mine."));
  });

  test.each([[{ type: "doc", content: [] }], [{ type: "doc", content: [{ type: "script" }] }], [null], ["<p>no</p>"]])(
    "is refused when it is no content: %j",
    async (given) => {
      const { id } = await makeDocument(desk.editor, FIRST);
      const content = { format: "nodes", nodes: given } as const;
      await expect(createRevision(desk.editor, id, uuidv7(), { content, note: "" })).rejects.toMatchObject({
        code: "invalid",
      });
      expect(await listDocumentRevisions(desk.reader, id)).toHaveLength(1);
    },
  );
});

test("an older revision can be read with its marks as they stood, and made the present one again", async () => {
  const { id } = await makeDocument(desk.editor, FIRST);
  const mark = await makeMark(desk.reviewer, id, { passage: { exact: "The bridge is safe, she said" } });
  await revise(id, SECOND);
  const later = await makeMark(desk.reviewer, id, { revision: 2, passage: { exact: "A new opening line" } });
  const then = await listDocumentMarks(desk.reader, id, 1);
  expect(then.items.map((item) => item.id)).toEqual([mark.id]);
  expect(then.items[0]).toMatchObject({ state: "exact", start: mark.anchor.start, recheck: false });
  const [body] = await getAnnotationsById(desk.reader, [mark.id, later.id], 1);
  expect(body?.anchor).toMatchObject({ revision: 1, state: "exact", exact: "The bridge is safe, she said" });
  const content = { format: "revision", number: 1 } as const;
  const { value } = await createRevision(desk.editor, id, uuidv7(), { content, note: "Back to the first." });
  expect(value).toMatchObject({ number: 3, text: FIRST });
  expect(await getDocumentRevision(desk.reader, id, 3)).toMatchObject({ note: "Back to the first.", text: FIRST });
  expect((await getAnnotation(desk.reader, mark.id)).anchor).toMatchObject({ revision: 3, state: "exact" });
  await expect(getDocumentRevision(desk.reader, id, 4)).rejects.toMatchObject({ code: "not_found" });
});
