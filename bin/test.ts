/** `npm test`: everything. `npm test -- unit service`: those stages. The last line counts what passed and failed. */
import { check } from "#lib/launcher/check/check.ts";
import { runInterruptible, say } from "#lib/launcher/command-line.ts";

export const run = (args: readonly string[]): Promise<void> =>
  runInterruptible(async (signal) => {
    if (!(await check(args, { say, signal }))) process.exitCode = 1;
  });
