/** How the process that makes a PDF is started, for those who start one. */
import { join } from "node:path";
import { PROGRAMS } from "#lib/programs.ts";
import type { Task } from "../task.ts";

/** The process runs from its sources, beside the built server and not inside it. */
const folder = (): string => join(process.cwd(), "lib", "exports", "child");

/** JavaScript's part of the memory, in megabytes; the whole is watched by watch-memory.ts. */
const HEAP = 2_048;

/**
 * What the process may do, and how much of the memory goes to what is young in it: pages make a great many small
 * things that are soon gone, and an original is to be annotated in little room.
 *
 * It reads our programs and their libraries, not the data that may lie beside them, and starts nothing. What sets
 * pages is native code, which is not bound by that; where somebody else's file is read and no pages are set, there is
 * none. It writes nothing but what Node makes of the sources, and that only where the words are ours: a process that
 * was taken over by a file must not leave anything to the next one.
 */
export function childArguments(task: Task): string[] {
  const isOriginal = "original" in task;
  return [
    `--max-old-space-size=${HEAP}`,
    `--max-semi-space-size=${isOriginal ? 4 : 32}`,
    "--permission",
    ...PROGRAMS.map((path) => `--allow-fs-read=${join(/* turbopackIgnore: true */ process.cwd(), path)}`),
    ...(isOriginal ? [] : ["read", "write"].map((what) => `--allow-fs-${what}=${join(cacheFolder(), "*")}`)),
    ...(setsPages(task) ? ["--allow-addons"] : []),
    "--allow-worker",
    "--no-warnings",
    join(folder(), "make-pdf.ts"),
  ];
}

const setsPages = (task: Task): boolean => !("original" in task) || task.original.appendix !== null;

const cacheFolder = (): string => join(process.cwd(), ".next", "cache", "pdf");

/**
 * What the process is told of the machine. Nothing of ours: no secrets, no address of the database. Fonts of the
 * machine are not looked for. Reading the sources anew takes a tenth of a short job; where what Node makes of them
 * can't be kept, it goes on without.
 */
export function childEnvironment(task: Task): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  const own = {
    NODE_ENV: "production",
    FONTCONFIG_FILE: join(folder(), "no-fonts.conf"),
    ...("original" in task ? {} : { NODE_COMPILE_CACHE: cacheFolder() }),
    // One thread works there: stores of memory for others only lie idle (glibc).
    ...(setsPages(task) ? {} : { MALLOC_ARENA_MAX: "1" }),
  } as const;
  return {
    ...own,
    ...Object.fromEntries(Object.entries({ PATH, SystemRoot, TMPDIR, TEMP }).filter(([, value]) => value)),
  };
}
