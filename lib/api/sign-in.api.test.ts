/** The door by which people come in: how often it may be tried, and what it says to whoever tries too often. */
import { expect, inject, test } from "vitest";
import { limits } from "#lib/limits/model.ts";
import { cookieOf, signInAs, caller } from "#lib/testing/callers.ts";
import { expectProblem } from "#lib/testing/expect-problem.ts";
import { makeSigner, newEmail, PASSWORD } from "#lib/testing/people.ts";

const { most, seconds } = limits["sign-in"];

/** Tries as often as is allowed. */
async function useUp(email: string, headers: (attempt: number) => Readonly<Record<string, string>> = () => ({})) {
  for (let attempt = 0; attempt < most; attempt += 1)
    expect((await signInAs(email, "not this one", headers(attempt))).status).toBe(401);
}

test("after too many wrong passwords the right one is refused too, with a sentence and the time to wait", async () => {
  const { email } = await makeSigner();
  await useUp(email);
  const answer = await signInAs(email);
  expect(expectProblem(answer, 429, "rate_limited").detail).toMatch(/^That was too often\. Please try again in .+\.$/u);
  const wait = Number(answer.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(Math.ceil(seconds / most));
  expect(answer.headers.getSetCookie().join()).not.toContain("touchstone.session=");
});

test("somebody else signs in from the same address meanwhile", async () => {
  const [{ email }, other] = [await makeSigner(), await makeSigner()];
  await useUp(email);
  expect(await cookieOf(other.email)).toContain("touchstone.session=");
});

test("another spelling of the account, or another address that one says one has, is no way around it", async () => {
  const { email } = await makeSigner();
  await useUp(email, (attempt) => ({
    "x-forwarded-for": `203.0.113.${attempt}`,
    "x-real-ip": `203.0.113.${attempt}`,
    "x-touchstone-peer": `203.0.113.${attempt}`,
  }));
  expectProblem(await signInAs(email, PASSWORD, { "x-forwarded-for": "198.51.100.1" }), 429);
  expectProblem(await signInAs(email, PASSWORD, { "x-touchstone-peer": "198.51.100.1" }), 429);
  expectProblem(await signInAs(` ${email.toUpperCase()} `), 429);
});

test("an account that nobody has is limited in the same way, so that the limit tells nobody who has one", async () => {
  const email = newEmail();
  await useUp(email);
  expectProblem(await signInAs(email), 429, "rate_limited");
});

test("a wrong password says no more than an unknown address", async () => {
  const { email } = await makeSigner();
  const [wrong, unknown] = [await signInAs(email, "not this one"), await signInAs(newEmail())];
  expect([wrong.status, wrong.body]).toEqual([401, unknown.body]);
  expect(unknown.status).toBe(401);
});

test("what is no form of sign-in is refused before it costs anything", async () => {
  const { email } = await makeSigner();
  expectProblem(await signInAs(email, "x".repeat(20_000)), 413, "too_large");
  const origin = inject("address");
  expectProblem(await caller()("POST", "/api/auth/callback/credentials", { body: { email } }), 403, "cross_origin");
  const form = caller({ origin, "content-type": "application/x-www-form-urlencoded" });
  const words = new URLSearchParams({ email, password: PASSWORD, csrfToken: "forged", json: "true" }).toString();
  const forged = await form("POST", "/api/auth/callback/credentials", { body: words });
  expect(forged.headers.getSetCookie().join()).not.toContain("touchstone.session=");
  for (const body of [{ email: { contains: "@" }, password: 7 }, "{"])
    expectProblem(await caller({ origin })("POST", "/api/auth/callback/credentials", { body }), 415);
});

test("after signing in one is sent nowhere but here", async () => {
  const { email } = await makeSigner();
  for (const callbackUrl of ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]) {
    const answer = await signInAs(email, PASSWORD, {}, { callbackUrl });
    const { url } = answer.body as { url: string };
    expect([callbackUrl, new URL(url, inject("address")).host]).toEqual([
      callbackUrl,
      expect.stringMatching(/^(localhost|127\.0\.0\.1):/u),
    ]);
  }
});
