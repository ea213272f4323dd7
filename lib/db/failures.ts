/**
 * What can go wrong with the database itself, whatever was asked of it.
 *
 * Prisma tells it in five shapes: its own codes (P1001), the server's SQLSTATE inside `meta`, or inside `cause` when it
 * was the end of a transaction that failed, the system's code of a socket, and, from the pool, nothing but words.
 */
import "server-only";
import { z } from "zod";
import { type AppError, unavailable } from "#lib/errors.ts";

const causeSchema = z.object({ originalCode: z.string().optional() });
const shapeSchema = z.object({
  message: z.string().catch(""),
  code: z.string().optional().catch(undefined),
  meta: z
    .object({ driverAdapterError: z.object({ cause: causeSchema }) })
    .optional()
    .catch(undefined),
  cause: causeSchema.optional().catch(undefined),
});

/** The server's SQLSTATE where it gave one, else Prisma's or the system's code; "" when there is none. */
export function databaseCodeOf(error: unknown): string {
  const { data } = shapeSchema.safeParse(error);
  return data?.meta?.driverAdapterError.cause.originalCode ?? data?.cause?.originalCode ?? data?.code ?? "";
}

const BUSY =
  "The server has too much to do just now. Please try again in a moment; nothing goes wrong if it is sent twice.";
const GONE =
  "The database cannot be reached just now. Please try again in a moment; nothing goes wrong if it is sent twice.";
const FULL = "The server's disk is full, and nothing can be saved until its administrator has made room.";

/** Seconds after which it is worth trying again. */
const [SOON, LATER] = [2, 60];

const byCode: readonly (readonly [codes: RegExp, sentence: string, retryAfter: number])[] = [
  [/^(53100)$/, FULL, LATER],
  // too many connections, a statement or a lock that took too long, Prisma's own waiting
  [/^(53300|57014|55P03|P2024|P2037|P1008)$/, BUSY, SOON],
  // shutting down, crashed, starting up, connection lost or refused, no socket
  [/^(57P0[1-5]|08\w{3}|P1001|P1002|P1017|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/, GONE, SOON],
];

const byWords: readonly (readonly [words: RegExp, sentence: string])[] = [
  [/^timeout exceeded when trying to connect|Unable to start a transaction in the given time/, BUSY],
  [/^Connection terminated|not queryable$|^Client was closed/, GONE],
];

/** The failure to answer with when the database is away, busy or full; null when the error is about something else. */
export function unavailability(error: unknown): AppError | null {
  const code = databaseCodeOf(error);
  const known = byCode.find(([codes]) => codes.test(code));
  if (known) return unavailable(known[1], known[2], error);
  const message = shapeSchema.safeParse(error).data?.message ?? "";
  const worded = byWords.find(([words]) => words.test(message));
  return worded ? unavailable(worded[1], SOON, error) : null;
}

/** Whether two transactions got in each other's way and this one may simply be done again. */
export const isCollision = (error: unknown): boolean => ["40001", "40P01", "P2034"].includes(databaseCodeOf(error));
