/**
 * Brings a database to the schema of this release.
 *
 * The bookkeeping is Prisma's, table and lock, so that its command line finds everything as it would have
 * left it. Two things are better here. A migration and its row are one transaction: when we are killed in
 * the middle, nothing of either is there, and the next start begins it anew. And nothing needs to be
 * downloaded. The price: a statement that can't run in a transaction (CREATE INDEX CONCURRENTLY) can't be
 * in a migration, which Prisma, who sends the file as one query, does not allow either.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { withConnection } from "./connection.ts";
import { readMigrations, type Migration } from "./migration-files.ts";
import { codeOf, inWords, Refusal } from "./refusal.ts";

/** The advisory lock that Prisma's own engine takes, so that we and it keep out of each other's way. */
const PRISMA_LOCK = 72_707_369;

const WAY_OUT = "When the reason is put right, `npm run admin -- migrate --retry` tries it again.";

type Row = { readonly migration_name: string; readonly checksum: string; readonly finished_at: Date | null };

/**
 * Applies the migrations that the database has not had yet; several starts at once take turns.
 * @returns the names of those applied now
 * @throws Refusal when the database is newer than this release, or a migration failed now or before
 */
export const migrate = (url: string, migrations: readonly Migration[] = readMigrations()): Promise<string[]> =>
  withConnection(url, async (client) => {
    // Held by the connection: it is given back when that closes, or breaks.
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(bookkeeping);
    const { rows } = await client.query<Row>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    refuseFailed(rows);
    refuseNewer(rows, migrations);
    const done = new Set(rows.map((row) => row.migration_name));
    const applied: string[] = [];
    for (const migration of migrations.filter(({ name }) => !done.has(name))) {
      await apply(client, migration);
      applied.push(migration.name);
    }
    return applied;
  });

const bookkeeping = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

function refuseFailed(rows: readonly Row[]): void {
  const failed = rows.find((row) => row.finished_at === null);
  if (failed)
    throw new Refusal(
      `The migration ${failed.migration_name} failed at an earlier start, and left the database as it was before it. ${WAY_OUT}`,
    );
}

function refuseNewer(rows: readonly Row[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = rows.find((row) => !known.has(row.migration_name));
  if (unknown)
    throw new Refusal(
      `The database is newer than this release of Touchstone: it has the migration ${unknown.migration_name}. Start the newer release again.`,
    );
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  try {
    await client.query("BEGIN");
    await client.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [
      id,
      checksum,
      name,
    ]);
    await client.query(sql);
    await client.query('UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [
      id,
    ]);
    await client.query("COMMIT");
  } catch (error) {
    await recordFailure(client, { name, sql, checksum }, error);
    throw new Refusal(
      `The migration ${name} failed (${inWords(error)}). The database is as it was before. ${WAY_OUT}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * The server's objections to what a migration says, by class of SQLSTATE. A full disk, a shutdown, a broken
 * connection are not among them: they say nothing about the migration, and the next start tries it again.
 */
const OBJECTION = /^(0A|0B|2\w|3\w|42|44|P0|XX)\w{3}$/;

async function recordFailure(client: pg.Client, { name, checksum }: Migration, error: unknown): Promise<void> {
  await client.query("ROLLBACK").catch(() => undefined);
  if (!OBJECTION.test(codeOf(error) ?? "")) return;
  await client
    .query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name, logs) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      checksum,
      name,
      String(error),
    ])
    .catch(() => undefined);
}

/** Lets the next `migrate` try again what failed. @returns the names of the migrations that this is about */
export const forgetFailures = (url: string): Promise<string[]> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<Row>(
      'UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL RETURNING *',
    );
    return rows.map((row) => row.migration_name);
  });
