/** Sending files. `fetch` does not tell how far it has come; XMLHttpRequest does. */
import type { z } from "zod";
import { problemIn, unreachable } from "./client.ts";

type Sending = {
  /** How much of it has left, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends a file as the body of a PUT.
 * @param path below /api/v1, with its query
 * @throws ApiError; an AbortError when it was given up
 */
export function sendFile<Schema extends z.ZodType>(
  path: string,
  file: Blob,
  { onProgress, signal }: Sending,
  returns: Schema,
): Promise<z.output<Schema>> {
  const { promise, resolve, reject } = Promise.withResolvers<z.output<Schema>>();
  const request = new XMLHttpRequest();
  request.open("PUT", `/api/v1${path}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  request.addEventListener("error", () => reject(unreachable()));
  request.addEventListener("abort", () => reject(new DOMException("It was given up.", "AbortError")));
  request.addEventListener("load", () => {
    const answer = parsed(request.responseText);
    const read = request.status < 300 ? returns.safeParse(answer) : undefined;
    if (read?.success) resolve(read.data);
    else reject(problemIn(request.status, answer));
  });
  signal.addEventListener("abort", () => request.abort(), { once: true });
  if (signal.aborted) reject(new DOMException("It was given up.", "AbortError"));
  else request.send(file);
  return promise;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
