import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Prisma } from "#prisma/client/client.ts";
import type { OutlineEntry, PageLayout } from "./model.ts";
import type { ReadingEnd, ReadingHead } from "./reading.ts";

const columns = {
  originalId: true,
  attempt: true,
  state: true,
  pagesDone: true,
  head: true,
  problem: true,
  needsPassword: true,
  heardAt: true,
} as const;
export type ReadingRow = Prisma.ReadingGetPayload<{ select: typeof columns }>;

const where = ({ workspaceId }: Scope, originalId: string) => ({ workspaceId, originalId });

/** The reading of a file, without its result. */
export const findReading = (scope: Scope, originalId: string, tx: Db = db()): Promise<ReadingRow | null> =>
  tx.reading.findFirst({ where: where(scope, originalId), select: columns });

/** What the reading of a file brought to light; null until it is done. */
export const findResult = (scope: Scope, originalId: string, tx: Db = db()) =>
  tx.reading.findFirst({
    where: { ...where(scope, originalId), state: "done" },
    select: { head: true, result: true },
  });

/** Parts of what the reading of a file brought to light; null until it is done. */
export async function findContents(
  scope: Scope,
  originalId: string,
): Promise<{ readonly outline: readonly OutlineEntry[]; readonly pagesWithoutText: number } | null> {
  // As the reading wrote them down: lib/pages/reading.ts.
  const rows = await db().$queryRaw<{ outline: OutlineEntry[]; pagesWithoutText: number }[]>`
    SELECT "result"->'outline' AS "outline", jsonb_array_length("result"->'pagesWithoutText') AS "pagesWithoutText"
    FROM "Reading"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "originalId" = ${originalId}::uuid AND "state" = 'done'`;
  return rows[0] ?? null;
}

/**
 * Lets an attempt begin where none is done and none is alive.
 * @param deadBefore an attempt that gave its last sign of life before that is not alive
 * @returns whether it may
 */
export const takeReading = (scope: Scope, originalId: string, attempt: string, deadBefore: Date): Promise<boolean> =>
  inTransaction(async (tx) => {
    const taken = await tx.$executeRaw`
      INSERT INTO "Reading" ("workspaceId", "originalId", "attempt")
      VALUES (${scope.workspaceId}::uuid, ${originalId}::uuid, ${attempt}::uuid)
      ON CONFLICT ("workspaceId", "originalId") DO UPDATE
        SET "attempt" = EXCLUDED."attempt", "state" = 'reading', "pagesDone" = 0, "head" = NULL, "result" = NULL,
          "picture" = NULL, "problem" = NULL, "needsPassword" = false, "startedAt" = now(), "heardAt" = now()
        WHERE "Reading"."state" = 'failed' OR ("Reading"."state" = 'reading' AND "Reading"."heardAt" < ${deadBefore})`;
    if (taken === 0) return false;
    await tx.originalPage.deleteMany({ where: where(scope, originalId) });
    return true;
  });

/** @returns whether the attempt is still the one that writes here */
export async function changeReading(
  scope: Scope,
  originalId: string,
  attempt: string,
  change: Prisma.ReadingUncheckedUpdateManyInput,
  tx: Db = db(),
): Promise<boolean> {
  const { count } = await tx.reading.updateMany({
    where: { ...where(scope, originalId), attempt, state: "reading" },
    data: { ...change, heardAt: new Date() },
  });
  return count === 1;
}

/** Writes what is known when all pages are read. */
export const completeReading = (
  scope: Scope,
  originalId: string,
  attempt: string,
  head: ReadingHead,
  end: ReadingEnd,
): Promise<boolean> =>
  changeReading(scope, originalId, attempt, {
    state: "done",
    pagesDone: head.pageCount,
    head,
    result: end,
  });

/** Writes the picture of the first page of a file that has been read. */
export async function writePicture(scope: Scope, originalId: string, picture: Uint8Array): Promise<void> {
  await db().reading.updateMany({
    where: { ...where(scope, originalId), state: "done" },
    data: { picture: Uint8Array.from(picture) },
  });
}

/** The picture of the first page of a file; null where there is none. */
export const findPicture = async (scope: Scope, originalId: string): Promise<Uint8Array<ArrayBuffer> | null> =>
  (await db().reading.findFirst({ where: where(scope, originalId), select: { picture: true } }))?.picture ?? null;

export const hasPicture = async (scope: Scope, originalId: string): Promise<boolean> =>
  (await db().reading.count({ where: { ...where(scope, originalId), picture: { not: null } } })) > 0;

/** Writes pages of an attempt. @returns whether it is still the one that writes here; if not, nothing is written */
export const insertPages = (
  scope: Scope,
  originalId: string,
  attempt: string,
  pages: readonly PageLayout[],
): Promise<boolean> =>
  inTransaction(async (tx) => {
    if (!(await changeReading(scope, originalId, attempt, {}, tx))) return false;
    await tx.originalPage.createMany({
      data: pages.map(({ box, runs, ...page }) => ({ ...page, ...where(scope, originalId), box: [...box], runs })),
    });
    return true;
  });

/** Removes the pages that an attempt has written, while it is the one that writes here. */
export const forgetPages = (scope: Scope, originalId: string, attempt: string): Promise<void> =>
  inTransaction(async (tx) => {
    if (await changeReading(scope, originalId, attempt, {}, tx))
      await tx.originalPage.deleteMany({ where: where(scope, originalId) });
  });

/** Removes a reading that has no result, with the pages that came of it. */
export const removeReading = (scope: Scope, originalId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { count } = await tx.reading.deleteMany({
      where: { ...where(scope, originalId), state: { in: ["reading", "failed"] } },
    });
    if (count > 0) await tx.originalPage.deleteMany({ where: where(scope, originalId) });
  });

const outlineColumns = { number: true, label: true, box: true, rotation: true, start: true, end: true } as const;
export type PageOutlineRow = Prisma.OriginalPageGetPayload<{ select: typeof outlineColumns }>;
export type PageRow = Prisma.OriginalPageGetPayload<{ select: typeof outlineColumns & { runs: true } }>;

/** Every page of a file, without what is on it. */
export const listPageOutlines = (scope: Scope, originalId: string, tx: Db = db()): Promise<PageOutlineRow[]> =>
  tx.originalPage.findMany({
    where: where(scope, originalId),
    select: outlineColumns,
    orderBy: { number: "asc" },
  });

/** Some pages of a file: those between two numbers, or those with one of these numbers. */
export const listPages = (
  scope: Scope,
  originalId: string,
  number: { readonly gte: number; readonly lte: number } | { readonly in: number[] },
  tx: Db = db(),
): Promise<PageRow[]> =>
  tx.originalPage.findMany({
    where: { ...where(scope, originalId), number },
    select: { ...outlineColumns, runs: true },
    orderBy: { number: "asc" },
  });

/** The pages of a file on which a stretch of its text stands. */
export const listPagesUnder = (
  scope: Scope,
  originalId: string,
  { start, end }: { readonly start: number; readonly end: number },
  tx: Db = db(),
): Promise<PageRow[]> =>
  tx.originalPage.findMany({
    where: { ...where(scope, originalId), start: { lt: end }, end: { gt: start } },
    select: { ...outlineColumns, runs: true },
    orderBy: { number: "asc" },
  });
