import { describe, expect, test } from "vitest";
import { judge, rebased, supersedes, type Entry } from "./outbox.ts";

const entry: Entry = {
  id: "e",
  owner: "ada",
  workspace: "desk",
  document: "d",
  annotation: "a",
  method: "PATCH",
  path: "/annotations/a",
  body: { stance: "contested", comment: "No.", claim: { id: "c" } },
  version: 3,
  at: 0,
};

describe("what an answer means", () => {
  test.each([
    [200, "delivered"],
    [201, "delivered"],
    [204, "delivered"],
    [0, "later"],
    [429, "later"],
    [500, "later"],
    [503, "later"],
    [401, "sign-in"],
    [403, "refused"],
    [404, "refused"],
    [409, "refused"],
    [410, "refused"],
    [412, "refused"],
    [422, "refused"],
  ] as const)("%i: %s", (status, verdict) => {
    expect(judge(entry, { status })).toBe(verdict);
  });

  test("a change whose answer was lost finds its own work done", () => {
    const current = { version: 4, stance: "contested", comment: "No.", claim: { id: "c", number: 1 } };
    expect(judge(entry, { status: 412, current })).toBe("delivered");
    expect(judge(entry, { status: 412, current: { ...current, comment: "Yes." } })).toBe("refused");
    expect(judge(entry, { status: 412, current: { ...current, version: 5 } })).toBe("refused");
    expect(judge(entry, { status: 412, current: { ...current, claim: null } })).toBe("refused");
  });

  test("what is deleted already need not be deleted again", () => {
    expect(judge({ ...entry, method: "DELETE" }, { status: 410 })).toBe("delivered");
  });

  test("what is said anew replaces what waits, and nothing else", () => {
    expect(supersedes({ ...entry, id: "f", body: { comment: "Yes." } }, entry)).toBe(true);
    expect(supersedes({ ...entry, id: "f", path: "/annotations/b" }, entry)).toBe(false);
    expect(supersedes({ ...entry, id: "f", method: "DELETE" }, { ...entry, method: "DELETE" })).toBe(false);
    expect(supersedes({ ...entry, id: "f", version: 4 }, entry)).toBe(false);
  });

  test("what was said while the first was under way is said of the version the server then has", () => {
    expect(rebased({ ...entry, id: "f" }, entry, 4)).toEqual({ ...entry, id: "f", version: 4 });
    expect(rebased({ ...entry, id: "f", path: "/annotations/b" }, entry, 4).version).toBe(3);
    const creation: Entry = {
      ...entry,
      method: "PUT",
      version: null,
      body: { document: "d", revision: 1, comment: "" },
    };
    const again: Entry = { ...creation, id: "f", body: { document: "d", revision: 1, comment: "Yes." } };
    expect(rebased(again, creation, 1)).toEqual({ ...again, method: "PATCH", version: 1, body: { comment: "Yes." } });
  });

  test("a note that is settled and one that is changed are one row", () => {
    const confirmation: Entry = { ...entry, id: "c", method: "PUT", path: "/annotations/a/confirmation", body: {} };
    expect(rebased({ ...entry, id: "f" }, confirmation, 4)).toEqual({ ...entry, id: "f", version: 4 });
    expect(rebased({ ...confirmation, id: "f" }, entry, 4)).toEqual({ ...confirmation, id: "f", version: 4 });
    expect(rebased({ ...confirmation, id: "f" }, confirmation, 4)).toEqual({ ...confirmation, id: "f", version: 4 });
    const reply: Entry = { ...entry, id: "f", path: "/annotations/a/replies/r" };
    expect(rebased(reply, confirmation, 4)).toBe(reply);
  });

  test.each([
    ["PUT", "confirmation", { recheck: false }, { recheck: true }],
    ["PUT", "closing", { closedAt: "2026-01-01" }, { closedAt: null }],
    ["DELETE", "closing", { closedAt: null }, { closedAt: "2026-01-01" }],
    ["PUT", "placement", { anchor: { start: 3, end: 9 } }, { anchor: { start: 3, end: 8 } }],
  ] as const)("a %s of a %s whose answer was lost finds its own work done", (method, name, done, open) => {
    const body = { passage: { start: 3, end: 9 } };
    const settling: Entry = { ...entry, method, path: `/annotations/a/${name}`, body };
    expect(judge(settling, { status: 412, current: { version: 4, ...done } })).toBe("delivered");
    expect(judge(settling, { status: 412, current: { version: 4, ...open } })).toBe("refused");
    expect(judge(settling, { status: 412, current: { version: 5, ...done } })).toBe("refused");
  });
});
