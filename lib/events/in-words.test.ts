import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inWords, type Names } from "./in-words.ts";
import { actions, subjects, type HistoryEntry } from "./model.ts";

const names: Names = {
  about: "claim",
  documents: new Map([["d", "The wall"]]),
  sources: new Map([["s", "Survey"]]),
};
const entry = (part: Partial<HistoryEntry>): HistoryEntry => ({
  at: "2026-01-01T00:00:00.000Z",
  actor: null,
  subject: "annotation",
  subjectId: "a",
  action: "created",
  document: "d",
  isPrivate: false,
  change: {},
  ...part,
});

describe("a history in words", () => {
  test.each([
    [{ change: { stance: [null, "supported"] } }, "marked it supported in “The wall”"],
    [
      { change: { stance: [null, "unsure"], sources: [[], ["contests s"]], comment: [false, true] } },
      "said they are unsure, cited “Survey” against it and commented in “The wall”",
    ],
    [{ change: {} }, "mentioned the claim in “The wall”"],
    [
      { action: "changed", change: { stance: ["supported", "contested"] } },
      "changed their mind from supported to contested in “The wall”",
    ],
    [{ action: "changed", change: { stance: ["unsure", null] } }, "took back that it is unsure in “The wall”"],
    [{ action: "changed", change: { sources: [["supports s"], []] } }, "changed what is cited in “The wall”"],
    [{ action: "trashed", document: null }, "deleted a note"],
    [{ isPrivate: true }, "made a private note in “The wall”"],
    [{ subject: "reply" }, "replied to a note in “The wall”"],
    [{ subject: "claim", document: null }, "added the claim"],
    [{ subject: "claim", action: "changed", change: { claimant: [null, "Ada"] } }, "gave the claimant: Ada"],
    [{ subject: "claim", action: "changed", change: { claimant: ["Ada", null] } }, "removed the claimant, Ada"],
    [
      { subject: "revision", action: "changed", document: null, change: { signedOff: [null, "1–2"] } },
      "signed off what changed between revisions 1–2",
    ],
    [
      { subject: "claim", action: "changed", document: null, change: { merged: [null, "The wall is tall."] } },
      "said that “The wall is tall.” is the same claim",
    ],
    [{ action: "changed", change: { merged: ["a", "b"] } }, "brought a note along in “The wall”"],
    [{ subject: "source", action: "trashed" }, "deleted the source"],
  ] as const)("%j", (part, text) => {
    // The cases are written as constants; a change's pairs are mutable in the type that the schema infers.
    expect(inWords(entry(part as Partial<HistoryEntry>), names).text).toBe(text);
  });

  test("shows both wordings of what was reworded", () => {
    const reworded = entry({ subject: "claim", action: "changed", change: { statement: ["Old.", "New."] } });
    expect(inWords(reworded, names)).toEqual({
      text: "reworded the statement",
      reworded: { before: "Old.", after: "New." },
    });
  });

  test("has words for whatever happens to whatever, and never an id in place of a name", () => {
    const id = "01a2136d-3912-704f-949c-0e99b597e936";
    const anything = fc.record({
      subject: fc.constantFrom(...subjects),
      action: fc.constantFrom(...actions),
      isPrivate: fc.boolean(),
      change: fc.dictionary(
        fc.constantFrom("stance", "claim", "labels", "sources", "comment", "statement", "published"),
        fc.constantFrom<[unknown, unknown]>([null, "supported"], [[], [`supports ${id}`]], [true, false], [null, null]),
      ),
    });
    // Only annotations cite, and they say so in their sources.
    const any = anything.filter(({ subject, change }) =>
      Object.entries(change).every(
        ([field, [, is]]) => !Array.isArray(is) || (subject === "annotation" && field === "sources"),
      ),
    );
    fc.assert(
      fc.property(any, (part) => {
        const { text } = inWords(entry({ ...part, document: id, subjectId: id }), names);
        expect(text).toMatch(/^[a-z]/u);
        expect(text).not.toContain("undefined");
        expect(text).not.toContain(id);
      }),
    );
  });
});
