/**
 * Whose account PostgreSQL runs under. It refuses to run as root, so when root starts Touchstone, the server
 * gets an account that has no rights of its own, and only the folder of the cluster is given to that account.
 */
import { spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { inWords, Refusal } from "../refusal.ts";
import { programIn, type Programs } from "./programs.ts";

/** An account to step down to, or null to stay who we are. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** System accounts that nobody signs in to, best first. */
const candidates = ["postgres", "nobody"];

const idOf = (kind: "-u" | "-g", name: string): number | null => {
  const { status, stdout } = spawnSync("id", [kind, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
};

/**
 * The account for a cluster: its owner's where there is one, so that it stays the same when accounts come and go.
 * @param cluster its folder, which need not exist yet
 * @throws Refusal when the cluster is somebody else's, or root finds no account to step down to
 */
export function accountFor(cluster: string): Account {
  const self = process.getuid?.();
  if (self === undefined) return null;
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (self !== 0) {
    if (owner && owner.uid !== self)
      throw new Refusal(
        `The database in ${cluster} belongs to another user (${owner.uid}): start Touchstone as the user who started it before.`,
      );
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of candidates) {
    const [uid, gid] = [idOf("-u", name), idOf("-g", name)];
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Refusal(
    "PostgreSQL does not run as root, and this system has no account postgres or nobody to run it under: start Touchstone as an ordinary user.",
  );
}

/** For spawn: who to be. */
export const asAccount = (account: Account): { uid?: number; gid?: number } => account ?? {};

/** Gives a folder or file to the account. */
export function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Whether the account can get to what is in the folder. */
export function canEnter(account: Account, folder: string): boolean {
  return account === null || spawnSync("test", ["-x", folder], { ...account, cwd: "/" }).status === 0;
}

/** Where copies of programs go that the account cannot get to. */
const COPIES = "/var/lib/touchstone";

/**
 * The programs at a place where the account can run them. From a checkout below /root, which is closed to
 * others, they are copied out, once for each release.
 */
export function within(account: Account, programs: Programs): Programs {
  const runs = (folder: string) =>
    spawnSync(programIn(folder, "postgres"), ["--version"], { ...asAccount(account), cwd: "/" }).status === 0;
  if (account === null || runs(programs.folder)) return programs;
  const native = dirname(programs.folder);
  const copy = join(
    COPIES,
    `postgresql-${programs.version}-${createHash("sha256").update(native).digest("hex").slice(0, 8)}`,
  );
  try {
    if (!existsSync(copy)) copyOut(native, copy);
  } catch (error) {
    throw new Refusal(
      `The account that PostgreSQL runs under cannot read ${native}, and a copy in ${COPIES} could not be made: ${inWords(error)}. Put the project where others may read it, such as /opt.`,
      { cause: error },
    );
  }
  return { ...programs, folder: join(copy, "bin") };
}

/** A copy that counts only when it is whole. */
function copyOut(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(COPIES, { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
