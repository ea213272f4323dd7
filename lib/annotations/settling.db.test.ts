import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { createRevision } from "#lib/revising/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark, TEXT } from "#lib/testing/texts.ts";
import {
  attachAnnotation,
  closeAnnotation,
  confirmAnnotation,
  getAnnotation,
  listDocumentMarks,
  reopenAnnotation,
  updateAnnotation,
} from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});

const LONGER = "The bridge is safe, she said, and will stay open for lorries";
const FIRST = `The river rose in the night and the lower town was warned.\n${LONGER}.\nNobody had asked the divers.`;
const EDITED = FIRST.replace("is safe", "is not safe");
const GONE = `The river rose in the night and the lower town was warned.\nNobody had asked the divers.\nThe inspection is due in May.`;

const revise = (document: string, body: string) =>
  createRevision(desk.editor, document, uuidv7(), { content: { format: "text", body, declined: [] }, note: "" });

/** A mark on LONGER under a claim, in a document that was revised since. */
async function markedThen(body: string) {
  const { id } = await makeDocument(desk.editor, FIRST);
  const said = { stance: "supported", claim: { statement: `The bridge is safe. ${uuidv7()}` } } as const;
  const mark = await makeMark(desk.reviewer, id, { ...said, passage: { exact: LONGER } });
  await revise(id, body);
  return { document: id, mark: await getAnnotation(desk.reviewer, mark.id) };
}

const markOf = async (document: string, id: string) =>
  (await listDocumentMarks(desk.reader, document)).items.find((item) => item.id === id);

describe("words that changed under a claim", () => {
  test("ask for a re-check, and keep the stance as given on what was marked", async () => {
    const { document, mark } = await markedThen(EDITED);
    expect(mark).toMatchObject({ recheck: true, stance: "supported", origin: { revision: 1, exact: LONGER } });
    expect(mark.anchor).toMatchObject({ state: "edited", exact: LONGER.replace("is safe", "is not safe") });
    expect(await markOf(document, mark.id)).toMatchObject({ recheck: true });
  });

  test.each(["reviewer", "editor", "owner"] as const)("need none once their %s has confirmed them", async (role) => {
    const { document, mark } = await markedThen(EDITED);
    const after = await confirmAnnotation(desk[role], mark.id, mark.version, { revision: 2 });
    expect(after).toMatchObject({ recheck: false, stance: "supported", version: mark.version + 1 });
    expect(await markOf(document, mark.id)).toMatchObject({ recheck: false });
  });

  test("need none once the stance was given anew, and a comment alone does not settle it", async () => {
    const { mark } = await markedThen(EDITED);
    const commented = await updateAnnotation(desk.reviewer, mark.id, mark.version, { comment: "Hm." });
    expect(commented.recheck).toBe(true);
    const given = await updateAnnotation(desk.reviewer, mark.id, commented.version, { stance: "contested" });
    expect(given.recheck).toBe(false);
  });

  test("stay confirmed while they stay, and ask again when they change again", async () => {
    const { document, mark } = await markedThen(EDITED);
    await confirmAnnotation(desk.editor, mark.id, mark.version, { revision: 2 });
    await revise(document, `A new first line.\n${EDITED}`);
    expect(await getAnnotation(desk.reader, mark.id)).toMatchObject({ recheck: false, anchor: { state: "exact" } });
    await revise(document, EDITED.replace("lorries", "coaches"));
    expect(await getAnnotation(desk.reader, mark.id)).toMatchObject({ recheck: true, anchor: { state: "edited" } });
  });

  test("are not confirmed by somebody else, nor for a revision that is no longer the present one", async () => {
    const { document, mark } = await markedThen(EDITED);
    await expect(confirmAnnotation(desk.reader, mark.id, mark.version, { revision: 2 })).rejects.toMatchObject({
      code: "forbidden",
    });
    await revise(document, FIRST);
    await expect(confirmAnnotation(desk.editor, mark.id, mark.version, { revision: 2 })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(confirmAnnotation(desk.editor, mark.id, 99, { revision: 3 })).rejects.toMatchObject({ code: "stale" });
  });
});

describe("a passage that is gone", () => {
  test("can be given a place by hand, which later revisions start from", async () => {
    const { document, mark } = await markedThen(GONE);
    expect(mark.anchor.state).toBe("removed");
    const place = { revision: 2, passage: { exact: "The inspection is due in May" } };
    const after = await attachAnnotation(desk.reviewer, mark.id, mark.version, place);
    expect(after).toMatchObject({ recheck: false, anchor: { state: "edited", exact: place.passage.exact } });
    expect(after.origin.exact).toBe(LONGER);
    await revise(document, `A new first line.\n${GONE}`);
    expect((await getAnnotation(desk.reader, mark.id)).anchor).toMatchObject({ exact: place.passage.exact });
  });

  test("can be set aside and taken up again; one that is there cannot", async () => {
    const { document, mark } = await markedThen(GONE);
    const closed = await closeAnnotation(desk.editor, mark.id, mark.version);
    expect(closed.closedAt).not.toBeNull();
    expect(await markOf(document, mark.id)).toMatchObject({ closed: true });
    expect((await reopenAnnotation(desk.reviewer, mark.id, closed.version)).closedAt).toBeNull();
    const { id } = await makeDocument(desk.editor, TEXT);
    const there = await makeMark(desk.reviewer, id);
    await expect(closeAnnotation(desk.reviewer, there.id, there.version)).rejects.toMatchObject({ code: "conflict" });
  });

  test("is not placed on words that are not there once", async () => {
    const { mark } = await markedThen(GONE);
    const attempt = attachAnnotation(desk.reviewer, mark.id, mark.version, { revision: 2, passage: { exact: "The" } });
    await expect(attempt).rejects.toMatchObject({ code: "invalid" });
    expect((await getAnnotation(desk.reader, mark.id)).anchor.state).toBe("removed");
  });
});
