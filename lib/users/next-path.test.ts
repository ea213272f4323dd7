import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPath } from "./next-path.ts";

const origin = "https://touchstone.example";
const resolved = (path: string): URL => new URL(path, `${origin}/sign-in`);

const piece = fc.constantFrom(
  "/",
  "\\",
  "//",
  ".",
  "..",
  "\t",
  "\n",
  "evil.example",
  "@",
  ":",
  "https:",
  "?",
  "#",
  "w",
);

test("whatever the address says, one stays on this site", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.array(piece).map((parts) => parts.join("")),
      ),
      (wanted) => {
        expect(resolved(nextPath(wanted)).origin).toBe(origin);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("a path of ours is kept as it is", () => {
  const segment = fc.stringMatching(/^[a-z0-9-]{1,12}$/u).filter((word) => word !== "api" && word !== "sign-in");
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), segment, (segments, word) => {
      const path = `/${segments.join("/")}?q=${word}#${word}`;
      expect(nextPath(path)).toBe(path);
    }),
  );
});

test.each([
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["https://evil.example/w/desk", "/"],
  ["javascript:alert(1)", "/"],
  ["w/desk", "/"],
  ["/sign-in?next=/sign-in", "/"],
  ["/api/auth/signout", "/"],
  ["/apiary", "/apiary"],
  [undefined, "/"],
])("%j leads to %j", (wanted, path) => {
  expect(nextPath(wanted)).toBe(path);
});
