/** `npm start`: the workspace, in production. */
import { runCommand, say } from "#lib/launcher/command-line.ts";
import { start } from "#lib/launcher/start.ts";

export const run = (): Promise<void> => runCommand(() => start({ mode: "start", environment: process.env, say }));
