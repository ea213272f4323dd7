/**
 * One database cluster: a folder of data, the programs that serve it, the account they run under, and where
 * it is reached: by a Unix socket that only this account and root may enter; on Windows by a loopback port.
 */
import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { freePort } from "../port.ts";
import { Refusal } from "../refusal.ts";
import { type Account, accountFor, canEnter, giveTo, within } from "./account.ts";
import { findPrograms, type Programs } from "./programs.ts";
import { readPostmasterFile } from "./postmaster-file.ts";

/** The role and the database that are ours in a cluster. */
export const ROLE = "touchstone";

export type Cluster = {
  readonly programs: Programs;
  readonly account: Account;
  /** The folder of the data, named for the major version that reads it. */
  readonly folder: string;
  /** What the server has to say, as text. */
  readonly log: string;
  /** Where it is reached. */
  readonly door: { readonly socketFolder: string } | { readonly port: number };
  readonly password: string;
};

/**
 * The cluster of a data folder, which need not have been made yet.
 * @throws Refusal when it can't be served here: no programs, another major version's data, somebody else's
 */
export async function clusterOf(dataFolder: string, password: string, pgBinDir?: string): Promise<Cluster> {
  const found = findPrograms(pgBinDir);
  refuseOtherMajor(dataFolder, found.major);
  const folder = join(dataFolder, `pg${found.major}`);
  const account = accountFor(folder);
  const door =
    process.platform === "win32"
      ? { port: readPostmasterFile(folder)?.port ?? (await freePort()) }
      : { socketFolder: socketFolderOf(dataFolder, account) };
  return { programs: within(account, found), account, folder, log: join(dataFolder, "postgres.log"), door, password };
}

function refuseOtherMajor(dataFolder: string, major: number): void {
  const majors = readdirSync(dataFolder).flatMap((name) => /^pg(\d+)$/.exec(name)?.[1] ?? []);
  if (majors.length > 0 && !majors.includes(String(major)))
    throw new Refusal(
      `The data folder ${dataFolder} was made by PostgreSQL ${majors.join(" and ")}, and this is PostgreSQL ${major}, which cannot read it: name the programs of PostgreSQL ${majors[0]} in PG_BIN_DIR, or move the data over.`,
    );
}

/** A socket's path fits into 107 bytes on Linux and 103 on macOS, with the name the server gives it. */
const LONGEST_SOCKET_FOLDER = 103 - "/.s.PGSQL.5432".length;

/** In the data folder; where that is too deep or closed to the account, in /tmp, under a name that stays the same. */
function socketFolderOf(dataFolder: string, account: Account): string {
  if (Buffer.byteLength(join(dataFolder, "run")) <= LONGEST_SOCKET_FOLDER && canEnter(account, dataFolder))
    return join(dataFolder, "run");
  return `/tmp/touchstone-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 16)}`;
}

/** Makes the socket's folder, for the account alone. @throws Refusal when somebody else has made it before us */
export function openSocketFolder({ door, account }: Cluster): void {
  if (!("socketFolder" in door)) return;
  mkdirSync(door.socketFolder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(door.socketFolder);
  if (uid !== process.getuid?.() && uid !== account?.uid)
    throw new Refusal(
      `${door.socketFolder} belongs to another user. Remove it, or name another folder in TOUCHSTONE_DATA.`,
    );
  chmodSync(door.socketFolder, 0o700);
  giveTo(account, door.socketFolder);
}

/** Removes the socket's folder where it is not part of the data folder. The server has removed the socket. */
export function closeSocketFolder({ door, folder }: Cluster): void {
  if (!("socketFolder" in door) || dirname(door.socketFolder) === dirname(folder)) return;
  rmSync(door.socketFolder, { recursive: true, force: true });
}

/** The address that programs connect to, password included. */
export function urlOf({ door, password }: Cluster): string {
  const from = `postgresql://${ROLE}:${encodeURIComponent(password)}`;
  return "port" in door
    ? `${from}@127.0.0.1:${door.port}/${ROLE}`
    : `${from}@localhost/${ROLE}?host=${encodeURIComponent(door.socketFolder)}`;
}

/**
 * How to name the cluster's folder to a program that runs in it under its account.
 *
 * That account may own the folder and yet have no way to it: below /root, or in a data folder that is closed
 * to others. But a process is put into its working folder before it steps down, and on Linux it can name
 * that folder without walking there.
 */
export const nameFromWithin = ({ account, folder }: Pick<Cluster, "account" | "folder">): string =>
  account && process.platform === "linux" ? "/proc/self/cwd" : folder;
