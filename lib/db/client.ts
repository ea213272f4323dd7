/** The connection to the database, made when it is first needed and kept for the life of the process. */
import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#prisma/client/client.ts";
import { unavailability } from "./failures.ts";

/** The client, or one transaction of it: what a store's functions read and write through. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** Connections of one process. Several instances and the administrator's commands share what the server allows. */
const CONNECTIONS = 10;
/** Milliseconds: to get a connection, and for one statement. Whoever waits longer is told to try again. */
const TO_CONNECT = 3_000;
const FOR_STATEMENT = 5_000;

/**
 * In development modules are loaded anew at every change, and each would open connections of its own. The
 * global object has no such property until we set it, which is what the type says.
 */
const kept = globalThis as { touchstoneClient?: PrismaClient };

/**
 * The client for DATABASE_URL. Nothing is opened before it is first called, so that a build needs no database.
 * What it throws when the database is away, busy or full is `unavailable` of lib/errors.ts.
 */
export const db = (): PrismaClient => (kept.touchstoneClient ??= connect());

/** Closes the connections, for programs that end; the next `db()` opens new ones. */
export async function disconnect(): Promise<void> {
  const client = kept.touchstoneClient;
  delete kept.touchstoneClient;
  await client?.$disconnect();
}

function connect(): PrismaClient {
  const connectionString = process.env["DATABASE_URL"];
  if (!connectionString) throw new Error("DATABASE_URL is not set: start the program with one of the npm commands.");
  const adapter = new PrismaPg(
    {
      connectionString,
      max: CONNECTIONS,
      connectionTimeoutMillis: TO_CONNECT,
      statement_timeout: FOR_STATEMENT,
    },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  );
  const client = new PrismaClient({ adapter }).$extends({
    query: {
      $allOperations: ({ args, query }) =>
        query(args).catch((error: unknown) => {
          throw unavailability(error) ?? error;
        }),
    },
  });
  // The extension changes no method: it only names one kind of error. What its type lacks is $on, used nowhere.
  return client as unknown as PrismaClient;
}

/** More statements than the product has; lists of many lengths could make more, and each costs the server memory. */
const MOST_STATEMENTS = 500;

const statementNames = new Map<string, string>();

/**
 * The name under which the server keeps a statement's plan: the first statements get one and are planned once
 * for each connection; any further ones are planned every time, which is what "" means.
 */
function statementName(sql: string): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= MOST_STATEMENTS) return "";
  // Made from the words, because behind a pooler other processes name their statements on the same connection.
  const name = createHash("sha256").update(sql).digest("base64url").slice(0, 22);
  statementNames.set(sql, name);
  return name;
}
