/** The Prisma client: made from prisma/schema.prisma into prisma/client, where git does not look. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { lockWhenFree } from "./file-lock.ts";
import { collectOutput, completion } from "./processes.ts";
import { inProject, prismaScript, projectFolder } from "./project.ts";
import { Refusal } from "./refusal.ts";

const schema = inProject("prisma", "schema.prisma");
const stampFile = inProject("prisma", "client", ".made-from");
const lockFile = inProject(".next", "cache", "generate.lock");

/** What the client is made from: the schema, and the release of Prisma, which the lock file names. */
const stamp = (): string =>
  createHash("sha256")
    .update(readFileSync(schema))
    .update(readFileSync(inProject("node_modules", "prisma", "package.json")))
    .digest("hex");

function isCurrent(): boolean {
  try {
    return readFileSync(stampFile, "utf8") === stamp();
  } catch {
    return false;
  }
}

/**
 * Makes the client if there is none for the present schema.
 * @throws Refusal with what Prisma said, when the schema has a mistake
 */
export async function ensureClient(signal?: AbortSignal): Promise<void> {
  if (isCurrent()) return;
  await mkdir(dirname(lockFile), { recursive: true });
  using _lock = await lockWhenFree(lockFile, "exclusive", signal ? { signal } : {});
  if (!isCurrent()) await generateClient(signal);
}

/**
 * Makes the client. Prisma's command line wants to download a native engine that `generate` never calls;
 * told that there is one (any program does), it leaves the network alone.
 */
export async function generateClient(signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [prismaScript, "generate", "--schema", schema], {
    cwd: projectFolder,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collectOutput(child);
  const how = await completion(child, signal);
  if (child.exitCode !== 0)
    throw new Refusal(`The Prisma client could not be made (prisma generate ${how}).\n${output()}`);
  writeFileSync(stampFile, stamp());
}
