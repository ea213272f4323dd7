import { describe, expect, test } from "vitest";
import { hasWords, saidBy, type Draft } from "./draft.ts";

const draft: Draft = {
  id: "a",
  version: null,
  revision: 1,
  start: 0,
  end: 9,
  region: null,
  exact: "nine days",
  visibility: "workspace",
  stance: "contested",
  claim: { kind: "new", statement: "nine days" },
  comment: "",
  labels: [],
  citations: [],
  problem: null,
  wrong: null,
  updatedAt: 0,
};
const source = { id: null, title: "", url: "", authors: "", publisher: "", published: "", type: "webpage" } as const;
const citation = { key: "k", source, bearing: "supports", quote: "", locator: "" } as const;

describe("a draft", () => {
  test.each<[string, Partial<Draft>, boolean]>([
    ["as it was begun", {}, false],
    ["with a source of which nothing is known yet", { citations: [citation] }, false],
    ["with a comment", { comment: "Eleven." }, true],
    ["with the claim in other words", { claim: { kind: "new", statement: "It took nine days." } }, true],
    ["with a known claim", { claim: { kind: "known", id: "c", number: 1, statement: "nine days" } }, true],
    ["with a source", { citations: [{ ...citation, source: { ...source, url: "https://a.example" } }] }, true],
    ["with a label", { labels: ["numbers"] }, true],
  ])("%s: worth keeping is %s", (_name, change, isKept) => {
    expect(hasWords({ ...draft, ...change })).toBe(isKept);
  });

  test("of a note that has not been fetched is kept, since nobody can say whether it differs", () => {
    expect(hasWords({ ...draft, version: 1 })).toBe(true);
  });

  test("says nothing of sources and claims that are empty", () => {
    const said = saidBy({ ...draft, claim: { kind: "new", statement: "  " }, citations: [citation] });
    expect(said).toMatchObject({ claim: null, citations: [] });
  });
});
