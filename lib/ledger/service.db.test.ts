import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { updateAnnotation, trashAnnotation } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { createClaim } from "#lib/claims/service.ts";
import { db } from "#lib/db/client.ts";
import { trashDocument } from "#lib/documents/service.ts";
import { join, makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { stances, standingStates } from "./model.ts";
import { getClaimRecord, listClaims } from "./service.ts";
import { standingOf } from "./standing.ts";
import { countVoices, voicesOf } from "./voices.ts";

let people: readonly Scope[];
let editor: Scope;
let documents: readonly string[];
beforeAll(async () => {
  const desk = await makeDesk();
  editor = desk.editor;
  people = [desk.owner, desk.editor, desk.reviewer, await join(desk.slug, "reviewer")];
  documents = await Promise.all([1, 2].map(async () => (await makeDocument(editor)).id));
});

const newClaim = async (): Promise<string> => {
  const { value } = await createClaim(editor, uuidv7(), { statement: `A statement ${uuidv7()}` });
  return value.id;
};

/** A random course of marks on one claim: who, where, what, and whether it counts. */
const course = fc.array(
  fc.record({
    person: fc.nat(3),
    document: fc.nat(1),
    stance: fc.option(fc.constantFrom(...stances)),
    isPrivate: fc.boolean(),
    isDeleted: fc.boolean(),
    bearing: fc.option(fc.constantFrom("supports", "contests", "context")),
  }),
  { maxLength: 6 },
);

describe("the ledger in the database", () => {
  test("counts as the pure rule does, in whatever order people marked", async () => {
    await fc.assert(
      fc.asyncProperty(course, async (marks) => {
        const claim = await newClaim();
        const made = [];
        for (const { person, document, stance, isPrivate, isDeleted, bearing } of marks) {
          const scope = people[person] ?? editor;
          const citations = bearing ? [{ source: { title: `S${uuidv7()}` }, bearing }] : [];
          const said = {
            stance,
            claim: { id: claim },
            citations,
            visibility: isPrivate ? "private" : "workspace",
          } as const;
          const mark = await makeMark(scope, documents[document] ?? "", said);
          if (isDeleted) await trashAnnotation(scope, mark.id, mark.version);
          if (!isPrivate && !isDeleted) made.push(mark);
        }
        const record = await getClaimRecord(editor, claim);
        const at = (id: string) => db().annotation.findFirstOrThrow({ where: { id }, select: { stanceAt: true } });
        const given = [];
        for (const { id, author, stance } of made)
          if (stance)
            given.push({ annotation: id, author: author.id, stance, at: (await at(id)).stanceAt?.getTime() ?? 0 });
        const voices = countVoices(voicesOf(given));
        const supportingCitations = made.filter(({ citations }) =>
          citations.some(({ bearing }) => bearing === "supports"),
        ).length;
        expect(record.voices).toEqual(voices);
        expect(record.standing).toEqual(standingOf({ ...voices, supportingCitations }));
        const [entry] = (await listClaims(editor, { q: record.statement, limit: 1 })).items;
        expect(entry).toMatchObject({ id: claim, voices, standing: record.standing, mentionCount: made.length });
      }),
      { numRuns: 12 },
    );
  });

  test("takes a person's last word, over all documents, and goes back when it is withdrawn", async () => {
    const claim = await newClaim();
    const [person = editor] = people;
    const first = await makeMark(person, documents[0] ?? "", { stance: "supported", claim: { id: claim } });
    const second = await makeMark(person, documents[1] ?? "", { stance: "contested", claim: { id: claim } });
    expect((await getClaimRecord(editor, claim)).voices).toEqual({ supported: 0, contested: 1, unsure: 0 });
    await updateAnnotation(person, first.id, 1, { comment: "a comment is no new word" });
    expect((await getClaimRecord(editor, claim)).voices).toEqual({ supported: 0, contested: 1, unsure: 0 });
    await updateAnnotation(person, first.id, 2, { stance: "supported" });
    expect((await getClaimRecord(editor, claim)).voices).toEqual({ supported: 1, contested: 0, unsure: 0 });
    await trashAnnotation(person, first.id, 3);
    expect((await getClaimRecord(editor, claim)).people.map(({ annotation }) => annotation)).toEqual([second.id]);
  });

  test("forgets the marks of a document in the trash", async () => {
    const claim = await newClaim();
    const document = await makeDocument(editor);
    await makeMark(editor, document.id, { stance: "supported", claim: { id: claim } });
    await trashDocument(editor, document.id, document.version);
    expect(await getClaimRecord(editor, claim)).toMatchObject({
      voices: { supported: 0 },
      mentions: [],
      standing: { state: "unchecked" },
    });
  });
});

describe("the list of claims", () => {
  test("in pages gives each claim once, in every order", async () => {
    for (const sort of ["changed", "disagreement", "mentions", "number"] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listClaims>> = await listClaims(editor, {
          sort,
          limit: 3,
          ...(cursor ? { cursor } : {}),
        });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(await db().claim.count({ where: { workspaceId: editor.workspaceId } }));
    }
  });

  test("filtered by each standing gives exactly the claims that have it", async () => {
    const all = (await listClaims(editor, { limit: 200 })).items;
    for (const state of standingStates) {
      const { items } = await listClaims(editor, { state, limit: 200 });
      expect(items.map(({ id }) => id).toSorted()).toEqual(
        all
          .filter(({ standing }) => standing.state === state)
          .map(({ id }) => id)
          .toSorted(),
      );
    }
  });

  test("finds the statement that is most like the words asked for", async () => {
    await createClaim(editor, uuidv7(), { statement: "The council voted to close the bridge in September." });
    const { value } = await createClaim(editor, uuidv7(), {
      statement: "Repairing the bridge would cost 6.8 million crowns.",
    });
    const { items } = await listClaims(editor, { q: "what would repairing the bridge cost?", limit: 5 });
    expect(items[0]?.id).toBe(value.id);
  });
});
