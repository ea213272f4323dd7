import "server-only";
import { follow, type FollowJob, type Step } from "../follow.ts";
import { inThread } from "./in-thread.ts";

/** Texts up to this length are followed at once: it takes less time than starting a thread. In UTF-16 code units. */
const SHORT = 60_000;
const TOO_LONG = "Carrying the annotations over took too long, and nothing was saved. Please try again.";

/**
 * Follows the passages of a document into its newest revision without making other requests wait.
 * @throws `unavailable` when it takes too long
 */
export function followApart(job: FollowJob): Promise<Step[]> {
  if (job.tracks.length === 0) return Promise.resolve([]);
  if (job.before.length + job.after.length < SHORT) return Promise.resolve(follow(job));
  return inThread(["lib", "anchoring", "child", "follow.ts"], job, TOO_LONG);
}
