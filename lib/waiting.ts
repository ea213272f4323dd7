/** Asking again for what could not be had. */

/** How long to wait before the n-th try in a row, in milliseconds: from a second, doubling, to half a minute. */
export const waitBefore = (attempt: number): number => Math.min(30_000, 1_000 * 2 ** Math.min(attempt, 10));
