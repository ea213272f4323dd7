/**
 * The file postmaster.pid, in which a running PostgreSQL says who it is. Its lines (PostgreSQL's
 * src/include/utils/pidfile.h): process id, data folder, start time, port, socket folder, listen address,
 * shared memory, status.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type PostmasterFile = {
  readonly pid: number;
  readonly port: number;
  /** Whether it takes connections; before, it may be recovering. */
  readonly isReady: boolean;
};

/** Understands the file's text. @returns null when it is empty or cut short */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const lines = text.split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return { pid, port: Number.isSafeInteger(port) ? port : 0, isReady: lines[7]?.trim() === "ready" };
}

export const postmasterFileOf = (cluster: string): string => join(cluster, "postmaster.pid");

/** Reads the cluster's file. @returns null when there is none: no server runs, or it ended as it should */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    return parsePostmasterFile(readFileSync(postmasterFileOf(cluster), "utf8"));
  } catch {
    return null;
  }
}
