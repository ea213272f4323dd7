/** The server of a cluster: started until it takes connections, stopped so that nothing is lost. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { diskFull } from "../data-folder.ts";
import { endProcess, hasEnded, type Request, startedPid } from "../processes.ts";
import { Refusal } from "../refusal.ts";
import { asAccount } from "./account.ts";
import { type Cluster, nameFromWithin } from "./cluster.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { programIn } from "./programs.ts";
import { serverEnvironment } from "./server-environment.ts";

/** "Fast" ends sessions and writes everything out; "immediate" leaves that to the next start's recovery. */
const stopRequests: readonly Request[] = [
  { signal: "SIGINT", wait: 20_000 },
  { signal: "SIGQUIT", wait: 5_000 },
  { signal: "SIGKILL", wait: 5_000 },
];

/** Stops the server with that process id, within 30 seconds. */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === "win32")
    spawnSync(programIn(cluster.programs.folder, "pg_ctl"), ["stop", "-D", cluster.folder, "-m", "fast", "-w"]);
  else await endProcess(pid, stopRequests);
}

/** Settings beyond PostgreSQL's own, which are good; the server's own folder and port come beside them. */
const settings: readonly string[] = [
  "cluster_name=touchstone",
  "shared_buffers=256MB",
  "log_checkpoints=off",
  "timezone=UTC",
  "log_timezone=UTC",
];

/** Containers often have 64 MB there, which a query in parallel fills; files serve as well. */
function sharedMemorySettings(): readonly string[] {
  if (process.platform !== "linux" || !existsSync("/dev/shm")) return [];
  const { blocks, bsize } = statfsSync("/dev/shm");
  return blocks * bsize < ENOUGH ? ["dynamic_shared_memory_type=mmap"] : [];
}
const ENOUGH = 256 * 1024 * 1024;

const durable = ["max_connections=60"];
const disposable = ["max_connections=200", "fsync=off", "synchronous_commit=off", "full_page_writes=off"];

const doorSettings = ({ door }: Cluster): readonly string[] =>
  "port" in door
    ? ["listen_addresses=127.0.0.1", `port=${door.port}`]
    : [
        "listen_addresses=",
        "port=5432",
        `unix_socket_directories=${door.socketFolder}`,
        "unix_socket_permissions=0700",
      ];

/**
 * Starts the server and waits until it takes connections; recovery after a crash is part of that.
 * @param isDurable false when its data may be thrown away
 * @throws Refusal with the server's own reason when it ends instead
 */
export async function startPostmaster(
  cluster: Cluster,
  signal: AbortSignal,
  isDurable: boolean,
): Promise<ChildProcess> {
  const all = [...settings, ...doorSettings(cluster), ...sharedMemorySettings(), ...(isDurable ? durable : disposable)];
  const options = all.flatMap((setting) => ["-c", setting]);
  const log = openLog(cluster.log);
  const child = spawn(programIn(cluster.programs.folder, "postgres"), ["-D", nameFromWithin(cluster), ...options], {
    ...asAccount(cluster.account),
    cwd: cluster.folder,
    env: serverEnvironment(),
    // A session of its own: Ctrl-C in the terminal is for us, who stop the web server first.
    detached: true,
    stdio: ["ignore", log.handle, log.handle],
    windowsHide: true,
  });
  closeSync(log.handle);
  const pid = await startedPid(child);
  while (!hasEnded(child)) {
    const file = readPostmasterFile(cluster.folder);
    if (file?.pid === pid && file.isReady) return child;
    await sleep(10);
    if (signal.aborted) {
      await stopPostmaster(cluster, pid);
      signal.throwIfAborted();
    }
  }
  throw whyEnded(cluster, readFileSync(cluster.log).subarray(log.size).toString());
}

/** A log that has grown beyond this is put aside at the next start; the one before it goes. */
const LONGEST_LOG = 10 * 1024 * 1024;

function openLog(path: string): { handle: number; size: number } {
  const sizeNow = () => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (sizeNow() > LONGEST_LOG) renameSync(path, `${path}.1`);
  return { handle: openSync(path, "a", 0o600), size: sizeNow() };
}

function whyEnded(cluster: Cluster, said: string): Refusal {
  if (/No space left on device|Disk quota exceeded/.test(said)) return diskFull(dirname(cluster.folder));
  const reason = said.split("\n").findLast((line) => /(FATAL|PANIC):/.test(line));
  return new Refusal(
    `PostgreSQL did not start${reason ? `: ${reason.replace(/^.*(FATAL|PANIC): +/, "")}` : ""}. More is in ${cluster.log}.`,
  );
}
