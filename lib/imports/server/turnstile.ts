import "server-only";
import { unavailable } from "#lib/errors.ts";

/**
 * Lets only so many run at once; others wait their turn in the order they came.
 * @param most how many run at once
 * @param queue how many may wait
 */
export function turnstile(most: number, queue: number) {
  let running = 0;
  const waiting: (() => void)[] = [];

  const leave = (): void => {
    running--;
    waiting.shift()?.();
  };

  const enter = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const go = (): void => {
        signal?.removeEventListener("abort", give);
        running++;
        resolve();
      };
      const give = (): void => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(new DOMException("Nobody waits for it any more.", "AbortError"));
      };
      if (running < most) return go();
      if (waiting.length >= queue)
        return reject(unavailable("Too many texts are being read at this moment. Nothing was lost; please try again."));
      waiting.push(go);
      signal?.addEventListener("abort", give, { once: true });
    });

  /** @throws `unavailable` when too many wait already; an AbortError when the signal is aborted meanwhile */
  return async <Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> => {
    signal?.throwIfAborted();
    await enter(signal);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
