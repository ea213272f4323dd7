/** Being asked to stop: Ctrl-C, SIGTERM, a closed terminal, and what these amount to when npm stands between. */

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

/** How often we look whether our parent is still there, in milliseconds. */
const GLANCE = 100;

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
  // A parent that started us with a channel is touchstone.mjs: without it nobody could stop us any more.
  process.on("disconnect", onRequest);
  const watch = watchNpm(() => controller.signal.aborted || onRequest());
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      clearInterval(watch);
      for (const request of requests) process.off(request, onRequest);
      process.off("disconnect", onRequest);
    },
  };
}

/**
 * npm is started by people and stopped by people, and passes their signals on. When it is killed, or stands
 * behind a shell that dies of a signal and tells nobody, all we see of it is that we have another parent.
 */
function watchNpm(onGone: () => void): NodeJS.Timeout | undefined {
  if (process.env["npm_lifecycle_event"] === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid === parent || onGone(), GLANCE).unref();
}
