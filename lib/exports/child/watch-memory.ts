/**
 * Ends this process when it has taken too much memory, or when whoever started it is gone. Node's own limits count
 * JavaScript's memory only; what sets the pages is native code, and while it runs nothing else does in its thread.
 * So this watches from another one (watcher.mjs).
 */
import { Worker } from "node:worker_threads";

/** 180 pages with 2,000 annotations take half of this. In bytes. */
const MEMORY_LIMIT = 2.5 * 1024 * 1024 * 1024;
/** It holds nothing. In megabytes. */
const OWN = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 };

export function watchMemory(): void {
  const watcher = new Worker(new URL("watcher.mjs", import.meta.url), {
    execArgv: [],
    stdin: false,
    workerData: MEMORY_LIMIT,
    resourceLimits: OWN,
  });
  watcher.unref();
}
