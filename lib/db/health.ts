/** Whether the database answers. */
import "server-only";
import { db } from "./client.ts";

/** Asks the database the smallest question. @throws `unavailable` when it does not answer in time */
export async function checkDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`;
}
