import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Launched, launch, runCommand, runNpm } from "#lib/testing/launched.ts";
import { scratchDatabases } from "#lib/testing/scratch-databases.ts";
import { until } from "#lib/testing/until.ts";
import { withConnection } from "./connection.ts";
import { isAlive } from "./processes.ts";

/** One data folder for all: making a database is the slow part. */
const folder = mkdtempSync(join(tmpdir(), "touchstone-test-"));
const dataFolder = join(folder, "data");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** HOSTNAME is what containers set it to, which is nobody's business. */
const start = () => launch({ TOUCHSTONE_DATA: dataFolder, HOSTNAME: "a3f9c1.invalid" });
const admin = (...words: string[]) => runCommand(["admin", ...words], { TOUCHSTONE_DATA: dataFolder });
const linkIn = (output: string): string | undefined => /http:\/\/localhost:\d+\/setup\/(\S+)/.exec(output)?.[1];
const isHealthy = async (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`).then(
    async (response) => JSON.stringify(await response.json()) === '{"status":"ok"}',
    () => false,
  );

/** The processes that a launcher has started, by what they do. */
function partsOf({ child }: Launched) {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  const rows = table.split("\n").map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
  const find = (what: RegExp) =>
    Number(rows.find((row) => Number(row?.[2]) === child.pid && what.test(row?.[3] ?? ""))?.[1] ?? 0);
  return { web: find(/next/), database: find(/bin\/postgres /), watchdog: find(/watchdog-process/) };
}

const addUser = (url: string): Promise<unknown> =>
  withConnection(url, (client) =>
    client.query(`INSERT INTO "User" (id, email, name, "updatedAt") VALUES ($1::uuid, $1::text, 'Somebody', now())`, [
      randomUUID(),
    ]),
  );

const countUsers = (url: string): Promise<number> =>
  withConnection(url, async (client) => (await client.query('SELECT 1 FROM "User"')).rowCount ?? 0);

describe("npm start", () => {
  it("serves the workspace from an empty folder, and shows the link that makes the first account", async () => {
    await using touchstone = await start();
    await touchstone.ready();
    expect(await isHealthy(touchstone.address)).toBe(true);
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataFolder, "secrets.json")).mode & 0o777).toBe(0o600);
    const { output: url } = await admin("database-url");
    const token = linkIn(touchstone.output()) ?? "";
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const { rows } = await withConnection(url.trim(), (client) => client.query('SELECT "tokenHash" FROM "AccessLink"'));
    expect(rows).toEqual([{ tokenHash: createHash("sha256").update(token).digest("hex") }]);
    expect(await touchstone.stop("SIGTERM")).toBe(0);
  });

  it("refuses a second start on the same data or the same port, and goes on undisturbed", async () => {
    await using touchstone = await start();
    await touchstone.ready();
    const port = new URL(touchstone.address).port;
    const same = await runCommand(["start"], { TOUCHSTONE_DATA: dataFolder });
    expect(same.output.trim()).toMatch(
      new RegExp(
        `^The data folder ${dataFolder} is in use by process ${touchstone.child.pid}, serving http://localhost:${port}\\.`,
      ),
    );
    const busy = await runCommand(["start"], { TOUCHSTONE_DATA: join(folder, "other"), PORT: port });
    expect(busy.output.trim()).toMatch(new RegExp(`^Port ${port} is in use by another program\\.`));
    expect([same.code, busy.code]).toEqual([1, 1]);
    expect(await isHealthy(touchstone.address)).toBe(true);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("stops when npm, which has started it, is sent %s", async (signal) => {
    await using touchstone = await launch({ TOUCHSTONE_DATA: dataFolder }, runNpm);
    await touchstone.ready();
    expect(await touchstone.stop(signal)).toBe(0);
    expect(touchstone.output()).toMatch(/Stopping …\nStopped\.\n$/);
  });

  it("raises the web server and the database when they are killed", async () => {
    await using touchstone = await start();
    await touchstone.ready();
    const { web, database } = partsOf(touchstone);
    process.kill(web, "SIGKILL");
    process.kill(database, "SIGKILL");
    await until("both are up again", () => {
      const output = touchstone.output();
      return output.includes("The web server is up again.") && output.includes("The database is up again.");
    });
    expect(await isHealthy(touchstone.address)).toBe(true);
    expect(Object.values(partsOf(touchstone))).not.toContain(0);
  });

  it("leaves nothing running when the launcher alone is killed", async () => {
    await using touchstone = await start();
    await touchstone.ready();
    const { web, database, watchdog } = partsOf(touchstone);
    touchstone.child.kill("SIGKILL");
    await until("nothing of it is left", () => ![web, database, watchdog].some(isAlive));
    expect(existsSync(join(dataFolder, "pg18", "postmaster.pid"))).toBe(false);
  });

  it("loses nothing when everything is killed, and starts again by itself", async () => {
    await using first = await start();
    await first.ready();
    const url = (await admin("database-url")).output.trim();
    await addUser(url);
    const { web, database, watchdog } = partsOf(first);
    for (const pid of [watchdog, first.child.pid ?? 0, web, database]) process.kill(pid, "SIGKILL");
    await using second = await start();
    await second.ready();
    expect(await countUsers(url)).toBe(1);
    expect(linkIn(second.output())).toBeUndefined();
  });

  it("uses the database of DATABASE_URL and starts none", async () => {
    const url = await newDatabase();
    const other = join(folder, "without-database");
    await using touchstone = await launch({ TOUCHSTONE_DATA: other, DATABASE_URL: url });
    await touchstone.ready();
    expect(await isHealthy(touchstone.address)).toBe(true);
    expect(await countUsers(url)).toBe(0);
    expect(existsSync(join(other, "pg18"))).toBe(false);
    await touchstone.stop();
    expect(await countUsers(url)).toBe(0);
  });
});

const newDatabase = scratchDatabases();

/** What it says when it refuses to start. */
const refusal = async (environment: Readonly<Record<string, string>>): Promise<string> => {
  const { code, output } = await runCommand(["start"], { TOUCHSTONE_DATA: join(folder, "refused"), ...environment });
  expect(code).toBe(1);
  expect(output.trim().split("\n")).toHaveLength(1);
  return output.trim();
};

describe("npm start refuses, in one sentence and with exit code 1,", () => {
  it("settings that can't be understood", async () => {
    expect(await refusal({ PORT: "eighty" })).toBe("PORT must be a whole number from 1 to 65535.");
  });

  it("a data folder that can't be written", async () => {
    writeFileSync(join(folder, "file"), "");
    expect(await refusal({ TOUCHSTONE_DATA: join(folder, "file", "data") })).toMatch(
      /^Cannot write the data folder .*file\/data: a part of the path is not a folder\./,
    );
  });

  it("damaged secrets", async () => {
    const damaged = mkdtempSync(join(folder, "damaged-"));
    writeFileSync(join(damaged, "secrets.json"), "{");
    expect(await refusal({ TOUCHSTONE_DATA: damaged })).toMatch(/secrets\.json is damaged\./);
  });

  it("a folder of PostgreSQL's programs that has none", async () => {
    expect(await refusal({ PG_BIN_DIR: folder })).toMatch(/^PG_BIN_DIR names .*, but postgres there does not run/);
  });

  it("a database that lets nobody in, without repeating the password", async () => {
    const url = (await newDatabase()).replace(/:[^:@]+@/, ":hunter2@");
    const sentence = await refusal({ DATABASE_URL: url });
    expect(sentence).toMatch(/^Cannot use the database at postgresql:\/\/touchstone@.*password authentication failed/);
    expect(sentence).not.toContain("hunter2");
  });

  const cannotMount = process.getuid?.() !== 0 || process.platform !== "linux";
  it.skipIf(cannotMount)("a disk that is full (only root on Linux can mount one)", async () => {
    const full = mkdtempSync(join(folder, "full-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", full]);
    try {
      expect(await refusal({ TOUCHSTONE_DATA: full })).toMatch(
        /^The disk with the data folder .* is full: \d+ MB are free/,
      );
    } finally {
      execFileSync("umount", [full]);
    }
  });
});
