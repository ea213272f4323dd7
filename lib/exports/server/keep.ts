import "server-only";
import { mkdtemp, open, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** More than this of one file is not held in the server's memory. In bytes. */
const IN_MEMORY = 8 * 1024 * 1024;

/** Bytes that somebody will take, once. */
export type Kept = {
  readonly size: number;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Nobody will take them. */
  readonly drop: () => Promise<void>;
};

/**
 * Keeps what a process writes until it is known to be whole: a little of it in memory, more in a file of the machine
 * that has no name any longer, so that nothing of it is left however this ends.
 * @param signal nobody will take it any longer
 */
export async function keep(from: AsyncIterable<Uint8Array>, signal: AbortSignal, inMemory = IN_MEMORY): Promise<Kept> {
  const held: Uint8Array[] = [];
  let size = 0;
  let file: FileHandle | null = null;
  const giveUp = (): void => void close();
  const close = async (): Promise<void> => {
    signal.removeEventListener("abort", giveUp);
    await file?.close().catch(() => undefined);
    file = null;
  };
  signal.addEventListener("abort", giveUp);
  try {
    for await (const piece of from) {
      size += piece.length;
      held.push(piece);
      if (size <= inMemory) continue;
      signal.throwIfAborted();
      file ??= await nameless();
      await file.writeFile(Buffer.concat(held.splice(0)));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { size, pieces: taken(), drop: close };

  async function* taken(): AsyncGenerator<Uint8Array> {
    try {
      // The file's own words come before those that were still held.
      if (file) yield* file.createReadStream({ start: 0, autoClose: false });
      yield* held;
    } finally {
      await close();
    }
  }
}

/** Only whoever has it open can read it. Where an open file can't lose its name, it goes with the folder later. */
async function nameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), "touchstone-kept-"));
  const file = await open(join(folder, "made.pdf"), "wx+", 0o600);
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return file;
}
