import "server-only";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Bucket } from "./model.ts";

/**
 * Changes one bucket under a lock, so that instances and parallel requests share it. A bucket that is
 * not there yet is put there first: a row that does not exist cannot be locked.
 */
export async function changeBucket<Result>(
  key: string,
  fresh: Bucket,
  change: (bucket: Bucket) => { readonly bucket: Bucket; readonly result: Result },
): Promise<Result> {
  return inTransaction(async (tx) => {
    await tx.rateLimit.createMany({ data: { key, ...fresh }, skipDuplicates: true });
    const [row] = await tx.$queryRaw<Bucket[]>`
      SELECT "tokens", "refilledAt" FROM "RateLimit" WHERE "key" = ${key} FOR UPDATE`;
    const { bucket, result } = change(row ?? fresh);
    await tx.rateLimit.update({ where: { key }, data: bucket });
    return result;
  });
}
