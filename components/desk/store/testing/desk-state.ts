import { noFilter } from "#lib/desk/filter.ts";
import { packMarks } from "#lib/desk/packed-marks.ts";
import { initialState, type DeskState } from "../desk-state.ts";

/** The desk of an editor, with nothing said on it yet. */
export const deskState = (): DeskState =>
  initialState(
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
