/** `npm run dev`: the workspace from its sources as they change, for developers. */
import { runCommand, say } from "#lib/launcher/command-line.ts";
import { start } from "#lib/launcher/start.ts";

export const run = (): Promise<void> => runCommand(() => start({ mode: "dev", environment: process.env, say }));
