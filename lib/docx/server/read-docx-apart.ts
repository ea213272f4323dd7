import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { DocxAnswer } from "../child/read-docx.ts";
import type { TrackedChangesMode } from "../model.ts";
import { DAMAGED, TOO_LARGE, TOO_SLOW } from "../refusal.ts";

/** A long report takes a second. In milliseconds, with the start of the process. */
const PATIENCE = 4_500;
/** Of the process's own heap, in megabytes; the file's bytes lie outside it and are counted by it. */
const MEMORY = 384;
/** More JSON than any document that may be stored, in bytes. */
const ANSWER_LIMIT = 100_000_000;

type Options = {
  readonly trackedChanges: TrackedChangesMode;
  readonly signal?: AbortSignal | undefined;
  readonly patience?: number;
};

/**
 * Reads a Word file in a process of its own, so that a hostile one takes neither this process's time nor its memory.
 * @returns the document, or a sentence that says why there is none
 * @throws the signal's reason when it is given up
 */
export async function readDocxApart(
  bytes: Uint8Array,
  { trackedChanges, signal, patience = PATIENCE }: Options,
): Promise<DocxAnswer> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, [...cage(), script(), trackedChanges], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { NODE_ENV: "production" },
  });
  const kill = (): boolean => child.kill("SIGKILL");
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    kill();
  }, patience);
  signal?.addEventListener("abort", kill, { once: true });
  // A process that is killed or gives up early closes its end of the pipe; how it ended is what counts.
  child.stdin.on("error", () => {});
  child.stdin.end(bytes);
  const parts: Buffer[] = [];
  let length = 0;
  child.stdout.on("data", (part: Buffer) => {
    length += part.length;
    if (length > ANSWER_LIMIT) kill();
    else parts.push(part);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    signal?.throwIfAborted();
    if (isLate) return { problem: TOO_SLOW };
    if (code !== 0) return { problem: code === 1 ? DAMAGED : TOO_LARGE };
    // The process is our own program, and what it writes has passed the schema there.
    return JSON.parse(Buffer.concat(parts).toString("utf8")) as DocxAnswer;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", kill);
    kill();
  }
}

/** The process runs from its sources, beside the built server and not inside it. */
const script = (): string => join(process.cwd(), "lib", "docx", "child", "read-docx.ts");

/** Little memory; no files but the program's own; no processes and threads. */
const cage = (): string[] => [
  `--max-old-space-size=${MEMORY}`,
  "--permission",
  `--allow-fs-read=${process.cwd()}`,
  "--no-warnings",
];
