/**
 * `npm run --silent admin -- <command> --flags`: what whoever runs the server can do from its command line.
 * Standard output carries the command's answer and nothing else; a failure is one sentence on standard error.
 */
import { runCommand, say } from "#lib/launcher/command-line.ts";
import { ensureClient } from "#lib/launcher/generate.ts";

// What libraries will change some day is no part of an answer.
process.noDeprecation = true;

export const run = (args: readonly string[]): Promise<void> =>
  runCommand(async () => {
    await ensureClient();
    // Services import the Prisma client, which is only there now.
    const { commands } = await import("#lib/launcher/admin/commands.ts");
    const { runAdmin } = await import("#lib/launcher/admin/run.ts");
    await runAdmin(commands, args, say);
  });
