import "server-only";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { v7 as uuidv7 } from "uuid";
import { problemResponse } from "./problem.ts";

/** A file that is an answer, with what must be said of it besides. */
export type Sent = {
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly about: Readonly<Record<string, unknown>>;
  readonly pieces: AsyncIterable<Uint8Array>;
};

/** How a caller asks to be told how far the making of a file is, before the file. */
const TELLING = "application/vnd.touchstone.telling";

export const asksToBeTold = (request: Request): boolean => request.headers.get("accept") === TELLING;

type Make = (tell: (news: object) => void) => Promise<Sent>;

/**
 * An answer that tells what happens until a file is made, and then is the file: lines of JSON, `{news}` for each thing
 * that happens; at the end `{problem}`, or `{file}` after whose line its bytes follow. Nothing of it is kept, so it does
 * not matter which process answers, and who goes away has given up the work.
 */
export function tellingResponse(make: Make): Response {
  const out = new PassThrough();
  write(make, out).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return new Response(streamOf(out), { headers: { "content-type": TELLING, "x-accel-buffering": "no" } });
}

async function write(make: Make, out: PassThrough): Promise<void> {
  const line = (said: object): boolean => out.write(`${JSON.stringify(said)}\n`);
  let sent: Sent;
  try {
    sent = await make((news) => line({ news }));
  } catch (error) {
    const problem: unknown = await problemResponse(error, uuidv7()).json();
    line({ problem });
    out.end();
    return;
  }
  const { pieces, ...file } = sent;
  line({ file });
  await pipeline(Readable.from(pieces), out);
}

/** What Node streams, as an answer takes it. */
export const streamOf = (pieces: Readable): ReadableStream<Uint8Array<ArrayBuffer>> =>
  // Node types its web streams apart from the browser's; these are of our own pieces of bytes.
  Readable.toWeb(pieces) as ReadableStream<Uint8Array<ArrayBuffer>>;
