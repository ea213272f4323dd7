import { expect, test } from "vitest";
import type { Mark } from "#lib/annotations/model.ts";
import { withAllMarks } from "./all-marks.ts";
import { deskState } from "./testing/desk-state.ts";

const mark = (id: string, version = 1): Mark => ({
  id,
  version,
  start: 0,
  end: 4,
  region: null,
  state: "exact",
  author: "me",
  visibility: "workspace",
  stance: null,
  claim: null,
  labels: [],
  recheck: false,
  closed: false,
});

/** Versions by id after the server has told all its marks, which had been asked for when others were known. */
function after(known: readonly Mark[], told: readonly Mark[], then: readonly Mark[]): Record<string, number> {
  const state = { ...deskState(), marks: known };
  const { marks } = { ...state, ...withAllMarks(state, told, then) };
  return Object.fromEntries(marks.map(({ id, version }) => [id, version]));
}

test("what the server tells takes the place of what was known", () => {
  const known = [mark("a"), mark("b")];
  expect(after(known, [mark("b", 2), mark("c")], known)).toEqual({ b: 2, c: 1 });
});

test("what came, changed or went while it was on its way stays so", () => {
  const then = [mark("a"), mark("b"), mark("c")];
  const now = [mark("a", 3), mark("c"), mark("d")];
  expect(after(now, [mark("a", 2), mark("b"), mark("c")], then)).toEqual({ a: 3, c: 1, d: 1 });
});
