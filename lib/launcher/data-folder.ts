/** The data folder: made, writable, and with room for what is about to be written. */
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectFolder } from "./project.ts";
import { codeOf, inWords, Refusal } from "./refusal.ts";

/** Bytes that must be free: for making a database, and for starting one that is there. */
export const ROOM_FOR_NEW = 160 * 1024 * 1024;
export const ROOM_FOR_OLD = 48 * 1024 * 1024;

/** The folder as an absolute path; a relative setting counts from the project, wherever the command was called. */
export const dataFolderOf = (setting: string): string => resolve(projectFolder, setting);

/**
 * Makes the folder where there is none, for its owner alone, and tries to write into it.
 * @throws Refusal when it cannot be written
 */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    tryToWrite(join(folder, `.probe-${process.pid}`));
  } catch (error) {
    if (["ENOSPC", "EDQUOT"].includes(codeOf(error) ?? "")) throw diskFull(folder, error);
    throw new Refusal(
      `Cannot write the data folder ${folder}: ${inWords(error)}. Give this user the right to, or name another one in TOUCHSTONE_DATA.`,
      { cause: error },
    );
  }
}

function tryToWrite(probe: string): void {
  const file = openSync(probe, "w", 0o600);
  try {
    writeSync(file, Buffer.alloc(4096, 1));
    fsyncSync(file);
  } finally {
    closeSync(file);
    rmSync(probe, { force: true });
  }
}

/** @throws Refusal when fewer bytes are free on the folder's disk */
export function requireRoom(folder: string, bytes: number): void {
  if (freeIn(folder) < bytes) throw diskFull(folder, undefined, `, and the database needs ${inMegabytes(bytes)}`);
}

function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const inMegabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;

/** What to say when there is no room for the database; `need` may end the part that says how much there is. */
export const diskFull = (folder: string, cause?: unknown, need = ""): Refusal =>
  new Refusal(
    `The disk with the data folder ${folder} is full: ${inMegabytes(freeIn(folder))} are free${need}. Nothing that was saved is lost; make room and start again.`,
    { cause },
  );
