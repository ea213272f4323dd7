import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { scratchDatabases } from "#lib/testing/scratch-databases.ts";
import { readMigrations } from "../migration-files.ts";
import { differenceIn, schemaFile } from "./difference.ts";

const newDatabase = scratchDatabases();

const schema = readFileSync(schemaFile, "utf8");
const withNickname = schema.replace("model User {", "model User {\n  nickname String?");
const migrations = readMigrations();
const nickname = { name: "99999999999999_nickname", sql: 'ALTER TABLE "User" ADD "nickname" TEXT', checksum: "" };

it("is the SQL for what was added to the schema", async () => {
  const sql = await differenceIn(await newDatabase(), withNickname, migrations);
  expect(sql).toMatch(/ALTER TABLE "User" ADD COLUMN +"nickname" TEXT/);
});

it("is nothing when a migration adds it", async () => {
  expect(await differenceIn(await newDatabase(), withNickname, [...migrations, nickname])).toBeNull();
});

it("is the SQL against what a migration has too much", async () => {
  const sql = await differenceIn(await newDatabase(), schema, [...migrations, nickname]);
  expect(sql).toContain('ALTER TABLE "User" DROP COLUMN "nickname"');
});

it("is not to be had of a schema with a mistake, and says where that is", async () => {
  const broken = differenceIn(await newDatabase(), `${schema}\nmodel X {`, []);
  await expect(broken).rejects.toThrow(/The schema engine says: .*model X/s);
});
