import { afterEach, expect, test, vi } from "vitest";
import { requireSameOrigin } from "./origin.ts";

afterEach(() => vi.unstubAllEnvs());

const passes = (method: string, headers: Readonly<Record<string, string>>): boolean => {
  // Request drops `host`, which a server has; what is asked is only what a header is.
  const request = { method, headers: new Map(Object.entries(headers)) };
  Object.assign(request.headers, { get: (name: string) => headers[name] ?? null });
  try {
    requireSameOrigin(request as unknown as Request);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "cross_origin" });
    return false;
  }
};

const own = { host: "notes.example:3000", origin: "http://notes.example:3000" };

test.each([
  ["our own page", own, true],
  ["our own page behind a proxy that speaks TLS", { ...own, origin: "https://notes.example:3000" }, true],
  ["a page that hides where it is", { ...own, origin: "null" }, false],
  ["another site", { ...own, origin: "https://evil.example" }, false],
  ["another port", { ...own, origin: "http://notes.example:4000" }, false],
  ["a name that begins like ours", { ...own, origin: "http://notes.example:3000.evil.example" }, false],
  [
    "another site that forged the forwarded host",
    { ...own, origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    false,
  ],
  ["no page, as the browser says", { host: own.host, "sec-fetch-site": "same-origin" }, true],
  ["another site, as the browser says", { host: own.host, "sec-fetch-site": "same-site" }, false],
  ["nobody who says", { host: own.host }, false],
  ["a program with a token", { host: own.host, origin: "https://evil.example", authorization: "Bearer x" }, true],
])("an unsafe request from %s", (_who, headers: Record<string, string>, passesThen) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"]) expect(passes(method, headers)).toBe(passesThen);
  for (const method of ["GET", "HEAD", "OPTIONS"]) expect(passes(method, headers)).toBe(true);
});

test("where a public address is configured, it alone is ours", () => {
  vi.stubEnv("APP_URL", "https://notes.example/");
  expect(passes("PUT", { ...own, origin: "https://notes.example" })).toBe(true);
  expect(passes("PUT", own)).toBe(false);
});
