import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Annotation } from "#lib/annotations/model.ts";
import { openBodies } from "./bodies.ts";
import { makeDeskStore } from "./desk-store.ts";
import { deskState } from "./testing/desk-state.ts";

const ID = "01890000-0000-7000-8000-000000000001";
const AT = "2026-01-01T00:00:00.000Z";
const me = { id: "01890000-0000-7000-8000-00000000000a", name: "Ines" };

/** A note as it is told, with so many replies: they leave its version as it is. */
const told = (replies: number): Annotation => ({
  id: ID,
  version: 1,
  author: me,
  outsideName: null,
  foreignKey: null,
  foreign: null,
  document: "01890000-0000-7000-8000-00000000000d",
  anchor: { revision: 1, state: "exact", start: 0, end: 4, exact: "Nine", prefix: "", suffix: "" },
  region: null,
  origin: { revision: 1, exact: "Nine" },
  replacedBy: null,
  recheck: false,
  closedAt: null,
  visibility: "workspace",
  stance: null,
  claim: null,
  comment: "",
  labels: [],
  citations: [],
  replies: Array.from({ length: replies }, (_, at) => ({
    id: `01890000-0000-7000-8000-0000000001${String(at).padStart(2, "0")}`,
    annotation: ID,
    author: me,
    outsideName: null,
    foreignKey: null,
    body: "Yes.",
    version: 1,
    createdAt: AT,
    updatedAt: AT,
  })),
  createdAt: AT,
  updatedAt: AT,
});

/** The requests that were made, each to be answered when the test says so. */
const asked: PromiseWithResolvers<Response>[] = [];
const answer = async (at: number, items: readonly Annotation[]): Promise<void> => {
  asked[at]?.resolve(Response.json({ items, next: null }));
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("fetch", () => {
    const request = Promise.withResolvers<Response>();
    asked.push(request);
    return request.promise;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("of two answers that of the later request counts, whichever comes last", async () => {
  const store = makeDeskStore(deskState());
  const bodies = openBodies(store);
  for (const _ of [1, 2]) {
    bodies.refresh([ID]);
    await vi.runOnlyPendingTimersAsync();
  }
  await answer(1, [told(2)]);
  await answer(0, [told(1)]);
  expect(store.getState().bodies.get(ID)?.replies).toHaveLength(2);
  // Nor does one that knows nothing of the note yet take it away.
  bodies.refresh([ID]);
  await vi.runOnlyPendingTimersAsync();
  bodies.refresh([ID]);
  await vi.runOnlyPendingTimersAsync();
  await answer(3, [told(3)]);
  await answer(2, []);
  expect(store.getState().bodies.get(ID)?.replies).toHaveLength(3);
});

test("what did not come is asked for until it has, and no longer than the desk is open", async () => {
  const store = makeDeskStore(deskState());
  const bodies = openBodies(store);
  bodies.need([ID]);
  await vi.runOnlyPendingTimersAsync();
  for (const at of [0, 1, 2]) {
    asked[at]?.reject(new TypeError("no network"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(at + 2);
  }
  await answer(3, [told(0)]);
  expect(store.getState().bodies.has(ID)).toBe(true);
  bodies.refresh([ID]);
  await vi.runOnlyPendingTimersAsync();
  bodies.close();
  asked[4]?.reject(new TypeError("no network"));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(5);
});
