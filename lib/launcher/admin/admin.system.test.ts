import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { launch, runCommand } from "#lib/testing/launched.ts";
import { tryHold } from "../instance.ts";

/** One data folder for all: making a database is the slow part. */
const folder = mkdtempSync(join(tmpdir(), "touchstone-test-"));
const dataFolder = join(folder, "data");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const admin = (...words: string[]) => runCommand(["admin", ...words], { TOUCHSTONE_DATA: dataFolder, PORT: "4321" });
const setupLink = /^http:\/\/localhost:4321\/setup\/[\w-]{43}\n$/;

describe("an administrator's command", () => {
  it("prints its answer and nothing else, also when the database has to be made first", async () => {
    const { code, output } = await admin("setup-link");
    expect(output).toMatch(setupLink);
    expect(code).toBe(0);
  });

  it("waits for another one that has started the database for itself", async () => {
    const both = await Promise.all([admin("setup-link"), admin("migrate")]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ output }) => output)).toEqual([
      expect.stringMatching(setupLink),
      "The database is up to date.\n",
    ]);
  });

  it("works while the server runs, says where that answers, and leaves it running", async () => {
    await using touchstone = await launch({ TOUCHSTONE_DATA: dataFolder });
    await touchstone.ready();
    const { output: link } = await admin("setup-link");
    expect(new URL(link).origin).toBe(`http://localhost:${new URL(touchstone.address).port}`);
    expect((await admin("database-url")).output).toMatch(/^postgresql:\/\/touchstone:\S+\n$/);
    expect((await fetch(`${touchstone.address}/healthz`)).status).toBe(200);
  });

  it.each([
    [["nonsense"], /^There is no command "nonsense"\. The commands are setup-link, /],
    [["migrate", "--nonsense"], /^Unknown option '--nonsense': npm run --silent admin -- migrate \[--retry\]/],
    [["database-url"], /^The database runs only while Touchstone does: start it first with npm start\.$/],
  ])("that can't be done says so in one sentence, on standard error: %j", async (words, sentence) => {
    const { code, output, stdout } = await admin(...words);
    expect(output.trim()).toMatch(sentence);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });
});

describe("the hold on a data folder", () => {
  it("is one at a time, and given back", () => {
    const own = join(folder, "held");
    mkdirSync(own);
    const first = tryHold(own, "testing");
    expect(tryHold(own, "testing")).toBeNull();
    expect(first?.afterCrash).toBe(false);
    first?.[Symbol.dispose]();
    const second = tryHold(own, "testing");
    expect(second?.afterCrash).toBe(false);
    second?.[Symbol.dispose]();
  });
});
