/** Waiting for a condition, in tests that watch other processes: never for a length of time. */
import { setTimeout as pause } from "node:timers/promises";

/**
 * Resolves with the first value that is neither false, null nor undefined.
 * @param what the condition in words, for the failure
 * @param within milliseconds after which the test fails
 */
export async function until<Value>(
  what: string,
  ask: () => Value | Promise<Value>,
  within = 30_000,
): Promise<Exclude<Value, false | null | undefined>> {
  const end = performance.now() + within;
  for (;;) {
    const value = await ask();
    // The three values that stand for "not yet" have just been excluded.
    if (value !== false && value !== null && value !== undefined)
      return value as Exclude<Value, false | null | undefined>;
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await pause(20);
  }
}
