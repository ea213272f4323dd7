import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { misunderstandings } from "./environment.cases.ts";
import { environmentVariables, parseEnvironment } from "./environment.ts";

const names = Object.keys(environmentVariables);

describe("the environment", () => {
  it("is complete when nothing is set", () => {
    expect(parseEnvironment({}).environment).toEqual({
      PORT: 3000,
      TOUCHSTONE_HOST: "127.0.0.1",
      TOUCHSTONE_DATA: "data",
      APP_URL: undefined,
      DATABASE_URL: undefined,
      PG_BIN_DIR: undefined,
      TRUSTED_PROXIES: 0,
      FETCH_PORTS: new Set([80, 443]),
      ALLOWED_PRIVATE_CIDRS: [],
      OIDC_ISSUER: undefined,
      OIDC_CLIENT_ID: undefined,
      OIDC_CLIENT_SECRET: undefined,
      OIDC_NAME: undefined,
      OIDC_DOMAINS: [],
      OIDC_NEW_ACCOUNTS: false,
      LOG_LEVEL: "info",
      TOUCHSTONE_SECRET: undefined,
    });
  });

  it("is understood or complained about, whatever is in it, and a complaint names its variable", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (record) => {
        const { environment, complaints = [] } = parseEnvironment(record);
        expect(Object.keys(environment ?? {}).sort()).toEqual(complaints.length > 0 ? [] : [...names].sort());
        expect(complaints.every((complaint) => names.includes(complaint.split(" ")[0] ?? ""))).toBe(true);
      }),
    );
  });

  it("takes an empty variable for an absent one", () => {
    const empty = Object.fromEntries(names.map((name) => [name, " "]));
    expect(parseEnvironment(empty)).toEqual(parseEnvironment({}));
  });

  it("does not look at HOSTNAME", () => {
    expect(parseEnvironment({ HOSTNAME: "a3f9" })).toEqual(parseEnvironment({}));
  });

  it("keeps the origin of the public address", () => {
    expect(parseEnvironment({ APP_URL: "https://Notes.example.org:443/" }).environment?.APP_URL).toBe(
      "https://notes.example.org",
    );
  });

  it.each(misunderstandings)("says what is wrong with %s=%s", (name, value, sentence) => {
    expect(parseEnvironment({ [name]: value }).complaints?.[0]).toBe(sentence);
  });

  it("wants all of a provider, or nothing of it", () => {
    const all = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "desk", OIDC_CLIENT_SECRET: "hunter2" };
    expect(parseEnvironment({ ...all, OIDC_NEW_ACCOUNTS: "yes" }).environment).toMatchObject({
      ...all,
      OIDC_NEW_ACCOUNTS: true,
    });
    expect(parseEnvironment({ ...all, OIDC_CLIENT_ID: "" }).complaints).toEqual([
      "OIDC_CLIENT_ID must be set where the others of the provider are.",
    ]);
  });

  it("complains about every variable that is wrong, and repeats no secret", () => {
    const { complaints } = parseEnvironment({ PORT: "x", TOUCHSTONE_SECRET: "hunter2" });
    expect(complaints).toHaveLength(2);
    expect(complaints?.join(" ")).not.toContain("hunter2");
  });
});
