import "server-only";
/**
 * The picture of the first page: a reader sees it with the first picture of the page they open, before the browser has
 * PDF.js. It is made after a file was read, in a process of its own: a page whose words are read in a moment may take
 * for ever to be painted, and then there is none.
 */
import type { Scope } from "#lib/auth/scope.ts";
import { notFound } from "#lib/errors.ts";
import { type Allowance, inCage, Overrun } from "#lib/imports/server/cage.ts";
import { turnstile } from "#lib/imports/server/turnstile.ts";
import { log } from "#lib/log.ts";
import { findPicture, writePicture } from "../store.ts";
import { withPassword } from "./with-password.ts";

const ALLOWANCE: Allowance = { seconds: 8, milliseconds: 60_000, megabytes: 1_536 };

/** Nobody waits for them. */
const turn = turnstile(1, 30);

/** @returns a PNG; null where none can be made */
export async function paintApart(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  password: string | undefined,
  allowance: Allowance = ALLOWANCE,
): Promise<Buffer | null> {
  try {
    const input = withPassword(bytes, password);
    const said = await inCage({ script: "lib/pages/child/first-picture.ts", input, allowance, turn });
    return said === "" ? null : Buffer.from(said, "base64");
  } catch (error) {
    if (error instanceof Overrun) return null;
    throw error;
  }
}

type File = { readonly bytes: AsyncIterable<Uint8Array>; readonly password: string | undefined };

/** Makes the picture of a file that has been read, and keeps it; it never throws. */
export async function keepFirstPicture(scope: Scope, originalId: string, { bytes, password }: File): Promise<void> {
  try {
    const picture = await paintApart(bytes, password);
    if (picture) await writePicture(scope, originalId, picture);
  } catch (error) {
    log.warn("picture of a first page", { workspaceId: scope.workspaceId, subjectId: originalId, error });
  }
}

/**
 * It as an answer. It is asked for again each time, so that whoever may not see it any more does not; it never changes.
 * @throws `not_found`
 */
export async function answerFirstPicture(scope: Scope, originalId: string, asked: Headers): Promise<Response> {
  const picture = await findPicture(scope, originalId);
  if (!picture) throw notFound("original");
  const headers = { "cache-control": "private, no-cache", "content-type": "image/png", etag: `"${originalId}"` };
  if (asked.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(picture, { headers });
}
