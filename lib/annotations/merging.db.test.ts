import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { createClaim, getClaim } from "#lib/claims/service.ts";
import { listHistory } from "#lib/events/service.ts";
import { getClaimRecord } from "#lib/ledger/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { getAnnotation, mergeClaims } from "./service.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let document: string;
beforeAll(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.editor)).id;
});

const make = async (statement = `Statement ${uuidv7()}`) =>
  (await createClaim(desk.reviewer, uuidv7(), { statement })).value;

describe("two claims that say the same", () => {
  test("become one: voices are counted once for each person, the latest, and each stance stays as it was given", async () => {
    const [first, second] = [await make(), await make()];
    const said = { claim: { id: first.id }, stance: "supported" } as const;
    const early = await makeMark(desk.reviewer, document, said);
    await makeMark(desk.owner, document, { claim: { id: second.id }, stance: "supported" });
    await makeMark(desk.reviewer, document, { claim: { id: second.id }, stance: "contested" });
    await mergeClaims(desk.editor, first.id, 1, { into: second.id });

    const kept = await getClaimRecord(desk.reader, second.id);
    expect(kept.voices).toEqual({ supported: 1, contested: 1, unsure: 0 });
    expect(kept.mentions).toHaveLength(3);
    expect(await getAnnotation(desk.reader, early.id)).toMatchObject({
      claim: { id: second.id },
      stance: "supported",
      version: 2,
    });
    await expect(getClaim(desk.reader, first.id)).rejects.toMatchObject({ code: "gone" });
    const changes = (await listHistory(desk.reader, { claimId: second.id })).map(({ change }) => change["merged"]);
    expect(changes).toContainEqual([null, first.statement]);
  });

  test("take along what others marked for themselves, and nobody else learns of it", async () => {
    const [first, second] = [await make(), await make()];
    const mark = await makeMark(desk.reviewer, document, { claim: { id: first.id }, visibility: "private" });
    await mergeClaims(desk.editor, first.id, 1, { into: second.id });
    expect(await getAnnotation(desk.reviewer, mark.id)).toMatchObject({ claim: { id: second.id } });
    const seenBy = async (who: typeof desk.editor): Promise<number> =>
      (await listHistory(who, { claimId: second.id })).filter(({ subject }) => subject === "annotation").length;
    expect([await seenBy(desk.editor), await seenBy(desk.reviewer)]).toEqual([0, 1]);
  });

  test("stay two for reviewers, with an older version, and where there is no other", async () => {
    const [first, second] = [await make(), await make()];
    expect(() => mergeClaims(desk.reviewer, first.id, 1, { into: second.id })).toThrow("Only owners and editors");
    await expect(mergeClaims(desk.editor, first.id, 9, { into: second.id })).rejects.toMatchObject({ code: "stale" });
    for (const into of [first.id, uuidv7()])
      await expect(mergeClaims(desk.editor, first.id, 1, { into })).rejects.toMatchObject({ code: "invalid" });
    expect(await getClaim(desk.reader, first.id)).toMatchObject({ version: 1 });
  });
});
