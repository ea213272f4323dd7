import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { unavailable } from "#lib/errors.ts";

/** The longest documents take a second or two; what takes longer than this is not coming. In milliseconds. */
const PATIENCE = 8_000;

/**
 * Does work on long texts in a thread of its own, so that other requests do not wait for it. The thread runs from
 * its sources, beside the built server and not inside it; it is sent the job, and answers with one message.
 * @param script its path from the top of the project
 * @param tooLong what to say when it takes too long
 * @throws `unavailable` then
 */
export function inThread<Answer>(script: readonly string[], job: unknown, tooLong: string): Promise<Answer> {
  const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), ...script), { execArgv: [] });
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => reject(unavailable(tooLong)), PATIENCE);
    worker.once("message", (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    worker.postMessage(job);
  }).finally(() => void worker.terminate());
}
