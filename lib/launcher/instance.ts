/**
 * One Touchstone for each data folder. Whoever holds the lock owns everything in the folder, the database
 * server included; beside the lock stands, for others to read, who that is and where it answers.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { tryLock } from "./file-lock.ts";
import { Refusal } from "./refusal.ts";

const holderSchema = z.object({
  pid: z.number(),
  what: z.string(),
  address: z.string().nullable(),
  shares: z.boolean(),
});

/**
 * Who holds a data folder. `what` is the end of a sentence such as "serving http://localhost:3000"; `address`
 * is where people reach it, where they do; `shares` says that its database is up and migrated, and that commands may use it.
 */
export type Holder = z.output<typeof holderSchema>;

const cardOf = (folder: string): string => join(folder, "instance.json");

/** Who wrote that they hold the folder; null when nobody did, or they left as they should. */
export function holderOf(folder: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(cardOf(folder), "utf8")));
  } catch {
    return null;
  }
}

/** Under another name first: whoever reads it finds it whole. */
function writeCard(folder: string, holder: Holder): void {
  writeFileSync(`${cardOf(folder)}.new`, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  renameSync(`${cardOf(folder)}.new`, cardOf(folder));
}

/** The folder is ours until this is disposed of. */
export type Hold = Disposable & {
  /** Whether the one before us ended without tidying up. */
  readonly afterCrash: boolean;
  /** Lets commands use the database from now on. */
  readonly share: () => void;
};

/** Takes the folder. @returns null when somebody else holds it */
export function tryHold(folder: string, what: string, address: string | null = null): Hold | null {
  const lock = tryLock(join(folder, "instance.lock"), "exclusive");
  if (!lock) return null;
  const afterCrash = holderOf(folder) !== null;
  const write = (shares: boolean) => writeCard(folder, { pid: process.pid, what, address, shares });
  write(false);
  return {
    afterCrash,
    share: () => write(true),
    [Symbol.dispose]() {
      rmSync(cardOf(folder), { force: true });
      lock[Symbol.dispose]();
    },
  };
}

/** Takes the folder. @throws Refusal that says who holds it */
export function hold(folder: string, what: string, address: string): Hold {
  const held = tryHold(folder, what, address);
  if (held) return held;
  const holder = holderOf(folder);
  const who = holder ? `process ${holder.pid}, ${holder.what}` : "another process, which is just starting";
  throw new Refusal(
    `The data folder ${folder} is in use by ${who}. It goes on undisturbed; a second one needs a folder of its own, in TOUCHSTONE_DATA.`,
  );
}
