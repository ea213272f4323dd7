/** The machine's own compression and fingerprints, for lib/pdf. */
import { createHash } from "node:crypto";
import { deflateSync, inflateSync, constants } from "node:zlib";
import type { Codec } from "../objects.ts";

export const codec: Codec = {
  // A stream cut short gives what it has: readers of PDF do the same.
  inflate: (bytes, limit) => inflateSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }),
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  fingerprint: (parts) => {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest().subarray(0, 16);
  },
};
