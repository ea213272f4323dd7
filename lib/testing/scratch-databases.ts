/** New and empty databases for the tests of one file, on a server that is thrown away with it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { withConnection } from "#lib/launcher/connection.ts";
import type { Database } from "#lib/launcher/postgres/embedded.ts";
import { openScratch, siblingOf } from "#lib/launcher/postgres/scratch.ts";

/** To be called at the top of the file. @returns what makes a new database and tells its address */
export function scratchDatabases(): () => Promise<string> {
  let scratch: Database | undefined;
  beforeAll(async () => void (scratch = await openScratch()));
  afterAll(() => scratch?.[Symbol.asyncDispose]());
  return async () => {
    const name = `scratch_${randomUUID().replaceAll("-", "")}`;
    const url = scratch?.url ?? "";
    await withConnection(url, (client) => client.query(`CREATE DATABASE ${name}`));
    return siblingOf(url, name);
  };
}
