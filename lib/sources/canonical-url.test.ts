import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl } from "./canonical-url.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z]$/u);
const address = fc.record({
  host: fc.tuple(word, word).map(([name, tld]) => `${name}.${tld}`),
  path: fc.array(word, { maxLength: 3 }),
  query: fc.array(fc.tuple(word, word), { maxLength: 3 }),
});

/** Every way of spelling the same address that we promise to see through. */
const spelling = fc.record({
  scheme: fc.constantFrom("http://", "https://", "HTTPS://"),
  www: fc.constantFrom("", "www.", "WWW."),
  slash: fc.constantFrom("", "/"),
  fragment: fc.constantFrom("", "#", "#part-2"),
  tracking: fc.constantFrom("", "utm_source=mail", "fbclid=a1&utm_campaign=x", "gclid=7"),
  reversed: fc.boolean(),
});
type Address = typeof address extends fc.Arbitrary<infer T> ? T : never;
type Spelling = typeof spelling extends fc.Arbitrary<infer T> ? T : never;

function spell({ host, path, query }: Address, { scheme, www, slash, fragment, tracking, reversed }: Spelling): string {
  const pairs = query.map(([name, value]) => `${name}=${value}`);
  const parameters = [...(reversed ? pairs.toReversed() : pairs), ...(tracking ? [tracking] : [])];
  const pathname = path.length === 0 ? slash : `/${path.join("/")}${slash}`;
  return `${scheme}${www}${host}${pathname}${parameters.length > 0 ? `?${parameters.join("&")}` : ""}${fragment}`;
}

describe("the canonical form of an address", () => {
  test("is the same for every spelling", () => {
    fc.assert(
      fc.property(address, spelling, spelling, (what, one, other) => {
        expect(canonicalUrl(spell(what, one))).toBe(canonicalUrl(spell(what, other)));
      }),
    );
  });

  test("is its own canonical form", () => {
    fc.assert(
      fc.property(address, spelling, (what, how) => {
        const canonical = canonicalUrl(spell(what, how));
        expect(canonicalUrl(`https://${canonical ?? ""}`)).toBe(canonical);
      }),
    );
  });

  test.each([
    ["different pages", "https://example.org/a", "https://example.org/b"],
    ["different questions", "https://example.org/a?id=1", "https://example.org/a?id=2"],
    ["the case of a path", "https://example.org/A", "https://example.org/a"],
    ["different sites", "https://news.example.org/", "https://example.org/"],
    ["different ports", "https://example.org:8443/", "https://example.org/"],
  ])("tells apart %s", (_what, one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  test.each(["", "example", "ftp://example.org/", "javascript:alert(1)", "mailto:a@example.org", "https://"])(
    "is nothing for %j",
    (text) => {
      expect(canonicalUrl(text)).toBeNull();
    },
  );
});
