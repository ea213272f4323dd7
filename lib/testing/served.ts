/**
 * Before the tests of the API: the product as people start it, once for all, on a database of its own. Tests
 * make what they need through services, in their own process and on the same database, and then ask over HTTP.
 * A server that runs already is asked instead when TOUCHSTONE_TEST_ADDRESS and DATABASE_URL name it.
 */
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openScratch } from "#lib/launcher/postgres/scratch.ts";
import { launch } from "./launched.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
    readonly databaseUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const open = new AsyncDisposableStack();
  const { TOUCHSTONE_TEST_ADDRESS: given, DATABASE_URL: itsDatabase } = process.env;
  if (given !== undefined && itsDatabase !== undefined) {
    project.provide("address", given);
    project.provide("databaseUrl", itsDatabase);
    return () => open.disposeAsync();
  }
  const scratch = open.use(await openScratch());
  const folder = open.use(await mkdtempDisposable(join(tmpdir(), "touchstone-api-")));
  const server = open.use(await launch({ DATABASE_URL: scratch.url, TOUCHSTONE_DATA: join(folder.path, "data") }));
  await server.ready();
  project.provide("address", server.address);
  project.provide("databaseUrl", scratch.url);
  return () => open.disposeAsync();
}
