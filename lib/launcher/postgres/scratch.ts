/** A PostgreSQL to work in and throw away: for tests, and for finding out what migrations amount to. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWatchdog } from "../watchdog.ts";
import { type Database, openEmbedded } from "./embedded.ts";

/** Makes a cluster in a temporary folder, with one empty database; disposing of it removes everything. */
export async function openScratch(): Promise<Database> {
  const open = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), "touchstone-scratch-"));
  open.defer(() => rm(dataFolder, { recursive: true, force: true }));
  try {
    // Whoever works in it may be killed; the watchdog leaves no server behind.
    const watchdog = open.use(startWatchdog());
    const database = await openEmbedded({
      dataFolder,
      password: "the-password-of-a-database-to-throw-away",
      signal: new AbortController().signal,
      say: () => undefined,
      onProcess: (pid) => watchdog.watch("database", pid),
      isDurable: false,
    });
    open.use(database);
    return { url: database.url, [Symbol.asyncDispose]: () => open.disposeAsync() };
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}

/** The address of another database of the same server. */
export function siblingOf(url: string, name: string): string {
  const sibling = new URL(url);
  sibling.pathname = `/${name}`;
  return sibling.href;
}
