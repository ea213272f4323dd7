import { describe, expect, it } from "vitest";
import { addressOf, lacksAddress, settingsFrom, webEnvironment } from "./settings.ts";

const secrets = { session: "s".repeat(43), database: "d".repeat(43) };

describe("the address", () => {
  it.each([
    [{}, "http://localhost:3000", false],
    [{ PORT: "8080", TOUCHSTONE_HOST: "::1" }, "http://localhost:8080", false],
    [{ TOUCHSTONE_HOST: "0.0.0.0" }, "http://localhost:3000", true],
    [{ TOUCHSTONE_HOST: "192.0.2.1" }, "http://192.0.2.1:3000", false],
    [{ TOUCHSTONE_HOST: "2001:db8::1" }, "http://[2001:db8::1]:3000", false],
    [{ TOUCHSTONE_HOST: "0.0.0.0", APP_URL: "https://desk.example/" }, "https://desk.example", false],
  ])("for %j is %s", (environment, address, isLacking) => {
    const settings = settingsFrom(environment);
    expect([addressOf(settings), lacksAddress(settings)]).toEqual([address, isLacking]);
  });
});

it("says of every setting that can't be understood what is wrong, a line each", () => {
  expect(() => settingsFrom({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/^PORT must .*\nLOG_LEVEL must .*$/);
});

describe("the web server's environment", () => {
  it("has the secret of the data folder, or the one that several instances share", () => {
    const own = webEnvironment(settingsFrom({}), "/data", secrets, "postgresql://x");
    expect([own.NEXTAUTH_SECRET, own.TOUCHSTONE_SECRET]).toEqual([secrets.session, secrets.session]);
    const shared = "t".repeat(32);
    const theirs = webEnvironment(settingsFrom({ TOUCHSTONE_SECRET: shared }), "/data", secrets, "postgresql://x");
    expect([theirs.NEXTAUTH_SECRET, theirs.TOUCHSTONE_SECRET]).toEqual([shared, shared]);
  });

  it("has a public address only where there is one", () => {
    expect(webEnvironment(settingsFrom({}), "/data", secrets, "")).not.toHaveProperty("APP_URL");
    const settings = settingsFrom({ APP_URL: "https://desk.example/" });
    expect(webEnvironment(settings, "/data", secrets, "")).toMatchObject({
      APP_URL: "https://desk.example",
      NEXTAUTH_URL: "https://desk.example",
    });
  });
});
