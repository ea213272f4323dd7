/** `npm run build`: the production build, when there is none for the present sources. */
import { ensureBuild } from "#lib/launcher/build.ts";
import { runCommand, say } from "#lib/launcher/command-line.ts";
import { listenForInterruption } from "#lib/launcher/interruption.ts";

export const run = (): Promise<void> =>
  runCommand(async () => {
    using interruption = listenForInterruption(() => undefined);
    using _build = await ensureBuild({ signal: interruption.signal, say });
    say("The production build is up to date.");
  });
