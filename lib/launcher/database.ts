/** The database, whichever it is: your own by DATABASE_URL, else the embedded one of the data folder. */
import type { Environment } from "#lib/environment.ts";
import { requireServer } from "./connection.ts";
import { type Database, openEmbedded } from "./postgres/embedded.ts";
import type { Secrets } from "./secrets.ts";

export type DatabaseOptions = {
  readonly settings: Environment;
  readonly dataFolder: string;
  readonly secrets: Secrets;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly onProcess: (pid: number) => void;
};

/** Milliseconds that a database server may need which is started together with us. */
const PATIENCE = 20_000;

/** Opens the database. @throws Refusal when there is none to be had, or it is too old */
export async function openDatabase({ settings, secrets, ...rest }: DatabaseOptions): Promise<Database> {
  const url = settings.DATABASE_URL;
  if (url === undefined) return openEmbedded({ ...rest, password: secrets.database, pgBinDir: settings.PG_BIN_DIR });
  await requireServer(url, PATIENCE, rest.signal);
  // It is not ours to stop.
  return { url, [Symbol.asyncDispose]: () => Promise.resolve() };
}
