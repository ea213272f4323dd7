import { expect, test } from "vitest";
import { withAnnotations, withoutAnnotations } from "./desk-state.ts";
import { deskState } from "./testing/desk-state.ts";

const state = deskState();

test("where nothing changes, no part of the state is given: it can be spread beside other changes", () => {
  expect(withoutAnnotations(state, [])).toEqual({});
  expect(withAnnotations(state, [])).toEqual({});
});
