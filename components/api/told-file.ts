/**
 * A file that takes its time: the server tells how far it is, in lines of JSON before the file's bytes
 * (lib/edge/telling.ts).
 */
import { z } from "zod";
import { problemIn, problemSchema, unreachable } from "./client.ts";

const lineSchema = z.union([
  z.object({ news: z.unknown() }),
  z.object({ problem: problemSchema }),
  z.object({ file: z.object({ name: z.string(), type: z.string(), size: z.number(), about: z.unknown() }) }),
]);

type Telling = {
  readonly query: readonly (readonly [string, string])[];
  readonly password?: string | undefined;
  readonly signal: AbortSignal;
  readonly onNews: (news: unknown) => void;
};

export type ToldFile = { readonly file: File; readonly about: unknown };

/** @throws ApiError; the signal's reason when it is given up */
export async function fetchToldFile(path: string, { query, password, signal, onNews }: Telling): Promise<ToldFile> {
  const parameters = new URLSearchParams(query.map(([name, value]) => [name, value]));
  const headers = {
    accept: "application/vnd.touchstone.telling",
    ...(password ? { "document-password": encodeURIComponent(password) } : {}),
  };
  const response = await fetch(`/api/v1${path}?${parameters.toString()}`, { headers, signal }).catch(
    (cause: unknown) => {
      signal.throwIfAborted();
      throw unreachable(cause);
    },
  );
  if (!response.ok || !response.body) throw problemIn(response.status, await response.json().catch(() => null));
  const reader = new LineReader(response.body.getReader());
  for (;;) {
    const said = await reader.line();
    if (said === null) throw unreachable();
    const line = lineSchema.parse(JSON.parse(said));
    if ("problem" in line) throw problemIn(line.problem.status, line.problem);
    if ("news" in line) {
      onNews(line.news);
      continue;
    }
    const { name, type, size, about } = line.file;
    const file = new File(await reader.rest(), name, { type });
    if (file.size !== size) throw unreachable();
    return { file, about };
  }
}

const NEWLINE = 10;

/** Lines as long as they are asked for, then bytes. */
class LineReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  #read = new Uint8Array();

  constructor(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {
    this.#reader = reader;
  }

  /** The next line; null at the end. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#read.indexOf(NEWLINE);
      if (end >= 0) {
        const line = new TextDecoder().decode(this.#read.subarray(0, end));
        this.#read = this.#read.subarray(end + 1);
        return line;
      }
      const { value, done } = await this.#reader.read();
      if (done) return null;
      const joined = new Uint8Array(this.#read.length + value.length);
      joined.set(this.#read);
      joined.set(value, this.#read.length);
      this.#read = joined;
    }
  }

  async rest(): Promise<Uint8Array<ArrayBuffer>[]> {
    const pieces = [this.#read];
    for (;;) {
      const { value, done } = await this.#reader.read();
      if (done) return pieces;
      pieces.push(value);
    }
  }
}
