/** Being asked to stop: Ctrl-C, SIGTERM, a closed terminal. */

/** Why a step was left off: somebody asked the launcher to stop. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

export type Interruption = Disposable & {
  /** Aborted, with an `Interrupted`, at the first request. */
  readonly signal: AbortSignal;
};

/** One Ctrl-C may arrive several times: from the terminal, and again from npm, which passes it on. */
const ECHO = 1_000;

const requests = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Listens for requests to stop. The first one aborts the signal; one that comes later than an echo of it
 * means that somebody's patience is over, and calls `hurry`.
 */
export function listenForInterruption(hurry: () => void): Interruption {
  const controller = new AbortController();
  let first = 0;
  const onRequest = () => {
    if (!controller.signal.aborted) {
      first = performance.now();
      controller.abort(new Interrupted("Asked to stop."));
    } else if (performance.now() - first > ECHO) hurry();
  };
  for (const request of requests) process.on(request, onRequest);
  // A parent that started us with a channel is a wrapper: without it nobody could stop us any more.
  process.on("disconnect", onRequest);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      for (const request of requests) process.off(request, onRequest);
      process.off("disconnect", onRequest);
    },
  };
}
