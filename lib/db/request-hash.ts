import "server-only";
import { createHash } from "node:crypto";

/** What tells one creating request from another: its sender and its input, as the schema put it in order. */
export const requestHash = (userId: string, input: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify([userId, input]))
    .digest("hex");
