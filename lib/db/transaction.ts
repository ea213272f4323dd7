/** Transactions: all or nothing, and done again when another one got in the way. */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { unavailable } from "#lib/errors.ts";
import type { Prisma } from "#prisma/client/client.ts";
import { db } from "./client.ts";
import { isCollision, unavailability } from "./failures.ts";

export type TransactionOptions = {
  /** Stricter than PostgreSQL's own "read committed". */
  readonly isolation?: "RepeatableRead" | "Serializable";
};

/** How often a transaction is begun at most, and the longest pause before the first repetition, in milliseconds. */
const ATTEMPTS = 4;
const PAUSE = 25;

/** Milliseconds: to get a connection, a little more than the pool itself takes, and for the whole transaction. */
const TO_BEGIN = 3_500;
const TO_END = 10_000;

/**
 * Does the work in one transaction. It may be done several times, when another transaction got in its way, so
 * it must have no effect outside the database; it must use the transaction it is given and never `db()`.
 * @throws `unavailable` when the database is away, busy or full, or others kept getting in the way
 */
export async function inTransaction<Result>(
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
  { isolation }: TransactionOptions = {},
): Promise<Result> {
  // Prisma spends a round trip on setting a level, also the one that holds anyway.
  const level = isolation ? { isolationLevel: isolation } : {};
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work, { ...level, maxWait: TO_BEGIN, timeout: TO_END });
    } catch (error) {
      if (!isCollision(error)) throw unavailability(error) ?? error;
      if (attempt === ATTEMPTS)
        throw unavailable(
          "Others are changing the same thing just now. Nothing was saved; please try again.",
          1,
          error,
        );
      // Chance keeps two that collided from colliding again.
      await sleep(Math.random() * PAUSE * 2 ** (attempt - 1));
    }
  }
}
