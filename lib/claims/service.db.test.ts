import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { getAnnotation, updateAnnotation } from "#lib/annotations/service.ts";
import { db } from "#lib/db/client.ts";
import { listHistory } from "#lib/events/service.ts";
import { getClaimRecord, listClaims } from "#lib/ledger/service.ts";
import { makeDesk, outcomes } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { createClaim, getClaim, restoreClaim, rightsToClaim, trashClaim, updateClaim } from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
let document: string;
beforeAll(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.editor)).id;
});

const make = async (by = desk.reviewer) =>
  (await createClaim(by, uuidv7(), { statement: `Statement ${uuidv7()}` })).value;

describe("adding a claim", () => {
  test("numbers them one after the other, also when twenty are added at once", async () => {
    const fresh = await makeDesk();
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, at) => createClaim(fresh.reviewer, uuidv7(), { statement: `S${at}` })),
    );
    const numbers = added.map(({ value }) => value.number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  test("sent ten times at once under one id makes one; something else under that id is refused", async () => {
    const [id, input] = [uuidv7(), { statement: "Once." }];
    const sent = await Promise.all(Array.from({ length: 10 }, () => createClaim(desk.reviewer, id, input)));
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    await expect(createClaim(desk.reviewer, id, { statement: "Twice." })).rejects.toMatchObject({ code: "conflict" });
  });

  test("by the same new words in ten notes at once makes one claim", async () => {
    const claim = { statement: `The same words ${uuidv7()}` };
    const marks = await Promise.all(
      Array.from({ length: 10 }, () => makeMark(desk.reviewer, document, { claim, stance: "supported" })),
    );
    expect(new Set(marks.map((mark) => mark.claim?.id)).size).toBe(1);
    expect(await db().claim.count({ where: claim })).toBe(1);
  });
});

describe("changing a claim", () => {
  test("of twenty who change one version at once exactly one succeeds, and the others see the newer state", async () => {
    const { id } = await make();
    const attempts = Array.from({ length: 20 }, (_, at) => updateClaim(desk.editor, id, 1, { claimant: `C${at}` }));
    const { good, codes } = await outcomes(attempts);
    expect([good, new Set(codes)]).toEqual([1, new Set(["stale"])]);
    await expect(updateClaim(desk.editor, id, 1, {})).rejects.toMatchObject({ current: { id, version: 2 } });
  });

  test("is for editors and whoever added it, deleting for editors; the page is told the same", async () => {
    const { id } = await make();
    const theirs = await make(desk.editor);
    for (const by of [desk.reader, desk.reviewer])
      await expect(updateClaim(by, theirs.id, 1, { claimant: "No" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(createClaim(desk.reader, uuidv7(), { statement: "No" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(trashClaim(desk.reviewer, id, 1)).rejects.toMatchObject({ code: "forbidden" });
    await expect(restoreClaim(desk.reviewer, id)).rejects.toMatchObject({ code: "forbidden" });
    expect((await updateClaim(desk.reviewer, id, 1, { claimant: "Me" })).claimant).toBe("Me");
    expect(await rightsToClaim(desk.reviewer, id)).toEqual({ edit: true, trash: false, merge: false });
    expect(await rightsToClaim(desk.reviewer, theirs.id)).toEqual({ edit: false, trash: false, merge: false });
    expect(await rightsToClaim(desk.editor, id)).toEqual({ edit: true, trash: true, merge: true });
  });
});

describe("a claim in the trash", () => {
  test("is gone, its notes stay and name nothing, and restored all is as it was", async () => {
    const { id } = await make();
    const mark = await makeMark(desk.reviewer, document, { claim: { id }, stance: "contested" });
    await trashClaim(desk.editor, id, 1);
    await expect(getClaimRecord(desk.reader, id)).rejects.toMatchObject({ code: "gone" });
    expect(await getAnnotation(desk.reader, mark.id)).toMatchObject({ claim: null, stance: "contested" });
    const listed = (await listClaims(desk.reader, { limit: 200 })).items.map((claim) => claim.id);
    expect(listed).not.toContain(id);
    await expect(makeMark(desk.reviewer, document, { claim: { id } })).rejects.toMatchObject({ code: "invalid" });
    await restoreClaim(desk.owner, id);
    expect(await getClaimRecord(desk.reader, id)).toMatchObject({ voices: { contested: 1 }, version: 3 });
  });
});

describe("the history of a claim", () => {
  test("tells what happened on it, newest first, and nothing of private notes to others", async () => {
    const { id } = await make();
    const mark = await makeMark(desk.reviewer, document, { claim: { id }, stance: "supported" });
    await updateAnnotation(desk.reviewer, mark.id, 1, { stance: "contested" });
    await makeMark(desk.reviewer, document, { claim: { id }, visibility: "private", comment: "canary" });
    const seen = await listHistory(desk.owner, { claimId: id });
    expect(seen.map(({ subject, action }) => `${subject} ${action}`)).toEqual([
      "annotation changed",
      "annotation created",
      "claim created",
    ]);
    expect(seen[0]).toMatchObject({ document, change: { stance: ["supported", "contested"] } });
    const own = await listHistory(desk.reviewer, { claimId: id });
    expect([own.length, own[0]?.isPrivate]).toEqual([4, true]);
    expect(JSON.stringify(own)).not.toContain("canary");
  });

  test("of a note that was private and is shared tells all that it now says", async () => {
    const { id } = await make();
    const said = { claim: { id }, visibility: "private", stance: "unsure" } as const;
    const mark = await makeMark(desk.reviewer, document, said);
    await updateAnnotation(desk.reviewer, mark.id, 1, { visibility: "workspace" });
    const [shared] = await listHistory(desk.owner, { claimId: id });
    expect(shared?.change).toMatchObject({ stance: [null, "unsure"], claim: [null, id] });
  });
});

test("another workspace's claim does not exist", async () => {
  const elsewhere = await makeDesk();
  const { id } = await make();
  for (const attempt of [
    () => getClaim(elsewhere.owner, id),
    () => getClaimRecord(elsewhere.owner, id),
    () => updateClaim(elsewhere.owner, id, 1, {}),
    () => trashClaim(elsewhere.owner, id, 1),
    () => restoreClaim(elsewhere.owner, id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  expect(await listHistory(elsewhere.owner, { claimId: id })).toEqual([]);
});
