/**
 * Keeps a process running: when it ends without having been asked, it is started again.
 *
 * There is one child at a time and one loop that owns it. The loop is in one of three states: the child
 * runs; the child has fallen and a delay runs; a new child is starting. Disposing aborts whichever it is,
 * stops the child if there is one, and resolves when none is left.
 */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { ending } from "./processes.ts";
import { inWords } from "./refusal.ts";

/** What to keep running. `start` resolves when the child is ready and rejects when it can't be made so. */
export type Job = {
  readonly start: (signal: AbortSignal) => Promise<ChildProcess>;
  readonly stop: (child: ChildProcess) => Promise<void>;
  /** Called when it fell, with the end of a sentence that says how, and the milliseconds until the next try. */
  readonly onFall: (how: string, delay: number) => void;
  /** Called when it is up again. */
  readonly onRise: () => void;
};

/** The longest time between two tries, and how long a child must have run to be trusted again. */
const LONGEST_DELAY = 15_000;
const STEADY = 60_000;

/** Milliseconds before the nth try in a row, counted from 0: at once, then doubling up to a bound. */
export const delayBefore = (attempt: number): number =>
  attempt === 0 ? 0 : Math.min(LONGEST_DELAY, 250 * 2 ** (attempt - 1));

/** Starts the job and keeps it running. The first start's failure is the caller's; later ones are tried again. */
export async function keepRunning(job: Job, signal: AbortSignal): Promise<AsyncDisposable> {
  const stopping = new AbortController();
  const first = await job.start(AbortSignal.any([signal, stopping.signal]));
  const loop = guard(job, first, stopping.signal);
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await loop;
    },
  };
}

async function guard(job: Job, first: ChildProcess, stopping: AbortSignal): Promise<void> {
  const asked = once(stopping, "abort").then(() => null);
  let child = first;
  let attempt = 0;
  for (;;) {
    const risen = performance.now();
    let how = await Promise.race([ending(child), asked]);
    if (how === null) return job.stop(child);
    if (performance.now() - risen > STEADY) attempt = 0;
    while (typeof how === "string") {
      const outcome: ChildProcess | string | null = await tryAgain(job, how, delayBefore(attempt++), stopping);
      if (outcome === null) return;
      if (typeof outcome !== "string") child = outcome;
      how = typeof outcome === "string" ? outcome : null;
    }
  }
}

/** @returns the new child; or how the try failed; or null when it was asked to stop meanwhile */
async function tryAgain(job: Job, how: string, delay: number, stopping: AbortSignal) {
  job.onFall(how, delay);
  try {
    await sleep(delay, undefined, { signal: stopping });
    const child = await job.start(stopping);
    job.onRise();
    return child;
  } catch (error) {
    return stopping.aborted ? null : `could not be started (${inWords(error)})`;
  }
}
