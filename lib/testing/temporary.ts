/** Folders for one test, removed when it is over. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A new and empty folder. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "touchstone-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
