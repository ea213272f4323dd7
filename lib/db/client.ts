import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env.ts";
import { type Prisma, PrismaClient } from "#prisma/client/client.ts";

/** The client, or the client within a transaction: what every store function takes last. */
export type Db = PrismaClient | Prisma.TransactionClient;

declare global {
  var touchstonePrisma: PrismaClient | undefined;
}

/** The one client of this process, made when it is first needed. */
export function db(): PrismaClient {
  globalThis.touchstonePrisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.databaseUrl(), max: 10 }),
  });
  return globalThis.touchstonePrisma;
}

/** Writes that belong together: all of them happen, or none. */
export function inTransaction<Result>(work: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result> {
  return db().$transaction(work);
}
