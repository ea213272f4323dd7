import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { AppError, unavailable } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { Job } from "../job.ts";
import { Turns } from "../turns.ts";

/** One export takes a processor for a second and a few hundred megabytes: two leave room for everybody else. */
const turns = new Turns({ atOnce: 2, waitingAtMost: 16 });
/** 800 pages take a quarter of this on a slow machine. In milliseconds. */
const PATIENCE = 120_000;
/** JavaScript's part of the memory, in megabytes; the whole is watched by child/watch-memory.ts. */
const HEAP = 2_048;

/** The process runs from its sources, beside the built server and not inside it. */
const folder = (): string => join(process.cwd(), "lib", "exports", "child");

/**
 * Makes the PDF of a job in a process of its own, which dies with the signal.
 * @throws `unavailable` when too many wait, when it takes too long or needs too much; `unexpected` when it fails
 */
export function press(job: Job, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const refuse = () => unavailable("Many PDFs are being made right now. Please try again in a minute.", 60);
  return turns.take(() => run(job, signal), signal, refuse);
}

async function run(job: Job, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const patience = AbortSignal.timeout(PATIENCE);
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, join(folder(), "make-pdf.ts")], {
    env: environment(),
    signal: AbortSignal.any([signal, patience]),
    killSignal: "SIGKILL",
    stdio: ["pipe", "pipe", "pipe"],
  });
  // Its end is told by "close", also where it was killed or could not be started, which "error" tells besides.
  child.on("error", () => undefined);
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify(job));
  const [bytes, said] = await Promise.all([buffer(child.stdout), text(child.stderr), closed]);
  signal.throwIfAborted();
  if (child.exitCode === 0) return new Uint8Array(bytes);
  throw patience.aborted ? tooSlow() : child.signalCode === "SIGKILL" ? tooLarge() : failed(said, child.exitCode);
}

/** Nothing of ours: no secrets, no address of the database. Fonts of the machine are not looked for. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  const own = { NODE_ENV: "production", FONTCONFIG_FILE: join(folder(), "no-fonts.conf") } as const;
  return {
    ...own,
    ...Object.fromEntries(Object.entries({ PATH, SystemRoot, TMPDIR, TEMP }).filter(([, value]) => value)),
  };
}

const tooSlow = (): AppError =>
  unavailable("Setting the pages took longer than two minutes and was stopped. The document is as it was.", 60);
const tooLarge = (): AppError =>
  unavailable("Setting the pages needed more memory than there is for it. The document is as it was.", 60);

function failed(said: string, code: number | null): AppError {
  log.error("an export failed", { code: String(code), error: new Error(said.slice(-4_000)) });
  return new AppError(
    "unexpected",
    "The PDF could not be made. The document is as it was; what went wrong is in the server's log.",
  );
}
