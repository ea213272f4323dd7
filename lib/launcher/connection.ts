/** A connection to PostgreSQL for what the launcher does itself: migrations, versions, the setup link. */
import pg from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, inWords, Refusal } from "./refusal.ts";
import { OLDEST_MAJOR } from "./postgres/programs.ts";

/** Calls the function with a connection of its own, which is closed afterwards. */
export async function withConnection<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks between two queries says so here; the next query fails and says it again.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An address without its password, to be shown to people. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  return shown.href;
}

/** Errors of a server that is not there yet or is just coming up. */
const notYet = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "57P03", "ECONNRESET"]);

/**
 * Makes sure that a server of a version we can use answers at the address.
 * @param patience milliseconds that a server which is just starting is given
 * @throws Refusal when there is none; the sentence does not repeat the password
 */
export async function requireServer(url: string, patience: number, signal: AbortSignal): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await withConnection(url, requireVersion);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (!notYet.has(codeOf(error) ?? "") || performance.now() > end)
        throw new Refusal(`Cannot use the database at ${withoutPassword(url)}: ${inWords(error)}.`, { cause: error });
      await sleep(500, undefined, { signal });
    }
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  const [version] = rows;
  if (version && version.number >= OLDEST_MAJOR * 10_000) return;
  throw new Refusal(`DATABASE_URL leads to PostgreSQL ${version?.name}; Touchstone needs ${OLDEST_MAJOR} or newer.`);
}
