/** What may not be done too often: one line for each limit. */

/** A bucket holds `most` tokens, each use takes one, and they come back evenly over `seconds`. */
export type Limit = { readonly most: number; readonly seconds: number };

export const limits = {
  /** For one account from one address: enough for a bad day, too few to guess. */
  "sign-in": { most: 10, seconds: 15 * 60 },
  /** For one address: a school or newsroom shares one. */
  "sign-in-address": { most: 300, seconds: 15 * 60 },
  /** Attempts at links with a secret in them, which nobody guesses. A class opens its invitations in one lesson. */
  link: { most: 300, seconds: 15 * 60 },
  /** Someone at an unlocked screen who tries to change the password. */
  "change-password": { most: 10, seconds: 15 * 60 },
  /** Pages of the web one person has fetched: nobody reads so many, and this server is no one's crawler. */
  "fetch-page": { most: 10, seconds: 60 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

export type Bucket = { readonly tokens: number; readonly refilledAt: Date };

/**
 * One use of a bucket at a moment.
 * @returns the bucket afterwards, and the seconds until a token is there again: 0 when the use is granted
 */
export function take(limit: Limit, bucket: Bucket, now: Date): { readonly bucket: Bucket; readonly wait: number } {
  const perSecond = limit.most / limit.seconds;
  const idle = Math.max(0, (now.getTime() - bucket.refilledAt.getTime()) / 1000);
  const tokens = Math.min(limit.most, bucket.tokens + idle * perSecond);
  const isGranted = tokens >= 1;
  return {
    bucket: { tokens: isGranted ? tokens - 1 : tokens, refilledAt: now },
    wait: isGranted ? 0 : (1 - tokens) / perSecond,
  };
}
