/** The web server: Next as a child of ours, watched, restarted when it dies, ended when we are. */
import { spawn, type ChildProcess } from "node:child_process";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { endProcess, ending, hasEnded, startedPid } from "./processes.ts";
import { keepRunning } from "./keep-running.ts";
import { nextScript, projectFolder } from "./project.ts";
import { Refusal } from "./refusal.ts";

export type WebOptions = {
  /** `start` serves the production build, `dev` the sources as they change. */
  readonly mode: "start" | "dev";
  readonly host: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** When it is aborted while the server is stopping, the server is given no more time. */
  readonly hurry: AbortSignal;
  readonly say: (line: string) => void;
  /** Told the id of the server's process, each time one has started; 0 when it has been stopped. */
  readonly onProcess: (pid: number) => void;
};

/** Starts the web server and resolves when it answers. @throws Refusal when it ends before */
export function openWeb(options: WebOptions): Promise<AsyncDisposable> {
  const { say, onProcess, hurry } = options;
  return keepRunning(
    {
      async start(signal) {
        const child = await startWeb(options);
        onProcess(child.pid ?? 0);
        return await untilItAnswers(child, options, signal);
      },
      async stop(child) {
        await stopWeb(child, hurry);
        onProcess(0);
      },
      onFall: (how, delay) => say(`The web server ${how}; starting it again${delay ? ` in ${delay / 1000} s` : ""}.`),
      onRise: () => say("The web server is up again."),
    },
    options.signal,
  );
}

const preload = new URL("web-preload.ts", import.meta.url).href;

async function startWeb({ mode, host, port, environment }: WebOptions): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--import", preload, nextScript, mode, "--hostname", host, "--port", String(port)],
    {
      cwd: projectFolder,
      env: { ...environment, NODE_ENV: mode === "start" ? "production" : "development", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  await startedPid(child);
  return child;
}

/** Requests in progress are finished; a stream that never ends must not keep us for ever. */
async function stopWeb(child: ChildProcess, hurry: AbortSignal): Promise<void> {
  const kill = () => child.kill("SIGKILL");
  hurry.addEventListener("abort", kill);
  if (hurry.aborted) kill();
  await endProcess(child.pid ?? 0, [
    { signal: "SIGTERM", wait: 10_000 },
    { signal: "SIGKILL", wait: 5_000 },
  ]);
  hurry.removeEventListener("abort", kill);
}

/** How long it may take to its first answer, in milliseconds; `dev` compiles before. */
const PATIENCE = 120_000;

async function untilItAnswers(child: ChildProcess, options: WebOptions, signal: AbortSignal): Promise<ChildProcess> {
  const end = performance.now() + PATIENCE;
  while (!hasEnded(child)) {
    if (await answers(options)) return child;
    if (signal.aborted || performance.now() > end) {
      await stopWeb(child, options.hurry);
      signal.throwIfAborted();
      throw new Refusal(`The web server did not answer within ${PATIENCE / 1000} seconds.`);
    }
    await sleep(50);
  }
  throw new Refusal(`The web server ${await ending(child)} before it answered; what it said stands above.`);
}

/** The address by which this machine reaches what listens on the host. */
const nearest = (host: string): string => ({ "0.0.0.0": "127.0.0.1", "::": "::1" })[host] ?? host;

/** Whether the server answers its health check, which includes a question to the database. */
const answers = ({ host, port }: WebOptions): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get({ host: nearest(host), port, path: "/healthz", timeout: 10_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(false));
  });
