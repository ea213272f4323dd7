/**
 * Locks between processes that the system itself releases when their holder dies, however it dies.
 *
 * A file with a process id in it can't be such a lock: ids are used again, containers each count their own,
 * and of two processes that both find a stale file one removes the other's new one. The system's file locks
 * have none of that, but Node has no call for them. SQLite, which is part of Node, takes them on every
 * platform: a transaction on an empty database is a lock and writes nothing.
 */
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { inWords, Refusal } from "./refusal.ts";

/** Many may hold a shared lock at a time, one an exclusive lock, and not both. */
export type LockKind = "exclusive" | "shared";

/** Held until it is disposed of or the process ends. */
export type FileLock = Disposable;

const take: Readonly<Record<LockKind, string>> = {
  exclusive: "BEGIN EXCLUSIVE",
  shared: "BEGIN; SELECT count(*) FROM sqlite_schema",
};

const SQLITE_BUSY = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;

/**
 * Takes the lock on the file, which is made if need be and stays.
 * @returns null when somebody else holds it
 * @throws Refusal when the file cannot be made or opened
 */
export function tryLock(path: string, kind: LockKind): FileLock | null {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw new Refusal(`Cannot write ${path}: ${inWords(error)}.`, { cause: error });
  }
  try {
    // The journal would be a second file beside the lock, left behind by a process that is killed.
    database.exec(`PRAGMA journal_mode = MEMORY; ${take[kind]}`);
    return { [Symbol.dispose]: () => database.close() };
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw new Refusal(`Cannot lock ${path}: ${inWords(error)}.`, { cause: error });
  }
}

/** Takes the lock as soon as it is free; `onWait` is called once when it isn't at first. */
export async function lockWhenFree(
  path: string,
  kind: LockKind,
  { signal, onWait }: { readonly signal?: AbortSignal; readonly onWait?: () => void } = {},
): Promise<FileLock> {
  let lock = tryLock(path, kind);
  if (!lock) onWait?.();
  while (!lock) {
    await sleep(100, undefined, signal ? { signal } : {});
    lock = tryLock(path, kind);
  }
  return lock;
}
