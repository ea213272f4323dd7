/**
 * The database for one command: your own by DATABASE_URL; else the embedded one, as it runs under the server
 * of the data folder, or, when no server runs, started for as long as the command takes. Nothing is printed.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { withConnection, requireServer } from "../connection.ts";
import { openDataFolder } from "../data-folder.ts";
import type { Environment } from "#lib/environment.ts";
import { type Hold, holderOf, tryHold } from "../instance.ts";
import { migrate } from "../migrate.ts";
import { clusterOf, urlOf } from "../postgres/cluster.ts";
import { openEmbedded } from "../postgres/embedded.ts";
import { Refusal } from "../refusal.ts";
import type { Secrets } from "../secrets.ts";
import { startWatchdog } from "../watchdog.ts";

export type OpenDatabase = AsyncDisposable & {
  readonly url: string;
  /** Whether it runs on when the command is done. */
  readonly isServing: boolean;
  /** Where people reach the server that runs from the data folder; null when none does. */
  readonly address: string | null;
};

export type OpenOptions = {
  readonly settings: Environment;
  readonly dataFolder: string;
  readonly secrets: () => Secrets;
  readonly withMigrations: boolean;
  readonly signal: AbortSignal;
};

/** Milliseconds that a server which is just starting, or another command, is waited for. */
const PATIENCE = 60_000;

const nothing = () => Promise.resolve();

/** @throws Refusal when the database can't be had */
export async function openForCommand(options: OpenOptions): Promise<OpenDatabase> {
  const { settings, dataFolder, withMigrations, signal } = options;
  openDataFolder(dataFolder);
  if (settings.DATABASE_URL !== undefined) {
    await requireServer(settings.DATABASE_URL, 0, signal);
    if (withMigrations) await migrate(settings.DATABASE_URL);
    return { url: settings.DATABASE_URL, isServing: true, address: null, [Symbol.asyncDispose]: nothing };
  }
  const end = performance.now() + PATIENCE;
  for (;;) {
    const hold = tryHold(dataFolder, "running an administrator's command");
    if (hold) return await openForOurselves(hold, options);
    const url = await urlOfRunning(options);
    if (url)
      return { url, isServing: true, address: holderOf(dataFolder)?.address ?? null, [Symbol.asyncDispose]: nothing };
    if (performance.now() > end)
      throw new Refusal(`The data folder ${dataFolder} is in use, and its database does not answer.`);
    await sleep(100, undefined, { signal });
  }
}

/** The address of the database under a server that shares it; null when there is none yet. */
async function urlOfRunning({ settings, dataFolder, secrets }: OpenOptions): Promise<string | null> {
  if (holderOf(dataFolder)?.shares !== true) return null;
  const url = urlOf(await clusterOf(dataFolder, secrets().database, settings.PG_BIN_DIR));
  return withConnection(url, () => Promise.resolve(url)).catch(() => null);
}

async function openForOurselves(hold: Hold, options: OpenOptions): Promise<OpenDatabase> {
  const { settings, dataFolder, secrets, withMigrations, signal } = options;
  const open = new AsyncDisposableStack();
  open.use(hold);
  try {
    const watchdog = open.use(startWatchdog());
    const database = open.use(
      await openEmbedded({
        dataFolder,
        password: secrets().database,
        pgBinDir: settings.PG_BIN_DIR,
        signal,
        say: () => undefined,
        onProcess: (pid) => watchdog.watch("database", pid),
      }),
    );
    if (withMigrations) await migrate(database.url);
    return { url: database.url, isServing: false, address: null, [Symbol.asyncDispose]: () => open.disposeAsync() };
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}
