/**
 * `npm start`, from the environment to the address, in this order: the settings, the data folder and the hold
 * on it, the port, the secrets, the database and its migrations, the build, the web server. What was opened
 * is closed in the opposite order, whether we are asked to stop or a step fails; the watchdog does it where
 * we can't any more.
 */
import { once } from "node:events";
import type { Environment } from "#lib/environment.ts";
import { ensureBuild } from "./build.ts";
import { dataFolderOf, openDataFolder } from "./data-folder.ts";
import { openDatabase } from "./database.ts";
import { ensureClient } from "./generate.ts";
import { hold } from "./instance.ts";
import { Interrupted, listenForInterruption } from "./interruption.ts";
import { migrate } from "./migrate.ts";
import { requireFreePort } from "./port.ts";
import { secretsOf } from "./secrets.ts";
import { addressOf, lacksAddress, settingsFrom, webEnvironment } from "./settings.ts";
import { makeSetupLink, SETUP_LINK_DAYS } from "./setup-link.ts";
import { startWatchdog } from "./watchdog.ts";
import { openWeb } from "./web.ts";

export type StartOptions = {
  /** `start` serves the production build, `dev` the sources as they change. */
  readonly mode: "start" | "dev";
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
};

/** Serves the workspace until it is asked to stop. @throws Refusal when it can't be started */
export async function start(options: StartOptions): Promise<void> {
  const hurry = new AbortController();
  using interruption = listenForInterruption(() => hurry.abort());
  try {
    await serve(options, interruption.signal, hurry.signal);
  } catch (error) {
    if (!(error instanceof Interrupted) && !interruption.signal.aborted) throw error;
  }
}

async function serve(options: StartOptions, signal: AbortSignal, hurry: AbortSignal): Promise<void> {
  const { say, mode } = options;
  await using open = new AsyncDisposableStack();
  const data = await openData(open, options, signal);
  if (mode === "start") open.use(await ensureBuild({ signal, say }));
  else await ensureClient(signal);
  open.defer(() => say("Stopped."));
  open.use(
    await openWeb({
      mode,
      host: data.settings.TOUCHSTONE_HOST,
      port: data.settings.PORT,
      environment: { ...options.environment, ...data.environment },
      signal,
      hurry,
      say,
      onProcess: (pid) => data.watchdog.watch("web", pid),
    }),
  );
  announce(data.settings, await makeSetupLink(data.url, addressOf(data.settings)), say);
  if (!signal.aborted) await once(signal, "abort");
  say("Stopping …");
}

/** Milliseconds that a web server whose launcher was killed may need to leave its port. */
const LEAVING = 10_000;

/** Everything up to a migrated database. What it opens is closed with the stack. */
async function openData(open: AsyncDisposableStack, { environment, say }: StartOptions, signal: AbortSignal) {
  const settings = settingsFrom(environment);
  const dataFolder = dataFolderOf(settings.TOUCHSTONE_DATA);
  openDataFolder(dataFolder);
  const held = open.use(hold(dataFolder, `serving ${addressOf(settings)}`, addressOf(settings)));
  await requireFreePort(settings.TOUCHSTONE_HOST, settings.PORT, held.afterCrash ? LEAVING : 0);
  const secrets = secretsOf(dataFolder);
  const watchdog = open.use(startWatchdog());
  const onProcess = (pid: number) => watchdog.watch("database", pid);
  const { url } = open.use(await openDatabase({ settings, dataFolder, secrets, signal, say, onProcess }));
  for (const name of await migrate(url)) say(`Applied the migration ${name}.`);
  held.share();
  return { settings, watchdog, url, environment: webEnvironment(settings, dataFolder, secrets, url) };
}

function announce(settings: Environment, setupLink: string | null, say: StartOptions["say"]): void {
  say(`\nTouchstone is ready at ${addressOf(settings)}`);
  if (lacksAddress(settings))
    say("Other machines can reach it too. Say in APP_URL by which address, or signing in from there fails.");
  if (setupLink) {
    say("\nNobody has an account yet. Whoever opens this link first becomes the owner;");
    say(`it is good for ${SETUP_LINK_DAYS} days and for one use:\n${setupLink}`);
  }
  say("\nCtrl-C stops it.");
}
