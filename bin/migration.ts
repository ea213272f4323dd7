/**
 * `npm run migration -- <what it does>`: writes the migration for a changed prisma/schema.prisma.
 * `npm run migration -- --check`: fails when one is missing.
 */
import { runCommand, say } from "#lib/launcher/command-line.ts";
import { requireNoDifference, writeMigration } from "#lib/launcher/schema/write-migration.ts";

export const run = (args: readonly string[]): Promise<void> =>
  runCommand(async () => {
    if (args[0] === "--check") {
      await requireNoDifference();
      return say("The migrations produce the schema.");
    }
    const path = await writeMigration(args.join(" "), new Date());
    say(
      path ? `Wrote ${path}. Read it, complete it by hand where it must be, and commit it.` : "There is nothing to do.",
    );
  });
