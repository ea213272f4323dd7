import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusedBecause } from "./refused-because.ts";

const MESSAGE = "The request cannot be accepted.";

describe("why a note was refused", () => {
  test.each([
    [{ "citations.0.source.url": "Must be a web address." }, "Source 1, address: Must be a web address."],
    [{ "citations.2.quote": "Too long." }, "Source 3, quote: Too long."],
    [{ "citations.1.source": "Is gone." }, "Source 2: Is gone."],
    [{ citations: "At most 20 sources." }, "Sources: At most 20 sources."],
    [{ "claim.statement": "A claim needs a statement." }, "Claim: A claim needs a statement."],
    [{ "labels.3": "Must not be empty." }, "Labels: Must not be empty."],
    [{ passage: "Is not there." }, MESSAGE],
    [{}, MESSAGE],
  ])("%j is said in the words of the form", (fields, sentence) => {
    expect(refusedBecause(MESSAGE, fields)).toBe(sentence);
  });

  test("no path of a program reaches the person", () => {
    const step = fc.constantFrom("source", "url", "title", "quote", "locator", "published", "authors", "nowhere");
    const path = fc
      .tuple(fc.constantFrom("citations", "claim", "labels", "comment", "passage"), fc.nat(19), fc.array(step))
      .map(([first, ordinal, rest]) => [first, String(ordinal), ...rest].join("."));
    fc.assert(
      fc.property(fc.dictionary(path, fc.constant("Must be right."), { minKeys: 1 }), (fields) => {
        expect(refusedBecause(MESSAGE, fields)).not.toMatch(/citations|\.\d|undefined|url/u);
      }),
    );
  });
});
