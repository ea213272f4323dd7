/** Other processes: whether they live, how they ended, and how to end them within a bound. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./refusal.ts";

/** How often a process that is not our child is looked at, in milliseconds. */
const GLANCE = 20;

/** Whether the system knows a process of that id, be it a dead one that its parent has not collected. */
export function isKnown(pid: number): boolean {
  // To the system 0 and below mean groups of processes.
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/**
 * Whether the process exists and runs. A dead one that is not collected has ended: in a container whose first
 * process does not collect orphans it would otherwise seem to live for ever.
 */
export function isAlive(pid: number): boolean {
  if (!isKnown(pid)) return false;
  try {
    // "<pid> (<name>) <state> …"; the name may itself contain parentheses.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.startsWith("Z") !== true;
  } catch {
    return true;
  }
}

/** Waits until the process is gone, at most so many milliseconds. @returns whether it is gone */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > end) return false;
    await sleep(GLANCE);
  }
  return true;
}

/** One way of asking a process to end, and how many milliseconds it is given for it. */
export type Request = { readonly signal: NodeJS.Signals; readonly wait: number };

/** Asks more and more firmly until the process is gone. @returns whether it is */
export async function endProcess(pid: number, requests: readonly Request[]): Promise<boolean> {
  for (const { signal, wait } of requests) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (codeOf(error) === "ESRCH") return true;
      throw error;
    }
    if (await waitUntilGone(pid, wait)) return true;
  }
  return false;
}

/** How a child ended, as the end of a sentence: "ended by SIGKILL", "ended with exit code 1". */
export async function ending(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.signalCode === null ? `ended with exit code ${child.exitCode}` : `ended by ${child.signalCode}`;
}

/** The same for a child that is to do its work and end: asked to end early when the signal is aborted. @throws its reason */
export async function completion(child: ChildProcess, signal?: AbortSignal): Promise<string> {
  const onAbort = () => child.kill("SIGTERM");
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted) onAbort();
  try {
    const how = await ending(child);
    signal?.throwIfAborted();
    return how;
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}

/** Everything a child writes, once it has ended. */
export function collectOutput(child: ChildProcess): () => string {
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString();
}

/** Whether a child of ours has ended. */
export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** The id of a child that was started. @throws when it never came to life, with the system's reason */
export async function startedPid(child: ChildProcess): Promise<number> {
  if (child.pid !== undefined) return child.pid;
  // Without a pid the only event to come is the error that says why.
  throw await new Promise((resolve) => child.once("error", resolve));
}
