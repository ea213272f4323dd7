/**
 * Ends this process when it has taken too much memory, or when whoever started it is gone. Node's own limits count
 * JavaScript's memory only; what sets the pages is native code, and while it runs nothing else does in its thread.
 * So this watches from another one.
 */
import { isMainThread, threadId, Worker } from "node:worker_threads";

/** 180 pages with 2,000 annotations take half of this. In bytes. */
const MEMORY_LIMIT = 2.5 * 1024 * 1024 * 1024;
const EVERY = 100;

export function watchMemory(): void {
  const watcher = new Worker(new URL(import.meta.url), { execArgv: [], stdin: false });
  watcher.unref();
}

if (!isMainThread && threadId > 0) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > MEMORY_LIMIT || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, EVERY);
}
