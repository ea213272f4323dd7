/** The migrations of this release, as they lie in prisma/migrations: one folder each, in the order of their names. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./project.ts";

export const migrationsFolder = inProject("prisma", "migrations");

export type Migration = {
  /** The folder's name: a timestamp, and what it does. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma writes it down. */
  readonly checksum: string;
};

/** Reads the migrations of a folder, oldest first. */
export function readMigrations(folder: string = migrationsFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, "migration.sql"));
      return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
    });
}
