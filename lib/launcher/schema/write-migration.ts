/** `npm run migration`: for developers who have changed prisma/schema.prisma. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder, readMigrations } from "../migration-files.ts";
import { Refusal } from "../refusal.ts";
import { differenceFromMigrations } from "./difference.ts";

/** The folder's name: the time in UTC, by which migrations are ordered, and what it does. */
export function migrationName(purpose: string, now: Date): string {
  const words = purpose.toLowerCase().match(/[a-z0-9]+/g);
  if (!words) throw new Refusal("Say in a few words what the migration does: npm run migration -- add_labels");
  return `${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${words.join("_")}`;
}

/**
 * Writes the migration that leads from the present ones to the schema.
 * @returns its file's path; null when there is nothing to do
 */
export async function writeMigration(purpose: string, now: Date): Promise<string | null> {
  const name = migrationName(purpose, now);
  const latest = readMigrations().at(-1)?.name ?? "";
  if (name <= latest)
    throw new Refusal(`The migration would come before ${latest}, which databases have already: is the clock right?`);
  const sql = await differenceFromMigrations();
  if (sql === null) return null;
  mkdirSync(join(migrationsFolder, name));
  const path = join(migrationsFolder, name, "migration.sql");
  writeFileSync(path, sql);
  return path;
}

/** @throws Refusal with what is missing, when the migrations don't produce the schema */
export async function requireNoDifference(): Promise<void> {
  const sql = await differenceFromMigrations();
  if (sql !== null)
    throw new Refusal(
      `The migrations do not produce prisma/schema.prisma; \`npm run migration -- <what it does>\` writes what is missing:\n${sql}`,
    );
}
