/** Making a cluster: initdb, a role and a database of our own, and nobody else let in. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diskFull } from "../data-folder.ts";
import { collectOutput, completion } from "../processes.ts";
import { Refusal } from "../refusal.ts";
import { asAccount, giveTo } from "./account.ts";
import { type Cluster, nameFromWithin, ROLE } from "./cluster.ts";
import { programIn } from "./programs.ts";
import { serverEnvironment } from "./server-environment.ts";

/** Whether the cluster has been made. */
export const isCreated = (cluster: Cluster): boolean => existsSync(join(cluster.folder, "PG_VERSION"));

/**
 * Makes the cluster under another name and renames it when it is whole: a half-made one is never used.
 * The superuser has no password and no way in but single-user mode; what we run as may not touch the system.
 */
export async function createCluster(cluster: Cluster, signal: AbortSignal, isDurable: boolean): Promise<void> {
  const unfinished = `${cluster.folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(cluster.account, unfinished);
  const place = { ...cluster, folder: unfinished };
  const options = [...initdbOptions(cluster.programs.major), ...(isDurable ? [] : ["--no-sync"])];
  await run(place, "initdb", ["-D", nameFromWithin(place), ...options], "", signal);
  writeFileSync(join(unfinished, "pg_hba.conf"), whoMayEnter(cluster));
  await run(
    place,
    "postgres",
    ["--single", "-D", nameFromWithin(place), "template1"],
    firstStatements(cluster),
    signal,
  );
  renameSync(unfinished, cluster.folder);
  syncFolder(dirname(cluster.folder));
}

/**
 * The built-in locale sorts by code point, the same on every machine for ever: the system's and ICU's orders
 * change with their releases and would corrupt indexes. PostgreSQL before 17 has only the system's.
 */
const initdbOptions = (major: number): string[] => [
  "--username=postgres",
  "--auth=reject",
  "--encoding=UTF8",
  ...(major >= 17 ? ["--locale-provider=builtin", "--locale=C.UTF-8"] : ["--locale=C"]),
  "--data-checksums",
  "--no-instructions",
];

const whoMayEnter = ({ door }: Cluster): string =>
  "port" in door ? `host all ${ROLE} 127.0.0.1/32 scram-sha-256\n` : `local all ${ROLE} scram-sha-256\n`;

/** Single-user mode takes one statement on each line. CREATEDB is for databases to test and to rehearse in. */
const firstStatements = ({ password }: Cluster): string =>
  [`CREATE ROLE ${ROLE} LOGIN CREATEDB PASSWORD '${password}'`, `CREATE DATABASE ${ROLE} OWNER ${ROLE}`, ""].join("\n");

async function run(
  cluster: Cluster,
  name: "initdb" | "postgres",
  options: readonly string[],
  input: string,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(programIn(cluster.programs.folder, name), options, {
    ...asAccount(cluster.account),
    cwd: cluster.folder,
    env: serverEnvironment(),
    windowsHide: true,
  });
  const collected = collectOutput(child);
  // It may end before it has read everything; how it ended is what counts.
  child.stdin.on("error", () => undefined).end(input);
  const how = await completion(child, signal);
  const output = collected();
  // Single-user mode ends with code 0 even when a statement failed.
  if (child.exitCode === 0 && !/^.*(ERROR|FATAL|PANIC):/m.test(output)) return;
  if (/No space left on device|Disk quota exceeded/.test(output)) throw diskFull(dirname(cluster.folder));
  throw new Refusal(
    `The database could not be made: ${name} ${how}.\n${output.trim().split("\n").slice(-5).join("\n")}`,
  );
}

/** A rename is on the disk when its folder is. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
