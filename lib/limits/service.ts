import "server-only";
import { rateLimited } from "#lib/errors.ts";
import { limits, take, type LimitName } from "./model.ts";
import { changeBucket } from "./store.ts";

/**
 * Counts one use of something limited by whoever `who` names.
 * @throws `rate_limited`, with the seconds to wait
 */
export async function countUse(name: LimitName, who: string): Promise<void> {
  const limit = limits[name];
  const now = new Date();
  const wait = await changeBucket(`${name}:${who}`, { tokens: limit.most, refilledAt: now }, (bucket) => {
    const { bucket: after, wait: seconds } = take(limit, bucket, now);
    return { bucket: after, result: seconds };
  });
  if (wait > 0) throw rateLimited(wait);
}
