import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "#lib/testing/temporary.ts";
import { secretsOf } from "./secrets.ts";

it("makes secrets once, for its owner's eyes alone", async () => {
  const folder = await temporaryFolder();
  const made = secretsOf(folder);
  expect(secretsOf(folder)).toEqual(made);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
});

it("makes others for every folder and every purpose, of 256 bits each", async () => {
  const all = [secretsOf(await temporaryFolder()), secretsOf(await temporaryFolder())].flatMap((one) =>
    Object.values(one),
  );
  expect(new Set(all).size).toBe(4);
  expect(all.map((secret) => Buffer.from(secret, "base64url").length)).toEqual([32, 32, 32, 32]);
});

it.each(["", "{", "[]", '{"session":"short","database":"short"}'])(
  "keeps its hands off a damaged file: %j",
  async (text) => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, "secrets.json"), text);
    expect(() => secretsOf(folder)).toThrow("is damaged");
    expect(readFileSync(join(folder, "secrets.json"), "utf8")).toBe(text);
  },
);
