import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWebAddress, webAddressMeant } from "./fields.ts";

describe("the web address that somebody means", () => {
  test.each([
    ["https://example.org/a", "https://example.org/a"],
    ["  http://example.org ", "http://example.org"],
    ["www.example.org/news?id=3", "https://www.example.org/news?id=3"],
    ["example.org:8080/a", "https://example.org:8080/a"],
    ["nonsense", null],
    ["http://", null],
    ["ftp://example.org/x", null],
    ["javascript:alert(1)", null],
    ["somebody@example.org", null],
    ["Not a page. Really.", null],
    ["", null],
  ])("%j", (typed, meant) => {
    expect(webAddressMeant(typed)).toBe(meant);
  });

  test("whatever is typed, it is an address that can be fetched or none; and an address stays as it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
        const meant = webAddressMeant(typed);
        const words = typed.trim();
        expect(meant === null || isWebAddress(meant)).toBe(true);
        expect(!isWebAddress(words) || meant === words).toBe(true);
      }),
    );
  });
});
