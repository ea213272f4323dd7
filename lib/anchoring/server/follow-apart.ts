import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { unavailable } from "#lib/errors.ts";
import { follow, type FollowJob, type Step } from "../follow.ts";

/** Texts up to this length are followed at once: it takes less time than starting a thread. In UTF-16 code units. */
const SHORT = 60_000;
/** The longest documents take a second or two; what takes longer than this is not coming. In milliseconds. */
const PATIENCE = 8_000;

/**
 * Follows the passages of a document into its newest revision without making other requests wait.
 * @throws `unavailable` when it takes too long
 */
export function followApart(job: FollowJob): Promise<Step[]> {
  if (job.tracks.length === 0) return Promise.resolve([]);
  if (job.before.length + job.after.length < SHORT) return Promise.resolve(follow(job));
  return inThread(job);
}

/** The thread runs from its sources, beside the built server and not inside it. */
const script = (): string => join(process.cwd(), "lib", "anchoring", "child", "follow.ts");

function inThread(job: FollowJob): Promise<Step[]> {
  const worker = new Worker(script(), { execArgv: [] });
  return new Promise<Step[]>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(unavailable("Carrying the annotations over took too long, and nothing was saved. Please try again."));
    }, PATIENCE);
    worker.once("message", (steps: Step[]) => {
      clearTimeout(timer);
      resolve(steps);
    });
    worker.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    worker.postMessage(job);
  }).finally(() => void worker.terminate());
}
