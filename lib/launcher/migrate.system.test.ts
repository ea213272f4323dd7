import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { scratchDatabases } from "#lib/testing/scratch-databases.ts";
import { withConnection } from "./connection.ts";
import { forgetFailures, migrate } from "./migrate.ts";
import { type Migration, readMigrations } from "./migration-files.ts";

const newDatabase = scratchDatabases();

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

const first = migration("1_first", "CREATE TABLE a (x int); CREATE TABLE b (y int)");
const second = migration("2_second", "ALTER TABLE a ADD COLUMN z text");
const mistaken = migration("2_second", "CREATE TABLE c (x int); ALTER TABLE nowhere ADD COLUMN z text");

const rowsOf = (url: string) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ name: string; done: boolean; again: boolean; logs: string | null }>(
      `SELECT migration_name AS name, finished_at IS NOT NULL AS done, rolled_back_at IS NOT NULL AS again, logs
       FROM "_prisma_migrations" ORDER BY started_at`,
    );
    return rows;
  });

const tablesOf = (url: string): Promise<string[]> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1",
    );
    return rows.map(({ name }) => name);
  });

describe("the migrations", () => {
  it("are applied once each, also when several starts come at once", async () => {
    const url = await newDatabase();
    const all = await Promise.all([1, 2, 3].map(() => migrate(url, [first, second])));
    expect(all.flat()).toEqual(["1_first", "2_second"]);
    expect((await rowsOf(url)).map(({ name, done }) => [name, done])).toEqual([
      ["1_first", true],
      ["2_second", true],
    ]);
    expect(await migrate(url, [first, second])).toEqual([]);
  });

  it("of this release make the tables of the schema", async () => {
    const url = await newDatabase();
    await migrate(url);
    expect(await tablesOf(url)).toContain("Annotation");
    expect((await rowsOf(url)).length).toBe(readMigrations().length);
  });

  it("leave nothing behind when one fails, and say so until it is tried again", async () => {
    const url = await newDatabase();
    await expect(migrate(url, [first, mistaken])).rejects.toThrow(
      'The migration 2_second failed (relation "nowhere" does not exist). The database is as it was before.',
    );
    expect(await tablesOf(url)).toEqual(["a", "b"]);
    await expect(migrate(url, [first, second])).rejects.toThrow("The migration 2_second failed at an earlier start");
    expect(await forgetFailures(url)).toEqual(["2_second"]);
    expect(await migrate(url, [first, second])).toEqual(["2_second"]);
    expect((await rowsOf(url)).map(({ name, done, again }) => [name, done, again])).toEqual([
      ["1_first", true, false],
      ["2_second", false, true],
      ["2_second", true, false],
    ]);
    expect((await rowsOf(url))[1]?.logs).toContain("nowhere");
  });

  it("refuse a database that is newer than the release", async () => {
    const url = await newDatabase();
    await migrate(url, [first, second]);
    await expect(migrate(url, [first])).rejects.toThrow(
      "The database is newer than this release of Touchstone: it has the migration 2_second.",
    );
  });

  it("begin anew after they were cut off in the middle", async () => {
    const url = await newDatabase();
    const cutOff = migration("2_second", "CREATE TABLE c (x int); SELECT pg_terminate_backend(pg_backend_pid())");
    await expect(migrate(url, [first, cutOff])).rejects.toThrow("The migration 2_second failed");
    expect((await rowsOf(url)).map(({ name }) => name)).toEqual(["1_first"]);
    expect(await tablesOf(url)).toEqual(["a", "b"]);
    expect(await migrate(url, [first, second])).toEqual(["2_second"]);
  });
});
