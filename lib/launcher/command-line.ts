/** What all commands have in common: lines for people, and how a command ends. */
import { listenForInterruption } from "./interruption.ts";
import { explain } from "./refusal.ts";

/** Prints a line for the person at the terminal. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The exit code of a command that was stopped by Ctrl-C, as shells have it. */
const STOPPED = 130;

/** Runs a command; its failure is printed on standard error and becomes exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** The same for a command that can be stopped in the middle; a second request stops it at once. */
export async function runInterruptible(command: (signal: AbortSignal) => Promise<void>): Promise<void> {
  using interruption = listenForInterruption(() => process.exit(STOPPED));
  const { signal } = interruption;
  await runCommand(async () => {
    try {
      await command(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      process.exitCode = STOPPED;
    }
  });
}
