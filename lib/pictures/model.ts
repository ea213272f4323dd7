/** The pictures of a workspace's texts: figures of a Word file, illustrations of a book, what an editor puts in. */
import { z } from "zod";

/** Formats that every browser shows and that can do nothing but be shown. */
export const pictureTypes = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
export const pictureTypeSchema = z.enum(pictureTypes);
export type PictureType = z.output<typeof pictureTypeSchema>;

/** One picture, in bytes: a photograph of a good camera. */
export const PICTURE_BYTES = 10_000_000;
/** So many pixels a browser and the typesetter can unpack without harm, whatever a file of a few bytes claims. */
export const PIXEL_LIMIT = 50_000_000;
/** All pictures of one file that comes in: their bytes, and how many there are. */
export const PICTURES_BYTES = 25_000_000;
export const PICTURES_LIMIT = 300;

/** SHA-256 of its bytes, hexadecimal. */
export const pictureIdSchema = z.string().regex(/^[0-9a-f]{64}$/u, "Must be the SHA-256 of a picture.");

const side = z.int().min(1).max(PIXEL_LIMIT);
/** A picture as a text shows it: which one, and its size in pixels, so that its place is there before it is. */
export const shownPictureSchema = z.strictObject({ id: pictureIdSchema, width: side, height: side });
export type ShownPicture = z.output<typeof shownPictureSchema>;

/** What is known of a picture. */
export const pictureSchema = z.object({ ...shownPictureSchema.shape, type: pictureTypeSchema });
export type Picture = z.output<typeof pictureSchema>;

/** A picture on its way into a workspace. */
export type NewPicture = Picture & { readonly bytes: Uint8Array<ArrayBuffer> };

/** Where the pictures of a workspace are. */
export const picturesPath = (workspace: string): string => `/api/v1/workspaces/${workspace}/pictures`;
