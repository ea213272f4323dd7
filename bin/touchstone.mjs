// The one entry of every command: `node bin/touchstone.mjs start`. Plain JavaScript that any Node from 20.9
// on can read; the commands are TypeScript and run natively on Node 24, which npm brings as the package "node".
//
// In package.json `exec` makes the shell that npm starts become this process, so that a signal to npm arrives
// here and not at a shell that keeps it to itself. Windows knows no `exec` and takes what stands after `||`.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const commands = ["start", "dev", "build", "generate", "admin", "migration", "test"];

const [command, ...args] = process.argv.slice(2);
const isWindows = process.platform === "win32";
const installedNode = fileURLToPath(
  new URL(`../node_modules/node/bin/node${isWindows ? ".exe" : ""}`, import.meta.url),
);

/** Runs this file once more, with the Node that can read the commands, and ends as it ends. */
function runWith(node) {
  const options = { stdio: ["inherit", "inherit", "inherit", "ipc"] };
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), command, ...args], options);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}

if (!commands.includes(command)) {
  console.error(`There is no command "${command ?? ""}". The commands are ${commands.join(", ")}.`);
  process.exitCode = 1;
} else if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  const { run } = await import(`./${command}.ts`);
  await run(args);
} else if (existsSync(installedNode)) runWith(installedNode);
else {
  console.error(
    `Touchstone runs on Node ${NEEDED}, and this is ${process.versions.node}. The package "node" brings the right one unless install scripts are switched off: run \`npm rebuild node\` in the project's folder, with --ignore-scripts=false if need be.`,
  );
  process.exitCode = 1;
}
