/** A thread that sets two long texts against each other word by word. */
import { parentPort } from "node:worker_threads";
import { wordsDifference } from "#lib/anchoring/words-difference.ts";

export type DifferenceJob = { readonly before: string; readonly after: string; readonly language?: string | undefined };

parentPort?.on("message", ({ before, after, language }: DifferenceJob) => {
  parentPort?.postMessage(wordsDifference(before, after, language));
});
