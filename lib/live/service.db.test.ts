import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { updateAnnotation } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { record } from "#lib/events/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { listSince, readFence } from "./store.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
let document: string;
beforeAll(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.editor)).id;
});

const happening = (subjectId: string) => ({ subject: "claim", subjectId, action: "created" }) as const;

/** Reads on from a fence until so many events have come. */
async function readOn(since: bigint, scope: Scope, count: number): Promise<string[]> {
  const seen: string[] = [];
  let fence = since;
  while (seen.length < count) {
    const next = await listSince(fence, scope.workspaceId);
    seen.push(...next.rows.map(({ subjectId }) => subjectId));
    fence = next.fence;
    if (seen.length < count) await sleep(10);
  }
  return seen;
}

test("an event that took its number first and committed last is neither skipped nor told twice", async () => {
  const since = await readFence();
  const [first, second] = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let begun = (): void => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const slow = inTransaction(async (tx) => {
    await record(desk.editor, tx, happening(first));
    begun();
    await released;
  });
  await hasBegun;
  await inTransaction((tx) => record(desk.editor, tx, happening(second)));
  // While the first is open nothing behind it is told; then both are, once.
  const early = await listSince(since, desk.editor.workspaceId);
  expect(early.rows).toEqual([]);
  release();
  await slow;
  expect((await readOn(early.fence, desk.editor, 2)).toSorted()).toEqual([first, second]);
});

test("a private annotation is told to its author alone, and one that becomes private is removed for the others", async () => {
  const since = await readFence();
  const hidden = await makeMark(desk.reviewer, document, { visibility: "private" });
  const shared = await makeMark(desk.reviewer, document);
  await updateAnnotation(desk.reviewer, shared.id, 1, { visibility: "private" });
  await readOn(since, desk.reviewer, 4);
  const { rows } = await listSince(since, desk.reviewer.workspaceId);
  const told = rows.filter(({ privateTo }) => privateTo === null).map(({ subjectId, action }) => [subjectId, action]);
  expect(told).toEqual([
    [shared.id, "created"],
    [shared.id, "removed"],
  ]);
  expect(rows.filter(({ subjectId }) => subjectId === hidden.id).map(({ privateTo }) => privateTo)).toEqual([
    desk.reviewer.actor.userId,
  ]);
});
