/** The pictures inside an archive: those that can be shown are taken along, as far as there is room. */
import { createHash } from "node:crypto";
import { PICTURE_BYTES, PICTURES_BYTES, PICTURES_LIMIT, type Picture, type ShownPicture } from "#lib/pictures/model.ts";
import { pictureHead } from "#lib/pictures/picture-head.ts";
import type { Archive } from "./archive.ts";

/** A picture as the process sends it on: its bytes in base64. */
export type SentPicture = Picture & { readonly base64: string };

export type PictureReader = {
  /** The picture in an entry; null where there is none that can be shown, or no room for it. */
  readonly read: (path: string | undefined) => Promise<ShownPicture | null>;
  /** Those of them that are in a content, for the server. */
  readonly sent: (shown: ReadonlySet<string>) => SentPicture[];
};

export function pictureReader(archive: Archive): PictureReader {
  const known = new Map<string, Promise<ShownPicture | null>>();
  const taken = new Map<string, Picture & { readonly bytes: Buffer }>();
  let left = PICTURES_BYTES;

  const readOne = async (path: string): Promise<ShownPicture | null> => {
    if (taken.size >= PICTURES_LIMIT) return null;
    const bytes = await archive.bytes(path, Math.min(left, PICTURE_BYTES));
    const head = bytes && pictureHead(bytes);
    if (!head) return null;
    left -= bytes.length;
    const id = createHash("sha256").update(bytes).digest("hex");
    taken.set(id, { id, ...head, bytes });
    return { id, width: head.width, height: head.height };
  };
  return {
    read: (path) => {
      if (path === undefined) return Promise.resolve(null);
      const reading = known.get(path) ?? readOne(path);
      known.set(path, reading);
      return reading;
    },
    sent: (shown) =>
      [...taken.values()].flatMap(({ bytes, ...picture }) =>
        shown.has(picture.id) ? { ...picture, base64: bytes.toString("base64") } : [],
      ),
  };
}
