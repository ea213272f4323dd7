import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, type Known } from "./decide.ts";
import { claimsSchema } from "./model.ts";

const issuer = "https://id.example.org";
const person = fc.constantFrom("ann", "ben");
const addresses = fc.constantFrom("ann@example.org", "ben@example.org", "ann@elsewhere.example", "no address");

const claims = fc.record(
  {
    iss: fc.constantFrom(issuer, issuer, issuer, `${issuer}/`, "https://evil.example"),
    sub: fc.constantFrom("1", "2"),
    email: addresses,
    email_verified: fc.constantFrom<unknown>(true, true, false, "true", "false", "yes?", 1, null),
    name: fc.string(),
  },
  { requiredKeys: ["iss", "sub"] },
);
const known: fc.Arbitrary<Known> = fc.record({
  connected: fc.option(person),
  holder: fc.option(person),
  connecting: fc.option(fc.record({ id: person, email: addresses })),
  isInvited: fc.boolean(),
});
const rules = fc.record({
  issuer: fc.constant(issuer),
  domains: fc.constantFrom<string[]>([], ["example.org"]),
  makesAccounts: fc.boolean(),
});

test("nobody comes in but those who may, whatever the provider says", () => {
  fc.assert(
    fc.property(claims, known, rules, (said, here, provider) => {
      const read = claimsSchema.parse(said);
      const decision = decide(read, here, provider);
      const isVerified = said.email_verified === true || said.email_verified === "true";
      const isLetIn = !("refuse" in decision);
      expect(isLetIn && said.iss !== issuer).toBe(false);
      // Whoever is not verified is never joined with anybody, and gets no account.
      expect(("connect" in decision || "create" in decision) && !isVerified).toBe(false);
      expect(isLetIn && provider.domains.length > 0 && !(isVerified && said.email?.endsWith("@example.org"))).toBe(
        false,
      );
      // An address alone lets nobody into the account that has it.
      expect("enter" in decision && decision.enter !== here.connected).toBe(false);
      const joins = "connect" in decision ? decision.connect : null;
      expect(joins !== null && (here.connecting?.id !== joins || here.connecting.email !== said.email)).toBe(false);
      expect(joins !== null && here.connected !== null).toBe(false);
      const makes = "create" in decision;
      expect(makes && (here.holder !== null || !(provider.makesAccounts || here.isInvited))).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

test("who may, does", () => {
  const said = claimsSchema.parse({
    iss: issuer,
    sub: "1",
    email: "Ann@Example.org",
    email_verified: true,
    name: "Ann",
  });
  const nobody: Known = { connected: null, holder: null, connecting: null, isInvited: false };
  const strict = { issuer, domains: ["example.org"], makesAccounts: false };
  const ann = { id: "ann", email: "ann@example.org" };
  expect(decide(said, { ...nobody, connected: "ann" }, strict)).toEqual({ enter: "ann" });
  expect(decide(said, { ...nobody, connecting: ann, holder: "ann" }, strict)).toEqual({ connect: "ann" });
  expect(decide(said, { ...nobody, isInvited: true }, strict)).toEqual({ create: { email: ann.email, name: "Ann" } });
  expect(decide(said, nobody, { ...strict, makesAccounts: true })).toMatchObject({ create: { email: ann.email } });
  expect(decide(said, nobody, strict)).toEqual({ refuse: "no_account" });
  expect(decide(said, { ...nobody, holder: "ann" }, strict)).toEqual({ refuse: "known_address" });
  expect(decide(said, { ...nobody, connected: "ben", connecting: ann }, strict)).toEqual({ refuse: "elsewhere" });
});
