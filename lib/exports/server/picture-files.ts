import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Content } from "#lib/documents/content.ts";
import { pictureHead } from "#lib/pictures/picture-head.ts";
import { loadPictures } from "#lib/pictures/service.ts";
import type { PictureFile } from "../job.ts";

/** The pictures of a text as they are handed over to be set, by their ids. */
export async function pictureFiles(scope: Scope, content: Content): Promise<ReadonlyMap<string, PictureFile>> {
  const files = new Map<string, PictureFile>();
  for (const [id, bytes] of await loadPictures(scope, content)) {
    const kind = pictureHead(bytes)?.type.replace("image/", "");
    if (kind !== undefined) files.set(id, { name: `${id}.${kind}`, base64: Buffer.from(bytes).toString("base64") });
  }
  return files;
}
