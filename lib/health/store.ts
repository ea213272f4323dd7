import "server-only";
import { db } from "#lib/db/client.ts";

/** Asks the database anything at all. */
export async function ping(): Promise<void> {
  await db().$queryRaw`SELECT 1`;
}
