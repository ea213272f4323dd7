/** The embedded database of a data folder: made on the first start, kept running, recovered after a crash. */
import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { requireRoom, ROOM_FOR_NEW, ROOM_FOR_OLD } from "../data-folder.ts";
import { keepRunning } from "../keep-running.ts";
import { Refusal } from "../refusal.ts";
import { clearAway } from "./clear-away.ts";
import { closeSocketFolder, clusterOf, openSocketFolder, urlOf, type Cluster } from "./cluster.ts";
import { createCluster, isCreated } from "./create-cluster.ts";
import { startPostmaster, stopPostmaster } from "./postmaster.ts";

/** A database that can be connected to until it is disposed of. */
export type Database = AsyncDisposable & { readonly url: string };

export type EmbeddedOptions = {
  readonly dataFolder: string;
  readonly password: string;
  readonly pgBinDir?: string | undefined;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** Told the id of the server's process, each time one has started; 0 when it has been stopped. */
  readonly onProcess?: (pid: number) => void;
  /** False for a database to throw away: it is faster, and a crash of the machine may destroy it. */
  readonly isDurable?: boolean;
};

/** Opens the embedded database. The caller holds the data folder. @throws Refusal when it can't be done */
export async function openEmbedded(options: EmbeddedOptions): Promise<Database> {
  const { say, signal, onProcess = () => undefined, isDurable = true } = options;
  const cluster = await clusterOf(options.dataFolder, options.password, options.pgBinDir);
  requireRoom(options.dataFolder, isCreated(cluster) ? ROOM_FOR_OLD : ROOM_FOR_NEW);
  openSocketFolder(cluster);
  await clearAway(cluster);
  if (!isCreated(cluster)) {
    say(`Making the database in ${options.dataFolder} (PostgreSQL ${cluster.programs.version}) …`);
    await createCluster(cluster, signal, isDurable);
  }
  const running = await keepRunning(
    {
      async start(signal) {
        const child = await startWhenFree(cluster, signal, isDurable);
        onProcess(child.pid ?? 0);
        return child;
      },
      async stop(child) {
        await stopPostmaster(cluster, child.pid ?? 0);
        closeSocketFolder(cluster);
        onProcess(0);
      },
      onFall: (how, delay) => say(`The database ${how}; starting it again${delay ? ` in ${delay / 1000} s` : ""}.`),
      onRise: () => say("The database is up again."),
    },
    signal,
  );
  return { url: urlOf(cluster), [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}

/** How long the children of a server that was killed may take to notice, in milliseconds. */
const AFTERMATH = 5_000;

/** A server does not start while children of the one before it still share its memory. */
async function startWhenFree(cluster: Cluster, signal: AbortSignal, isDurable: boolean): Promise<ChildProcess> {
  const end = performance.now() + AFTERMATH;
  for (;;) {
    try {
      return await startPostmaster(cluster, signal, isDurable);
    } catch (error) {
      const isAftermath = error instanceof Refusal && error.message.includes("pre-existing shared memory block");
      if (!isAftermath || performance.now() > end) throw error;
      await sleep(100, undefined, { signal });
    }
  }
}
