/** A thread that follows passages from one revision to the next: for long texts that takes longer than others should wait. */
import { parentPort } from "node:worker_threads";
import { follow, type FollowJob } from "../follow.ts";

parentPort?.on("message", (job: FollowJob) => {
  parentPort?.postMessage(follow(job));
});
