/**
 * Before the service tests: an embedded PostgreSQL, once for the whole run. Its one database is migrated and
 * then only copied: every test file works in a copy (database.ts).
 */
import type { TestProject } from "vitest/node";
import { migrate } from "#lib/launcher/migrate.ts";
import { openScratch } from "#lib/launcher/postgres/scratch.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the migrated database. */
    readonly templateUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await openScratch();
  await migrate(scratch.url);
  project.provide("templateUrl", scratch.url);
  return async () => scratch[Symbol.asyncDispose]();
}
