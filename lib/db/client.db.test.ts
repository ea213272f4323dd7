import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { db } from "./client.ts";
import { inTransaction } from "./transaction.ts";

const failureOf = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error instanceof AppError ? error : expect.unreachable();
};

/** The server's error with that SQLSTATE, as it would come from a query. */
const raise = (sqlState: string): string => `DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${sqlState}'; END $$`;

const pid = async (): Promise<number> =>
  (await db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`)[0]?.pid ?? 0;

describe("the client", () => {
  it("is one for the whole process", () => {
    expect(db()).toBe(db());
  });

  it("plans a statement once for each connection and gives it a name", async () => {
    await inTransaction(async (tx) => {
      await tx.user.count();
      await tx.user.count();
      const rows = await tx.$queryRaw<{ calls: bigint }[]>`
        SELECT generic_plans + custom_plans AS calls FROM pg_prepared_statements
        WHERE statement LIKE '%COUNT%' AND statement NOT LIKE '%pg_prepared_statements%'`;
      expect(rows.map(({ calls }) => Number(calls))).toEqual([2]);
    });
  });

  it.each([
    ["53100", "disk is full"],
    ["53300", "too much to do"],
    ["57014", "too much to do"],
    ["57P03", "cannot be reached"],
  ])("answers the server's %s with a sentence and a time to try again", async (sqlState, words) => {
    const failure = await failureOf(db().$executeRawUnsafe(raise(sqlState)));
    expect(failure.code).toBe("unavailable");
    expect(failure.message).toContain(words);
    expect(failure.retryAfter).toBeGreaterThan(0);
  });

  it("lets every other error through as it is", async () => {
    await expect(db().$executeRawUnsafe(raise("22012"))).rejects.not.toBeInstanceOf(AppError);
  });

  it("is unavailable within seconds when all connections are busy, and recovers", async () => {
    const release = Promise.withResolvers<void>();
    const busy = Array.from({ length: 10 }, async () => {
      const begun = Promise.withResolvers<void>();
      const done = inTransaction(async (tx) => {
        await tx.user.count();
        begun.resolve();
        await release.promise;
      });
      await begun.promise;
      return { done };
    });
    const held = await Promise.all(busy);
    const [read, write] = await Promise.all([
      failureOf(db().user.count()),
      failureOf(inTransaction((tx) => tx.user.count())),
    ]);
    expect(read.message).toContain("too much to do");
    expect(write.message).toContain("too much to do");
    release.resolve();
    await Promise.all(held.map(({ done }) => done));
    expect(await db().user.count()).toBe(0);
  });

  it("survives the loss of a connection, also in the middle of a transaction", async () => {
    await failureOf(db().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`);
    await failureOf(
      inTransaction(async (tx) => {
        const [mine] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
        await db().$queryRaw`SELECT pg_terminate_backend(${mine?.pid})::text`;
        await tx.user.count();
      }),
    );
    expect(await pid()).toBeGreaterThan(0);
  });
});
