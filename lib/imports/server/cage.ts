import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { PROGRAMS } from "#lib/programs.ts";
import { turnstile } from "./turnstile.ts";

/**
 * What a process that reads a foreign file is allowed.
 *
 * Measured on real pages: a megabyte takes under two seconds and 200 MB. A file that needs more than twice as much
 * was made to. `seconds` are those of a processor, so that a busy machine does not refuse what is good;
 * `milliseconds` are those of a clock, for a process that waits and does nothing. The heap's limit makes V8 give
 * up; memory outside the heap is not limited, but the child only holds strings, objects and the bytes it was given.
 */
export type Allowance = { readonly seconds?: number; readonly milliseconds: number; readonly megabytes: number };
const ALLOWANCE = { seconds: 4, milliseconds: 20_000, megabytes: 512 } as const satisfies Allowance;

/** Two at once leave the others a processor; more than these waiting would wait too long. */
const pass = turnstile(2, 30);

/** The child did not finish: it took too long, more memory than it was allowed, or it broke. */
export class Overrun extends Error {
  readonly how: "late" | "large" | "broken";

  constructor(how: "late" | "large" | "broken" = "late") {
    super(`A process that read a foreign file was ${how}.`);
    this.how = how;
  }
}

/** The child runs from its sources, beside the built server and not inside it. */
const inFolder = (...parts: readonly string[]): string => join(/* turbopackIgnore: true */ process.cwd(), ...parts);

/** What a child is given on its standard input: as it is there, or a piece at a time. */
export type CageInput = string | Uint8Array | AsyncIterable<Uint8Array>;

/** More than any document that may be stored has in JSON, in UTF-16 code units. */
const OUTPUT_LIMIT = 100_000_000;

export type CageWork = {
  /** From the top of the project. */
  readonly script: string;
  readonly parameters?: readonly string[];
  readonly input: CageInput;
  readonly signal?: AbortSignal | undefined;
  readonly allowance?: Allowance;
  /** Is given each line of what it writes as it comes; then there is no answer but that. Throwing gives it up. */
  readonly onLine?: (line: string) => void;
  /** Where it waits its turn, when it takes so long that it should not wait, or let wait, with the others. */
  readonly turn?: ReturnType<typeof turnstile>;
};

/**
 * Runs a script of ours in a process of its own, which gets nothing of ours but `input`: no environment, no files
 * but our programs, no network in newer Nodes, no children.
 * @returns what it wrote
 * @throws Overrun when it is killed or dies; the signal's reason; `unavailable` when too many wait; what the input throws
 */
export const inCage = (work: CageWork): Promise<string> => (work.turn ?? pass)(() => run(work), work.signal);

async function run(work: CageWork): Promise<string> {
  const { script, parameters = [], input, signal, allowance = ALLOWANCE, onLine } = work;
  // It may have been given up while it waited its turn.
  signal?.throwIfAborted();
  const child = begin([inFolder(script), ...parameters], allowance);
  const kill = (): void => void child.kill("SIGKILL");
  const timer = setTimeout(kill, allowance.milliseconds);
  signal?.addEventListener("abort", kill);
  try {
    const fed = feed(child, input);
    const [output, end] = await Promise.all([outputOf(child, kill, onLine), endOf(child), fed]);
    signal?.throwIfAborted();
    if (end !== "well") throw new Overrun(end);
    return output;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", kill);
    kill();
  }
}

type Child = ChildProcess & { readonly stdin: NodeJS.WritableStream; readonly stdout: Readable };

/**
 * A shell sets the limit of processor time and then becomes the process itself; the kernel ends it when the time
 * is used up, whatever it is doing. Where there is no such shell, the clock alone counts.
 */
function begin(words: readonly string[], { seconds, megabytes }: Allowance): Child {
  const program = [
    process.execPath,
    `--max-old-space-size=${megabytes}`,
    "--permission",
    ...PROGRAMS.map((path) => `--allow-fs-read=${inFolder(path)}`),
    "--no-warnings",
    ...words,
  ];
  const limited =
    seconds === undefined || process.platform === "win32"
      ? program
      : ["/bin/sh", "-c", `ulimit -c 0; ulimit -t ${seconds}; exec "$@"`, "sh", ...program];
  const [command = process.execPath, ...rest] = limited;
  return spawn(command, rest, {
    cwd: inFolder(),
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
  });
}

/** A child that dies early closes the pipe under what is still being written; how it ended is what counts then. */
async function feed({ stdin }: Child, input: CageInput): Promise<void> {
  stdin.on("error", () => undefined);
  if (typeof input === "string" || input instanceof Uint8Array) return void stdin.end(input);
  const source = Readable.from(input);
  await new Promise<void>((resolve, reject) => {
    source.once("error", reject);
    source.once("end", resolve);
    stdin.once("close", () => {
      source.destroy();
      resolve();
    });
    source.pipe(stdin);
  });
}

async function outputOf({ stdout }: Child, kill: () => void, onLine: CageWork["onLine"]): Promise<string> {
  if (onLine) {
    for await (const line of createInterface({ input: stdout, crlfDelay: Infinity })) onLine(line);
    return "";
  }
  let length = 0;
  stdout.on("data", (part: Buffer) => {
    length += part.length;
    if (length > OUTPUT_LIMIT) kill();
  });
  return text(stdout);
}

/** V8 that is out of memory aborts; the kernel, or we, kill for time. */
const endOf = (child: Child): Promise<"well" | Overrun["how"]> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve("well");
      else if (signal === "SIGKILL" || signal === "SIGXCPU") resolve("late");
      else resolve(code === 1 ? "broken" : "large");
    });
  });
