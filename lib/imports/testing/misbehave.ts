/** A process that does what a hostile file might make a parser do, and would end well if it were let. */
import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { text } from "node:stream/consumers";

const how = await text(process.stdin);
const hoard: string[][] = [];

const deeds: Readonly<Record<string, () => unknown>> = {
  well: () => undefined,
  forever: () => {
    for (;;);
  },
  memory: () => {
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, at) => `${hoard.length} ${at}`));
  },
  // Both throw where they are not allowed.
  files: () => readFileSync("/etc/hostname"),
  // What lies beside our programs, as the data does unless it is told to be elsewhere.
  data: () => readFileSync("README.md"),
  processes: () => spawnSync(process.execPath, ["--version"]).error,
  environment: () => {
    const names = Object.keys(process.env).filter((name) => !["NODE_ENV", "PWD", "SHLVL", "_"].includes(name));
    if (names.length === 0) throw new Error("There is nothing of anybody in the environment.");
  },
};

deeds[how]?.();
process.stdout.write(how);
