/** The product as people start it: `bin/touchstone.mjs` as a process, with a port and a data folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "#lib/launcher/port.ts";
import { collectOutput, hasEnded } from "#lib/launcher/processes.ts";
import { inProject, projectFolder } from "#lib/launcher/project.ts";
import { until } from "./until.ts";

export type Launched = AsyncDisposable & {
  readonly child: ChildProcess;
  readonly address: string;
  /** Everything it has printed so far, on both streams. */
  readonly output: () => string;
  /** Resolves when it says that it is ready; rejects, with its output, when it ends before. */
  readonly ready: () => Promise<void>;
  /** Asks it to stop and resolves with its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** Runs `touchstone.mjs` with these words. What it finds in the environment of the tests is set aside. */
export const runTouchstone = (words: readonly string[], environment: Readonly<Record<string, string>>) =>
  run(process.execPath, ["--conditions=react-server", inProject("bin", "touchstone.mjs"), ...words], environment);

/** The same by way of npm, as people do. */
export const runNpm = (words: readonly string[], environment: Readonly<Record<string, string>>) =>
  run("npm", words, environment);

function run(program: string, words: readonly string[], environment: Readonly<Record<string, string>>) {
  const { DATABASE_URL: _theTests, ...rest } = process.env;
  const child = spawn(program, words, {
    cwd: projectFolder,
    env: { ...rest, NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, output: collectOutput(child) };
}

/** Runs a command to its end: its exit code, all it has printed, and what of that is on standard output. */
export async function runCommand(words: readonly string[], environment: Readonly<Record<string, string>>) {
  const { child, output } = runTouchstone(words, environment);
  let stdout = "";
  child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
  await once(child, "close");
  return { code: child.exitCode, output: output(), stdout };
}

/** Starts the workspace on a free port. */
export async function launch(
  environment: Readonly<Record<string, string>>,
  run: typeof runTouchstone = runTouchstone,
): Promise<Launched> {
  const port = environment["PORT"] ?? String(await freePort());
  const { child, output } = run(["start"], { ...environment, PORT: port });
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (!hasEnded(child)) {
      child.kill(signal);
      await once(child, "close");
    }
    return child.exitCode;
  };
  return {
    child,
    address: `http://127.0.0.1:${port}`,
    output,
    async ready() {
      await until(
        "it is ready or has ended",
        () => hasEnded(child) || output().includes("Touchstone is ready"),
        180_000,
      );
      if (hasEnded(child)) throw new Error(`It ended instead of starting:\n${output()}`);
    },
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
}
