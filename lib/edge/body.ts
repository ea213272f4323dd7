import "server-only";
import { invalid, tooLarge } from "#lib/errors.ts";

/** Ordinary requests are small; routes that take whole texts say so. In bytes. */
export const BODY_BYTES = 1_000_000;

/**
 * The JSON a request bears.
 * @throws `too_large` as soon as more than `limit` bytes have come, `invalid` when it is not JSON in UTF-8
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const bytes = await readBytes(request, limit);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalid("The request is not text in UTF-8. Nothing was stored.");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("The request is not valid JSON. Nothing was stored.");
  }
}

/** What a request bears. @throws `too_large` as soon as more than `limit` bytes have come */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const refusal = tooLarge(`This is larger than the ${inMegabytes(limit)} that fit here. Nothing was stored.`);
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw refusal;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw refusal;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const inMegabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
