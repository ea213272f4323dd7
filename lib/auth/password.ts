import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { unavailable } from "#lib/errors.ts";

/** argon2id with the larger of OWASP's equivalent settings: 46 MiB, one pass. The parameters are kept in the hash. */
const parameters = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** Hashing is slow on purpose; more at once than there are cores would only make a server stand still. */
const AT_ONCE = 2;
const QUEUE = 100;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE) throw unavailable("Too many people are signing in at this moment. Please try again.");
    await new Promise<void>((start) => waiting.push(start));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, parameters));

/** Verified against when there is no such person, so that the answer takes as long as for one there is. */
let nobody: Promise<string> | undefined;

/** Whether the password is the one that was hashed. Without a hash the answer is no, and takes as long. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const compareTo = passwordHash ?? (await nobody);
  const matches = await inTurn(() => verify(compareTo, password));
  return matches && passwordHash !== null;
}
