import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { AppError, invalid, unavailable } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { Job } from "../job.ts";
import { newsSchema, type Done, type Refusal, type Stage, type Task } from "../task.ts";
import { Turns } from "../turns.ts";
import { childArguments, childEnvironment } from "../child/environment.ts";

/** One export takes a processor for a second and a few hundred megabytes: two leave room for everybody else. */
const turns = new Turns({ atOnce: 2, waitingAtMost: 16 });
/** 800 pages take a quarter of this on a slow machine. In milliseconds. */
const PATIENCE = 120_000;

/**
 * Does the work of an export when it is its turn, from reading the database on.
 * @throws `unavailable` when too many wait
 */
export function inTurn<Result>({ signal, tell }: Waiting, work: () => Promise<Result>): Promise<Result> {
  if (!turns.isFree) tell?.({ at: "waiting" });
  return turns.take(work, signal, () =>
    unavailable("Many PDFs are being made right now. Please try again in a minute.", 60),
  );
}

/** Somebody who waits for a PDF: until when, and whether they are to hear how far it is. */
export type Waiting = {
  readonly signal: AbortSignal;
  readonly tell?: ((stage: Stage) => void) | undefined;
};

type Pressing = Waiting & {
  /** The bytes of the original, a piece at a time, where the task is to add to one. */
  readonly original?: AsyncIterable<Uint8Array>;
};

export type Pressed = Done & {
  /** The file; of what was appended to an original, only that. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Makes the PDF of a text. See pressTask. */
export const press = async (job: Job, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> =>
  (await pressTask({ article: job }, { signal })).bytes;

/**
 * Makes a PDF in a process of its own, which dies with the signal.
 * @throws `unavailable` when it takes too long or needs too much; `invalid` when the original does not allow it;
 * `unexpected` when it fails
 */
export async function pressTask(task: Task, { signal, tell, original }: Pressing): Promise<Pressed> {
  const patience = AbortSignal.timeout(PATIENCE);
  const child = spawn(process.execPath, childArguments(task), {
    env: childEnvironment(task),
    signal: AbortSignal.any([signal, patience]),
    killSignal: "SIGKILL",
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  });
  // Its end is told by "close", also where it was killed or could not be started, which "error" tells besides.
  child.on("error", () => undefined);
  const closed = new Promise((resolve) => child.once("close", resolve));
  const [bytes, said, outcome] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    listen(child, tell),
    feed(child, task, original),
    closed,
  ]);
  signal.throwIfAborted();
  if (child.exitCode === 0 && outcome?.done) return { ...outcome.done, bytes: new Uint8Array(bytes) };
  if (child.exitCode === 0 && outcome?.refused) throw refused(outcome.refused);
  throw patience.aborted ? tooSlow() : child.signalCode === "SIGKILL" ? tooLarge() : failed(said, child.exitCode);
}

/** Gives the process what it needs. One that ends before it has read all of it says itself why. */
async function feed(child: ChildProcess, task: Task, original: AsyncIterable<Uint8Array> = nothing()): Promise<void> {
  if (!child.stdin) return;
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${JSON.stringify(task)}\n`);
    yield* original;
  };
  await pipeline(Readable.from(all()), child.stdin).catch((error: unknown) => {
    if (error instanceof AppError) throw error;
  });
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

type Outcome = { readonly done?: Done; readonly refused?: Refusal };

/** Hears what the process tells. @returns how it ended; null where it did not say so */
async function listen(child: ChildProcess, tell: Pressing["tell"]): Promise<Outcome | null> {
  const news = child.stdio[3];
  let outcome: Outcome | null = null;
  if (!(news instanceof Readable)) return outcome;
  for await (const line of createInterface({ input: news })) {
    const said = newsSchema.parse(JSON.parse(line));
    if ("stage" in said) tell?.(said.stage);
    else outcome = "done" in said ? { done: said.done } : { refused: said };
  }
  return outcome;
}

const refused = ({
  refusal,
  needsPassword,
}: {
  readonly refusal: string;
  readonly needsPassword: boolean;
}): AppError => (needsPassword ? invalid(refusal, { password: "Is needed to open the file." }) : invalid(refusal, {}));

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
