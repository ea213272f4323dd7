import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { temporaryFolder } from "#lib/testing/temporary.ts";
import { until } from "#lib/testing/until.ts";
import { withConnection } from "../connection.ts";
import { isAlive } from "../processes.ts";
import { type Database, openEmbedded } from "./embedded.ts";
import { readPostmasterFile } from "./postmaster-file.ts";

const password = "a-password-for-one-test-and-no-other";

type Opened = Database & { readonly said: readonly string[]; readonly cluster: string; readonly pid: () => number };

/** Opens the database of the folder, and stops it at the end of the test if the test has not. */
async function open(dataFolder: string): Promise<Opened> {
  const said: string[] = [];
  let pid = 0;
  const database = await openEmbedded({
    dataFolder,
    password,
    signal: new AbortController().signal,
    say: (line) => said.push(line),
    onProcess: (now) => (pid = now),
  });
  onTestFinished(() => database[Symbol.asyncDispose]());
  return { ...database, said, cluster: join(dataFolder, "pg18"), pid: () => pid };
}

/** Writes a line that no other test writes. @returns it */
const write = (url: string): Promise<string> =>
  withConnection(url, async (client) => {
    const line = randomUUID();
    await client.query("CREATE TABLE IF NOT EXISTS kept (line text)");
    await client.query("INSERT INTO kept VALUES ($1)", [line]);
    return line;
  });

const has = (url: string, line: string): Promise<boolean> =>
  withConnection(url, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM kept WHERE line = $1", [line]);
    return rowCount === 1;
  });

/** One data folder for all tests that don't need a new one: making a database is the slow part. */
let shared = "";
beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), "touchstone-test-"));
  // Open to pass through, so that the socket is in it; folders of single tests are closed, and theirs in /tmp.
  await chmod(shared, 0o711);
});
afterAll(() => rm(shared, { recursive: true, force: true }));

/** Another process holds the database of the folder, until it is killed. */
async function keepDatabase(folder: string, watch: "watched" | "unwatched") {
  const script = fileURLToPath(new URL("../../testing/keep-database.ts", import.meta.url));
  const child = spawn(process.execPath, [script, folder, password, ...(watch === "watched" ? [watch] : [])]);
  const line = String(await new Promise((resolve) => child.stdout.once("data", resolve)));
  const { server, url } = z.object({ server: z.number(), url: z.string() }).parse(JSON.parse(line));
  return { server, url, kill: () => child.kill("SIGKILL") };
}

describe("the embedded database", () => {
  it("is made once, stopped without a trace and opened again with what was in it", async () => {
    const folder = await temporaryFolder();
    const first = await open(folder);
    const line = await write(first.url);
    const pid = first.pid();
    expect(isAlive(pid)).toBe(true);
    await first[Symbol.asyncDispose]();
    expect(isAlive(pid)).toBe(false);
    expect(readPostmasterFile(first.cluster)).toBeNull();
    const second = await open(folder);
    expect(await has(second.url, line)).toBe(true);
    expect([first.said.length, second.said.length]).toEqual([1, 0]);
  });

  it("runs as nobody in particular, behind a socket and a password of its own", async () => {
    const { url, cluster, pid } = await open(shared);
    const status = readFileSync(`/proc/${pid()}/status`, "utf8");
    expect(/^Uid:\t(\d+)/m.exec(status)?.[1]).not.toBe("0");
    expect((await stat(cluster)).mode & 0o777).toBe(0o700);
    const wrong = url.replace(encodeURIComponent(password), "guess");
    await expect(withConnection(wrong, () => Promise.resolve())).rejects.toThrow("password authentication failed");
    const root = url.replace("//touchstone:", "//postgres:");
    await expect(withConnection(root, () => Promise.resolve())).rejects.toThrow("no pg_hba.conf entry");
    const listens = await withConnection(url, (client) => client.query("SHOW listen_addresses"));
    expect(listens.rows).toEqual([{ listen_addresses: "" }]);
  });

  it("is started again when it is killed, at the same address and with everything acknowledged", async () => {
    const database = await open(shared);
    const line = await write(database.url);
    const before = database.pid();
    process.kill(before, "SIGKILL");
    await until("another server runs", () => database.said.includes("The database is up again."));
    expect(database.pid()).not.toBe(before);
    expect(await has(database.url, line)).toBe(true);
  });

  it("takes the place of a server whose launcher was killed", async () => {
    const keeper = await keepDatabase(shared, "unwatched");
    const line = await write(keeper.url);
    keeper.kill();
    expect(isAlive(keeper.server)).toBe(true);
    expect(await has((await open(shared)).url, line)).toBe(true);
    expect(isAlive(keeper.server)).toBe(false);
  });

  it("is stopped as it should be by the watchdog when its launcher is killed", async () => {
    const keeper = await keepDatabase(shared, "watched");
    keeper.kill();
    await until("the server is gone", () => !isAlive(keeper.server));
    expect(readFileSync(join(shared, "postgres.log"), "utf8").trim()).toMatch(/database system is shut down$/);
    expect(readPostmasterFile(join(shared, "pg18"))).toBeNull();
  });

  it("does not mistake another process for a server, when an old file names it", async () => {
    const first = await open(shared);
    const line = await write(first.url);
    const file = readFileSync(join(first.cluster, "postmaster.pid"), "utf8");
    await first[Symbol.asyncDispose]();
    writeFileSync(join(first.cluster, "postmaster.pid"), file.replace(/^\d+/, String(process.pid)));
    expect(await has((await open(shared)).url, line)).toBe(true);
  });

  it("is made anew when making it was interrupted", async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, "pg18.unfinished"));
    writeFileSync(join(folder, "pg18.unfinished", "PG_VERSION"), "18\n");
    await write((await open(folder)).url);
    expect(existsSync(join(folder, "pg18.unfinished"))).toBe(false);
  });

  it("refuses the data of another major version, and leaves them alone", async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, "pg17"));
    await expect(open(folder)).rejects.toThrow(/was made by PostgreSQL 17, and this is PostgreSQL 18/);
    expect(existsSync(join(folder, "pg18"))).toBe(false);
  });
});
