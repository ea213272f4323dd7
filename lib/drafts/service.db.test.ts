import { beforeAll, expect, test } from "vitest";
import type { Content } from "#lib/documents/content.ts";
import { makeDesk, outcomes } from "#lib/testing/people.ts";
import { makeDocument } from "#lib/testing/texts.ts";
import { dropDraft, readDraft, writeDraft } from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});

const saying = (text: string): Content => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

test("a draft is its writer's alone, and that there is one is told to the others", async () => {
  const { id } = await makeDocument(desk.editor);
  const draft = await writeDraft(desk.editor, id, 0, { base: 1, content: saying("First try.") });
  expect(draft).toMatchObject({ base: 1, version: 1, content: saying("First try.") });
  const seen = await readDraft(desk.owner, id);
  expect(seen.draft).toBeNull();
  expect(seen.others.map(({ id: writer }) => writer)).toEqual([desk.editor.actor.userId]);
  expect(JSON.stringify(seen)).not.toContain("First try");
  await dropDraft(desk.editor, id);
  expect(await readDraft(desk.owner, id)).toEqual({ draft: null, others: [] });
});

test("two tabs do not overwrite each other: the later is given what the earlier wrote", async () => {
  const { id } = await makeDocument(desk.editor);
  await writeDraft(desk.editor, id, 0, { base: 1, content: saying("One.") });
  await writeDraft(desk.editor, id, 1, { base: 1, content: saying("Two.") });
  for (const version of [0, 1])
    await expect(writeDraft(desk.editor, id, version, { base: 1, content: saying("Late.") })).rejects.toMatchObject({
      code: "stale",
      current: { version: 2, content: saying("Two.") },
    });
  const begun = Array.from({ length: 8 }, () =>
    writeDraft(desk.owner, id, 0, { base: 1, content: saying("At once.") }),
  );
  expect((await outcomes(begun)).good).toBe(1);
});

test("only those who may revise write drafts, of revisions there are, with content there can be", async () => {
  const { id } = await makeDocument(desk.editor);
  for (const scope of [desk.reviewer, desk.reader])
    await expect(writeDraft(scope, id, 0, { base: 1, content: saying("No.") })).rejects.toMatchObject({
      code: "forbidden",
    });
  await expect(writeDraft(desk.editor, id, 0, { base: 2, content: saying("No.") })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(writeDraft(desk.editor, id, 0, { base: 1, content: { type: "script" } })).rejects.toMatchObject({
    code: "invalid",
  });
  const elsewhere = await makeDesk();
  await expect(writeDraft(elsewhere.owner, id, 0, { base: 1, content: saying("No.") })).rejects.toMatchObject({
    code: "not_found",
  });
});
