/** Carrying what people marked, as the service does it: many at once, and several at a time. */
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { getAnnotation } from "#lib/annotations/service.ts";
import { corpusOf } from "#lib/anchoring/testing/corpora.ts";
import { edited } from "#lib/anchoring/testing/edit-script.ts";
import { marksOn } from "#lib/anchoring/testing/marks.ts";
import { describe as remember } from "#lib/anchoring/selector.ts";
import { db } from "#lib/db/client.ts";
import { getDocument } from "#lib/documents/service.ts";
import { createRevision } from "#lib/revising/service.ts";
import { makeDesk, outcomes } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { listMarksOf } from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});

const revise = (document: string, body: string) =>
  createRevision(desk.editor, document, uuidv7(), { content: { format: "text", body, declined: [] }, note: "" });

const placedIn = (revisionId: string) => db().placement.findMany({ where: { revisionId } });

describe("a long document with 2,000 annotations", () => {
  const corpus = corpusOf("english", 20_000);
  const text = corpus.blocks.join("\n");

  /** The document, with the annotations written straight to the database: making each by the service is not what is tried. */
  async function makeCrowded() {
    const document = await makeDocument(desk.editor, text);
    const { workspaceId } = desk.reviewer;
    const rows = marksOn(corpus, 2_000, 1).map(({ start, end }, index) => ({
      ...remember(document.revision.text, start, end),
      id: uuidv7(),
      workspaceId,
      documentId: document.id,
      revisionId: document.revision.id,
      authorId: desk.reviewer.actor.userId,
      visibility: index % 10 === 0 ? ("private" as const) : ("workspace" as const),
      requestHash: "",
    }));
    await db().annotation.createMany({ data: rows });
    await db().placement.createMany({
      data: rows.map(({ id, revisionId, start, end }) => ({
        workspaceId,
        annotationId: id,
        revisionId,
        state: "exact" as const,
        start,
        end,
        detail: {},
      })),
    });
    await db().$executeRaw`ANALYZE "Annotation", "Placement"`; // as the database does by itself within a minute
    return document;
  }

  test("gets a new revision with every one of them accounted for", async () => {
    const { id } = await makeCrowded();
    const { value } = await revise(id, edited(corpus, 0.2, 1).text);
    const placements = await placedIn(value.id);
    expect(placements).toHaveLength(2_000);
    const { exact, moved, edited: changed, removed } = value.carried;
    expect(exact + moved + changed + removed).toBe(1_800); // the private ones are carried, and counted for nobody
    expect(Math.min(exact, changed, removed)).toBeGreaterThan(0);
    const entry = await db().event.findFirstOrThrow({ where: { subject: "revision", subjectId: value.id } });
    expect(entry.change).toMatchObject({ carried: [null, value.carried] });
    for (const { state, start, end } of placements) {
      expect(end).toBeLessThanOrEqual(value.text.length);
      expect(start === end).toBe(state === "removed");
    }
    expect((await listMarksOf(desk.reader, value.id)).length).toBe(1_800);
    expect((await listMarksOf(desk.reviewer, value.id)).length).toBe(2_000);
    expect((await getDocument(desk.reader, id)).revision.number).toBe(2);
  });
});

describe("at the same time", () => {
  const FIRST = "The river rose in the night.\nThe bridge is safe, she said.\nNobody had asked the divers.";

  test("two revisions are made one after the other, and what was marked goes through both", async () => {
    const { id } = await makeDocument(desk.editor, FIRST);
    const mark = await makeMark(desk.reviewer, id);
    const texts = [`An opening.\n${FIRST}`, `${FIRST}\nAn ending.`];
    expect(await outcomes(texts.map((body) => revise(id, body)))).toEqual({ good: 2, codes: [] });
    const revisions = await db().revision.findMany({ where: { documentId: id }, orderBy: { number: "asc" } });
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { id: revisionId, text } of revisions) {
      const [placed, ...others] = await placedIn(revisionId);
      expect(others).toEqual([]);
      expect(text.slice(placed?.start, placed?.end)).toBe("The bridge is safe");
    }
    expect((await getAnnotation(desk.reader, mark.id)).anchor).toMatchObject({ revision: 3, state: "exact" });
  });

  test("an annotation on the revision its author sees stands in the one that is being saved", async () => {
    const { id } = await makeDocument(desk.editor, FIRST);
    const saving = revise(id, `An opening.\n${FIRST}`);
    const marking = makeMark(desk.reviewer, id, { passage: { exact: "Nobody had asked the divers" } });
    const [{ value }, mark] = await Promise.all([saving, marking]);
    const { anchor } = await getAnnotation(desk.reader, mark.id);
    expect(anchor).toMatchObject({ revision: 2, state: "exact" });
    expect(value.text.slice(anchor.start, anchor.end)).toBe("Nobody had asked the divers");
    expect(await db().placement.count({ where: { annotationId: mark.id } })).toBe(2);
  });

  test("an annotation on an old revision is followed through all that came after", async () => {
    const { id } = await makeDocument(desk.editor, FIRST);
    await revise(id, `An opening.\n${FIRST}`);
    await revise(id, `An opening.\n${FIRST.replace("safe", "not safe")}`);
    const mark = await makeMark(desk.reviewer, id);
    expect(mark.anchor).toMatchObject({ revision: 3, state: "edited", exact: "The bridge is not safe" });
  });
});
