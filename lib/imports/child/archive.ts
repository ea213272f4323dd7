/** The archive that a Word file or a book is. Nothing it says of itself is believed, and nothing is written anywhere. */
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { Unfit } from "../unfit.ts";

/** How many entries an archive may have, and how many bytes of them are read, inflated. */
export type ArchiveLimits = { readonly entries: number; readonly bytes: number };

export type Archive = {
  readonly names: ReadonlySet<string>;
  /** The text of an entry; undefined where there is none of that name. All that is read is counted together. */
  readonly read: (name: string | undefined) => Promise<string | undefined>;
  /** The bytes of an entry, where it is there, is whole, and has so many at most. */
  readonly bytes: (name: string, most: number) => Promise<Buffer | undefined>;
};

/**
 * Reads the directory of an archive. yauzl refuses paths that lead out of it, and sizes that are not as announced.
 * @throws Unfit for what is no archive, has too many entries, or two of one name
 */
export async function openArchive(bytes: Buffer, limits: ArchiveLimits): Promise<Archive> {
  const zip = await orDamaged(fromBufferPromise(bytes, { lazyEntries: true }));
  const entries = await orDamaged(directoryOf(zip, limits.entries));
  let left = limits.bytes;
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name ?? "");
      if (!entry) return undefined;
      const found = await orDamaged(inflate(zip, entry, left));
      left -= found.length;
      return decoded(found);
    },
    async bytes(name, most) {
      const entry = entries.get(name);
      if (!entry || entry.uncompressedSize > most) return undefined;
      try {
        return await inflate(zip, entry, most);
      } catch {
        return undefined;
      }
    },
  };
}

async function directoryOf(zip: ZipFile, most: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > most) throw new Unfit("large", "too many entries");
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Which of two entries of one name counts is what programs disagree about, and what attackers use.
    if (entries.has(entry.fileName)) throw new Unfit("damaged", "two entries of one name");
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** Counts while it inflates, and stops at the limit. */
async function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    const bytes = part as Buffer; // a stream of bytes without an encoding gives buffers
    length += bytes.length;
    if (length > limit) throw new Unfit("large", "too many bytes");
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** XML is UTF-8, or UTF-16 with a byte-order mark. */
function decoded(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8").decode(bytes);
}

async function orDamaged<Found>(promise: Promise<Found>): Promise<Found> {
  try {
    return await promise;
  } catch (error) {
    throw error instanceof Unfit ? error : new Unfit("damaged", error);
  }
}
