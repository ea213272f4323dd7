/**
 * What is left to do when the launcher is killed and can do nothing any more: a second process, in a session
 * of its own, holds one end of a pipe. The system closes the other end when the launcher dies, however it
 * dies, and the watchdog then ends the web server and the database, in that order.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { hasEnded } from "./processes.ts";

/** What the launcher tells the watchdog, a line each. A process id of 0 means that there is none now. */
export type Watched = "web" | "database";

export type Watchdog = AsyncDisposable & {
  /** Tells which process now does that job; 0 when none does. */
  readonly watch: (what: Watched, pid: number) => void;
};

const script = fileURLToPath(new URL("watchdog-process.ts", import.meta.url));

const release = (): ChildProcess =>
  spawn(process.execPath, [script], { detached: true, stdio: ["pipe", "ignore", "ignore"], windowsHide: true });

/** Starts the watchdog, and another one when it dies itself. Disposing of it sends it home. */
export function startWatchdog(): Watchdog {
  const watched = new Map<Watched, number>();
  let dog: ChildProcess;
  const tell = (line: string) => dog.stdin?.write(`${line}\n`);
  const start = () => {
    dog = release();
    // It may have died a moment ago; the exit that follows brings the next one.
    dog.stdin?.on("error", () => undefined);
    for (const [what, pid] of watched) tell(`${what} ${pid}`);
    dog.once("exit", start);
  };
  start();
  return {
    watch(what, pid) {
      watched.set(what, pid);
      tell(`${what} ${pid}`);
    },
    async [Symbol.asyncDispose]() {
      dog.removeListener("exit", start);
      if (hasEnded(dog)) return;
      tell("rest");
      await once(dog, "exit");
    },
  };
}
