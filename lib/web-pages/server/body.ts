import "server-only";
import type { IncomingMessage } from "node:http";
import { type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { invalid, tooLarge } from "#lib/errors.ts";
import { mayBeRead } from "../page-types.ts";

/** After decompression, in bytes. */
const BODY_BYTES = 10_000_000;

const decompressors: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The whole of a page, counted while it is unpacked: what a server says of its length is only believed when it is too much.
 * @throws `invalid` for kinds that can't be read, `too_large` for pages that don't end in time
 */
export async function readBody(message: IncomingMessage, contentType: string, signal: AbortSignal): Promise<Buffer> {
  if (!mayBeRead(contentType))
    throw invalid("There is no page at this address that can be read: only HTML, plain text, PDF and Word.");
  if (Number(message.headers["content-length"]) > BODY_BYTES) throw pageTooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of unpacked(message, signal)) {
    const bytes = part as Buffer; // a stream of bytes without an encoding gives buffers
    length += bytes.length;
    if (length > BODY_BYTES) throw pageTooLarge();
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** One compression, of those that were asked for; several on top of each other are how bombs are built. */
function unpacked(message: IncomingMessage, signal: AbortSignal): Readable {
  const stop = (): void => void message.destroy();
  signal.addEventListener("abort", stop, { once: true });
  message.once("close", () => signal.removeEventListener("abort", stop));
  const coding = (message.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (coding === "identity" || coding === "") return message;
  const make = decompressors[coding];
  if (!make) throw invalid("This page is packed in a way that cannot be read here.");
  const unpacking = make();
  message.on("error", (error) => unpacking.destroy(error));
  message.on("close", () => {
    if (!message.complete) unpacking.destroy(new Error("The page broke off."));
  });
  return message.pipe(unpacking);
}

const pageTooLarge = () =>
  tooLarge("This page is larger than 10 MB, so it was not fetched. Save the part you need, and import that.");
