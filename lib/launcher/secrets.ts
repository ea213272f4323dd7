/** The secrets of an installation: made on its first start, kept in the data folder for the owner's eyes alone. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { codeOf, Refusal } from "./refusal.ts";

const secretsSchema = z.object({
  /** What sessions are signed with. */
  session: z.string().min(32),
  /** The password of the embedded database. */
  database: z.string().min(32),
});

export type Secrets = z.output<typeof secretsSchema>;

/** 256 bits, in letters that need no quoting in an address or a file. */
const newSecret = (): string => randomBytes(32).toString("base64url");

/**
 * The secrets of the folder, made when there are none yet.
 * @throws Refusal when the file is there and not to be understood: to make new ones would lock the owner out
 */
export function secretsOf(folder: string): Secrets {
  const path = join(folder, "secrets.json");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return writeSecrets(path, { session: newSecret(), database: newSecret() });
  }
  const { data } = secretsSchema.safeParse(parseJson(text));
  if (!data) throw new Refusal(`${path} is damaged. Restore it from a backup: the database opens only with it.`);
  return data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** All or nothing: a crash leaves no half-written file under the name that counts. */
function writeSecrets(path: string, secrets: Secrets): Secrets {
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, "w", 0o600);
  try {
    writeSync(file, `${JSON.stringify(secrets, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
  return secrets;
}
