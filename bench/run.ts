/**
 * `npm run bench`: every measurement in this folder, one after the other. `npm run bench -- desk`: those named.
 *
 * Each is a program of its own, which prints what it measured and ends with a failure when a limit was not kept.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { inProject } from "#lib/launcher/project.ts";

const folder = inProject("bench");
/** Not measurements themselves: this file, and what stands in folders. */
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => basename(file, ".ts"));

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no measurement called ${unknown.join(", ")}. There are ${names.join(", ")}.\n`);
  process.exitCode = 1;
} else {
  const failed = (wanted.length > 0 ? wanted : names).filter((name) => {
    process.stdout.write(`\n# ${name}\n\n`);
    return spawnSync(process.execPath, [join(folder, `${name}.ts`)], { stdio: "inherit" }).status !== 0;
  });
  if (failed.length > 0) process.stderr.write(`\nNot within their limits: ${failed.join(", ")}.\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
