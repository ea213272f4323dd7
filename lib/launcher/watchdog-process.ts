/** The watchdog: see watchdog.ts. It reads lines until "rest", or until the launcher is no more. */
import { createInterface } from "node:readline";
import { endProcess } from "./processes.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

const watched = new Map<string, number>();
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "rest") process.exit(0);
  const [what = "", pid] = line.split(" ");
  watched.set(what, Number(pid));
}

const [web, database] = [watched.get("web"), watched.get("database")];
if (web)
  await endProcess(web, [
    { signal: "SIGTERM", wait: 5_000 },
    { signal: "SIGKILL", wait: 1_000 },
  ]);
if (database)
  await endProcess(database, [
    { signal: "SIGINT", wait: 20_000 },
    { signal: "SIGQUIT", wait: 5_000 },
  ]);
