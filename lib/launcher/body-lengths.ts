/** The length of a body, said under the name it has in HTTP (lib/body-length.ts says why it had another). */
import type { ServerResponse } from "node:http";
import { BODY_LENGTH } from "#lib/body-length.ts";

/** Watches one answer. @param response whose head is not written yet */
export function sayLength(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  const head = (...given: Parameters<typeof writeHead>): ServerResponse => {
    const length = response.getHeader(BODY_LENGTH);
    response.removeHeader(BODY_LENGTH);
    // What was made smaller on its way is not as long any more.
    if (length !== undefined && !response.hasHeader("content-encoding")) response.setHeader("content-length", length);
    return writeHead(...given);
  };
  // Its overloads have one implementation, and this passes on whatever it was given.
  Object.assign(response, { writeHead: head });
}
