/** What only a private annotation names is its author's alone, until a shared one names it. */
import { beforeEach, expect, test } from "vitest";
import type { Scope } from "#lib/auth/scope.ts";
import { getClaim, trashClaim } from "#lib/claims/service.ts";
import { listHistory } from "#lib/events/service.ts";
import { countByStanding, listClaims } from "#lib/ledger/service.ts";
import { createSource, getSource, listSources } from "#lib/sources/service.ts";
import { newWord } from "#lib/testing/callers.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { listTrashEntries } from "#lib/trash/service.ts";
import { v7 as uuidv7 } from "uuid";
import type { Annotation } from "./model.ts";
import { updateAnnotation } from "./service.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let document: string;
let word: string;
beforeEach(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.owner)).id;
  word = newWord();
});

const addressOf = () => `https://example.org/${word}`;
const said = (visibility: "private" | "workspace") => ({
  visibility,
  claim: { statement: `The bridge holds ${word}.` },
  citations: [{ source: { url: addressOf() }, bearing: "supports" as const }],
});
const named = ({ claim, citations }: Annotation) => ({ claim: claim?.id ?? "", source: citations[0]?.source.id ?? "" });

/** Everything that lists, searches, counts or tells of claims and sources. */
async function seenBy(scope: Scope) {
  const page = { limit: 50 };
  const counts = await countByStanding(scope, {});
  return {
    claims: (await listClaims(scope, page)).items.length,
    found: (await listClaims(scope, { ...page, q: word })).items.length,
    counted: Object.values(counts).reduce((sum, count) => sum + count, 0),
    sources: (await listSources(scope, page)).items.length,
    cited: (await listSources(scope, { ...page, q: addressOf() })).items.length,
  };
}
const all = { claims: 1, found: 1, counted: 1, sources: 1, cited: 1 };
const none = { claims: 0, found: 0, counted: 0, sources: 0, cited: 0 };

test("others see neither the claim nor the source, by any door; its author does", async () => {
  const { claim, source } = named(await makeMark(desk.reviewer, document, said("private")));
  expect(await seenBy(desk.reviewer)).toEqual(all);
  for (const other of [desk.owner, desk.editor, desk.reader]) {
    expect(await seenBy(other)).toEqual(none);
    await expect(getClaim(other, claim)).rejects.toMatchObject({ code: "not_found" });
    await expect(getSource(other, source)).rejects.toMatchObject({ code: "not_found" });
    expect(await listHistory(other, { claimId: claim })).toEqual([]);
    expect(await listHistory(other, { subjectId: source })).toEqual([]);
    const byId = { claim: { id: claim } };
    await expect(makeMark(other, document, { visibility: "private", ...byId })).rejects.toMatchObject({
      code: "invalid",
    });
  }
  expect(await listHistory(desk.reviewer, { claimId: claim })).not.toEqual([]);
});

test("sharing the annotation shares what it names, and tells of it", async () => {
  const mark = await makeMark(desk.reviewer, document, said("private"));
  await updateAnnotation(desk.reviewer, mark.id, mark.version, { visibility: "workspace" });
  expect(await seenBy(desk.reader)).toEqual(all);
  expect((await listHistory(desk.reader, { subjectId: named(mark).claim })).map(({ action }) => action)).toEqual([
    "created",
  ]);
  const again = await updateAnnotation(desk.reviewer, mark.id, 2, { visibility: "private" });
  expect(again.visibility).toBe("private");
  expect(await seenBy(desk.reader)).toMatchObject({ claims: 1, sources: 1 });
});

test("naming it in a shared annotation shares it: the same claim and the same source", async () => {
  const hidden = named(await makeMark(desk.reviewer, document, said("private")));
  expect(named(await makeMark(desk.reviewer, document, said("private")))).toEqual(hidden);
  expect(named(await makeMark(desk.reviewer, document, said("workspace")))).toEqual(hidden);
  expect(await seenBy(desk.reader)).toEqual(all);
});

test("somebody else names the same without learning that it is there, and both shared cite one source", async () => {
  const mark = await makeMark(desk.reviewer, document, said("private"));
  const others = named(await makeMark(desk.editor, document, said("workspace")));
  expect(others.claim).not.toBe(named(mark).claim);
  expect(others.source).not.toBe(named(mark).source);
  expect(await createSource(desk.owner, uuidv7(), { url: addressOf() })).toMatchObject({ isNew: false });
  const shared = await updateAnnotation(desk.reviewer, mark.id, mark.version, { visibility: "workspace" });
  expect(named(shared).source).toBe(others.source);
  expect(await seenBy(desk.reader)).toMatchObject({ sources: 1, cited: 1 });
});

test("what an editor made in private and deleted lies in the editor's trash alone", async () => {
  const { claim } = named(await makeMark(desk.editor, document, said("private")));
  await expect(trashClaim(desk.owner, claim, 1)).rejects.toMatchObject({ code: "not_found" });
  await trashClaim(desk.editor, claim, 1);
  expect(JSON.stringify(await listTrashEntries(desk.editor))).toContain(claim);
  expect(JSON.stringify(await listTrashEntries(desk.owner))).not.toContain(claim);
});
