import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { turnstile } from "./turnstile.ts";

/**
 * What a process that reads a foreign file is allowed.
 *
 * Measured on real pages: a megabyte takes under two seconds and 200 MB. A file that needs five times as much
 * was made to. The heap's limit makes V8 give up; memory outside the heap is not limited, but the child only
 * holds strings and objects.
 */
export type Allowance = { readonly milliseconds: number; readonly megabytes: number };
const ALLOWANCE: Allowance = { milliseconds: 10_000, megabytes: 512 };

/** Two at once leave the others a processor; more than these waiting would wait too long. */
const pass = turnstile(2, 30);

/** The child did not finish: it took too long, or more memory than it was allowed. */
export class Overrun extends Error {}

/** The child runs from its sources, beside the built server and not inside it. */
const folder = (): string => process.cwd();

/**
 * Runs a script of ours in a process of its own, which gets nothing of ours but `input`: no environment, no files
 * but the project's own, no network in newer Nodes, no children.
 * @returns what it wrote
 * @throws Overrun when it is killed or dies; the signal's reason; `unavailable` when too many wait
 */
export function inCage(script: string, input: string, signal?: AbortSignal, allowance = ALLOWANCE): Promise<string> {
  return pass(() => run(join(folder(), script), input, signal, allowance), signal);
}

async function run(
  script: string,
  input: string,
  signal: AbortSignal | undefined,
  allowance: Allowance,
): Promise<string> {
  // It may have been given up while it waited its turn.
  signal?.throwIfAborted();
  const { milliseconds, megabytes } = allowance;
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${megabytes}`,
      "--permission",
      `--allow-fs-read=${join(folder(), "*")}`,
      "--no-warnings",
      script,
    ],
    { cwd: folder(), env: { NODE_ENV: "production" }, stdio: ["pipe", "pipe", "ignore"] },
  );
  const kill = (): void => void child.kill("SIGKILL");
  const timer = setTimeout(kill, milliseconds);
  signal?.addEventListener("abort", kill);
  // A child that dies early closes the pipe under what is still being written.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  try {
    const [output, isGood] = await Promise.all([text(child.stdout), ended(child)]);
    signal?.throwIfAborted();
    if (!isGood) throw new Overrun();
    return output;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", kill);
    kill();
  }
}

const ended = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0));
  });
