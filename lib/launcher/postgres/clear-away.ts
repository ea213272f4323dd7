/**
 * Before a server is started: what an earlier one, whose launcher died, has left of itself.
 *
 * PostgreSQL looks after itself when the process named in postmaster.pid is no more: it recovers, and waits
 * for stray children of the old server, which it recognises by the shared memory that the file also names.
 * It gives up when that process id exists. Then it is one of three: the old server, still running; the old
 * server, dead but not yet collected by its parent; or, in containers above all, where ids are few and used
 * again, something else altogether.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, isKnown } from "../processes.ts";
import type { Cluster } from "./cluster.ts";
import { postmasterFileOf, readPostmasterFile } from "./postmaster-file.ts";
import { stopPostmaster } from "./postmaster.ts";

/** How long children of a server that is dead may take to notice, in milliseconds. */
const AFTERMATH = 5_000;

/** Makes way for a new server. The caller holds the data folder: whatever serves it now was left behind. */
export async function clearAway(cluster: Cluster): Promise<void> {
  const left = readPostmasterFile(cluster.folder);
  if (!left || !isKnown(left.pid)) return;
  if (isAlive(left.pid) && servesFrom(left.pid, cluster.folder)) return stopPostmaster(cluster, left.pid);
  // The file goes, and with it the way to recognise stray children: they must be gone before.
  const end = performance.now() + AFTERMATH;
  while (strayChildren(cluster.folder).length > 0 && performance.now() < end) await sleep(20);
  rmSync(postmasterFileOf(cluster.folder), { force: true });
  if ("socketFolder" in cluster.door) rmSync(join(cluster.door.socketFolder, ".s.PGSQL.5432.lock"), { force: true });
}

/** Whether the process is a PostgreSQL of that folder. A server works in the folder of its data. */
function servesFrom(pid: number, folder: string): boolean {
  if (process.platform === "win32") return true;
  const workingFolder = workingFolderOf(pid);
  if (workingFolder !== null) return workingFolder === realpathSync(folder);
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.includes(folder) ?? false;
}

/** @returns null where the system does not tell */
function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** The processes that work in the folder; none where the system does not tell. */
function strayChildren(folder: string): number[] {
  if (process.platform !== "linux") return [];
  const path = realpathSync(folder);
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => workingFolderOf(pid) === path);
}
