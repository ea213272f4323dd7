/**
 * The production build, made when there is none for the present sources.
 *
 * One folder, .next, serves everybody who starts from this checkout. Two locks guard it. `turn` is held by
 * whoever looks whether the build is current, and builds if it isn't: two starts at once make one build.
 * `use` is held shared by every server for as long as it serves the build, and alone by a build, so that
 * nobody builds under a server's feet. Both are taken in that order, and `use` only during a turn, so the
 * one reason for not getting `use` alone is a server.
 */
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type FileLock, lockWhenFree, tryLock } from "./file-lock.ts";
import { ensureClient } from "./generate.ts";
import { completion } from "./processes.ts";
import { inProject, nextScript, projectFolder } from "./project.ts";
import { inWords, Refusal } from "./refusal.ts";
import { hashSources } from "./sources.ts";

/** Next empties its folder before it builds, but not this part of it. */
const cacheFolder = inProject(".next", "cache");
const turnFile = inProject(".next", "cache", "turn.lock");
const useFile = inProject(".next", "cache", "use.lock");
/** Written last: the hash of the sources that the build was made from. */
const stampFile = inProject(".next", "made-from");

function isCurrent(hash: string): boolean {
  try {
    return existsSync(inProject(".next", "BUILD_ID")) && readFileSync(stampFile, "utf8") === hash;
  } catch {
    return false;
  }
}

export type BuildOptions = { readonly signal: AbortSignal; readonly say: (line: string) => void };

/**
 * Makes sure of the build.
 * @returns the hold on it, to be kept for as long as it is served
 * @throws Refusal when it can't be made, or when a running server still needs an older one
 */
export async function ensureBuild({ signal, say }: BuildOptions): Promise<FileLock> {
  const hash = hashSources();
  if (isCurrent(hash) && !isWritable()) return { [Symbol.dispose]: () => undefined };
  makeCacheFolder();
  const onWait = () => say("Another start is building; waiting for it …");
  using _turn = await lockWhenFree(turnFile, "exclusive", { signal, onWait });
  if (!isCurrent(hash)) {
    using alone = tryLock(useFile, "exclusive");
    if (!alone) throw new Refusal(SERVED);
    await build(hash, { signal, say });
  }
  return await lockWhenFree(useFile, "shared", { signal });
}

const SERVED =
  "Another Touchstone runs from this folder with an older build of it. Stop that one first, or start the new one from a checkout of its own.";

/** Where the folder can't be written, as in a container's image, nobody can build in it either. */
function isWritable(): boolean {
  try {
    accessSync(cacheFolder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function makeCacheFolder(): void {
  try {
    mkdirSync(cacheFolder, { recursive: true });
  } catch (cause) {
    throw new Refusal(`Cannot write ${cacheFolder}, where the production build goes: ${inWords(cause)}.`, { cause });
  }
}

async function build(hash: string, { signal, say }: BuildOptions): Promise<void> {
  say("Building the workspace from its sources: a minute or two, and only when they have changed …");
  rmSync(stampFile, { force: true });
  await ensureClient(signal);
  const child = spawn(process.execPath, [nextScript, "build"], {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const how = await completion(child, signal);
  if (child.exitCode !== 0)
    throw new Refusal(`The workspace could not be built: the build ${how}, and what it said stands above.`);
  writeFileSync(stampFile, hash);
}
