import fc from "fast-check";
import { expect, test } from "vitest";
import { ifMatchVersion } from "./if-match.ts";

const versionOf = (tag: string | null) =>
  ifMatchVersion(
    new Request("http://localhost/", { method: "PATCH", headers: tag === null ? {} : { "if-match": tag } }),
  );

test("every version is read back from the tag that names it, however it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), fc.constantFrom("", 'W/"', '"'), (version, quote) => {
      expect(versionOf(`${quote}${version}${quote === "" ? "" : '"'}`)).toBe(version);
    }),
  );
});

test("a tag that is none of ours, or too large to be one, is the version of no row", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{0,8}$/u), (tag) => {
      expect(versionOf(`"${tag}"`)).toBe(-1);
    }),
  );
  for (const tag of ['"2147483648"', '"99999999999999999999"', '"1.5"', '"-1"']) expect(versionOf(tag)).toBe(-1);
});

test.each(["*", '"1", "2"', "abc", '"1', "", "-1"])("%j names no version", (tag) => {
  expect(() => versionOf(tag)).toThrow(expect.objectContaining({ code: "invalid" }));
});

test("without the header a version is asked for", () => {
  expect(() => versionOf(null)).toThrow(expect.objectContaining({ code: "version_required" }));
});
