/** `npm run build`: the production build, when there is none for the present sources. */
import { ensureBuild } from "#lib/launcher/build.ts";
import { runInterruptible, say } from "#lib/launcher/command-line.ts";

export const run = (): Promise<void> =>
  runInterruptible(async (signal) => {
    using _build = await ensureBuild({ signal, say });
    say("The production build is up to date.");
  });
