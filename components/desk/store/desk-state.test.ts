import { expect, test } from "vitest";
import { packMarks } from "#lib/desk/packed-marks.ts";
import { noFilter } from "#lib/desk/filter.ts";
import { initialState, withAnnotations, withoutAnnotations } from "./desk-state.ts";

const state = initialState(
  {
    workspace: "desk",
    document: {
      id: "d",
      title: "T",
      byline: null,
      dateline: null,
      language: null,
      version: 1,
      revision: 1,
      original: null,
      draftAt: null,
      pages: null,
      outline: [],
      pagesWithoutText: 0,
      firstPages: [],
      hasFirstPicture: false,
    },
    me: { id: "me", name: "Ines" },
    rights: {
      share: true,
      createClaims: true,
      createSources: true,
      clearUp: true,
      edit: true,
      trash: true,
      revise: true,
    },
    people: [],
    claims: [],
    marks: packMarks([]),
    bodies: [],
    fence: "0",
  },
  noFilter,
  null,
);

test("where nothing changes, no part of the state is given: it can be spread beside other changes", () => {
  expect(withoutAnnotations(state, [])).toEqual({});
  expect(withAnnotations(state, [])).toEqual({});
});
