/**
 * The thread that watch-memory.ts starts. Plain JavaScript: to read TypeScript, a thread takes fifteen megabytes and
 * a twentieth of a second of its own.
 */
import { workerData } from "node:worker_threads";

const EVERY = 100;
const parent = process.ppid;

setInterval(() => {
  if (process.memoryUsage.rss() > workerData || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, EVERY);
