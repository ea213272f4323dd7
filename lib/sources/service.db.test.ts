import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { listHistory } from "#lib/events/service.ts";
import { listSourceUses } from "#lib/ledger/service.ts";
import { makeDesk, outcomes } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { createSource, getSource, listSources, restoreSource, trashSource, updateSource } from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
let document: string;
beforeAll(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.editor)).id;
});

const address = (): string => `https://example.org/${uuidv7()}`;
const make = async (input = {}) =>
  (await createSource(desk.reviewer, uuidv7(), { title: "A report", url: address(), ...input })).value;

describe("a source under an address", () => {
  test("added by twenty at once, in several spellings and under twenty ids, is one source", async () => {
    const url = address();
    const spellings = [url, `${url}/`, `${url}?utm_source=mail`, `${url.replace("https://", "http://www.")}#top`];
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, at) => createSource(desk.reviewer, uuidv7(), { url: spellings[at % 4] ?? url })),
    );
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(added.map(({ value }) => value.id)).size).toBe(1);
    expect(await db().source.count({ where: { canonicalUrl: url.replace("https://", "") } })).toBe(1);
  });

  test("cited by twelve at once, who do not know of each other, is one source", async () => {
    const url = address();
    const marks = await Promise.all(
      Array.from({ length: 12 }, () =>
        makeMark(desk.reviewer, document, { citations: [{ source: { url }, bearing: "supports" }] }),
      ),
    );
    expect(new Set(marks.map(({ citations }) => citations[0]?.source.id)).size).toBe(1);
    expect((await listSourceUses(desk.reader, marks[0]?.citations[0]?.source.id ?? "")).length).toBe(12);
  });

  test("sent twice under one id exists once, and something else under that id is refused", async () => {
    const [id, input] = [uuidv7(), { title: "Twice", url: address() }];
    const sent = await Promise.all(Array.from({ length: 10 }, () => createSource(desk.reviewer, id, input)));
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    await expect(createSource(desk.reviewer, id, { title: "Else" })).rejects.toMatchObject({ code: "conflict" });
  });

  test("that lies in the trash comes back when it is cited or added again", async () => {
    const url = address();
    const { id, version } = await make({ url });
    await trashSource(desk.editor, id, version);
    await expect(getSource(desk.reader, id)).rejects.toMatchObject({ code: "gone" });
    expect((await createSource(desk.reviewer, uuidv7(), { url: `${url}/#again` })).value.id).toBe(id);
    expect((await getSource(desk.reader, id)).version).toBe(3);
  });

  test("cannot be taken over by another, which is told whose it is", async () => {
    const [one, other] = [await make(), await make()];
    const change = updateSource(desk.editor, other.id, 1, { url: `${one.url}?utm_campaign=x` });
    await expect(change).rejects.toMatchObject({ code: "conflict", current: { id: one.id } });
    expect((await getSource(desk.reader, other.id)).url).toBe(other.url);
  });
});

describe("changing and deleting", () => {
  test("of twenty who change one version at once exactly one succeeds", async () => {
    const { id } = await make();
    const attempts = Array.from({ length: 20 }, (_, at) => updateSource(desk.reviewer, id, 1, { title: `T${at}` }));
    const { good, codes } = await outcomes(attempts);
    expect([good, new Set(codes)]).toEqual([1, new Set(["stale"])]);
  });

  test("is for reviewers, deleting for editors, and nothing for readers; each step is in the history", async () => {
    const { id } = await make();
    await expect(createSource(desk.reader, uuidv7(), { title: "No" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateSource(desk.reader, id, 1, { title: "No" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(trashSource(desk.reviewer, id, 1)).rejects.toMatchObject({ code: "forbidden" });
    await updateSource(desk.reviewer, id, 1, { title: "Yes" });
    await expect(trashSource(desk.editor, id, 1)).rejects.toMatchObject({ code: "stale", current: { title: "Yes" } });
    await trashSource(desk.editor, id, 2);
    await expect(restoreSource(desk.reviewer, id)).rejects.toMatchObject({ code: "forbidden" });
    await restoreSource(desk.owner, id);
    const history = await listHistory(desk.reader, { subjectId: id });
    expect(history.map(({ action }) => action)).toEqual(["restored", "trashed", "changed", "created"]);
    expect(history[2]?.change).toEqual({ title: ["A report", "Yes"] });
  });

  test("a source needs a title or an address, also after a change", async () => {
    const { id } = await make({ title: "Only a title", url: null });
    await expect(updateSource(desk.editor, id, 1, { title: null })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the list of sources", () => {
  test("in pages gives each source once, in every order, titles in the order of the alphabet", async () => {
    const alphabet = await makeDesk();
    for (const title of ["b", "A", "c", "B", "a"])
      await createSource(alphabet.editor, uuidv7(), { title: `${title} ${"long ".repeat(90)}` });
    for (const sort of ["changed", "citations", "title"] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listSources(alphabet.reader, { sort, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ title }) => title.charAt(0)));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen).toHaveLength(5);
      const letters = seen.map((letter) => letter.toLowerCase());
      expect(sort === "title" ? letters : letters.toSorted()).toEqual(["a", "a", "b", "b", "c"]);
    }
  });

  test("finds an address in any spelling first, and counts what the caller may see", async () => {
    const { id, url } = await make();
    const citations = [{ source: { id }, bearing: "context" as const }];
    await makeMark(desk.reviewer, document, { citations });
    await makeMark(desk.reviewer, document, { citations, visibility: "private" });
    const [mine] = (await listSources(desk.reviewer, { q: `${url}?fbclid=1`, limit: 5 })).items;
    const [theirs] = (await listSources(desk.owner, { q: `${url}/`, limit: 5 })).items;
    expect([mine?.id, mine?.citationCount]).toEqual([id, 2]);
    expect([theirs?.id, theirs?.citationCount]).toEqual([id, 1]);
    expect(await listSourceUses(desk.owner, id)).toHaveLength(1);
  });
});

test("another workspace's source does not exist, and the same address is another source there", async () => {
  const elsewhere = await makeDesk();
  const { id, url } = await make();
  await expect(getSource(elsewhere.owner, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(updateSource(elsewhere.owner, id, 1, {})).rejects.toMatchObject({ code: "not_found" });
  await expect(trashSource(elsewhere.owner, id, 1)).rejects.toMatchObject({ code: "not_found" });
  await expect(restoreSource(elsewhere.owner, id)).rejects.toMatchObject({ code: "not_found" });
  const { value, isNew } = await createSource(elsewhere.owner, uuidv7(), { url });
  expect([isNew, value.id === id]).toEqual([true, false]);
});
