/** Originals: uploaded files, kept byte for byte. */
import { z } from "zod";
import { idSchema, instantSchema, lineSchema } from "#lib/fields.ts";
import { originalTypes } from "./sniff.ts";

/** The largest file there may be, in bytes. */
export const ORIGINAL_LIMIT = 200_000_000;

/** What is said of a file when it is sent; the file itself is the body. */
export const receiveOriginalSchema = z
  .object({
    /** What it is called on the person's machine. */
    name: lineSchema.transform((name) => name.split(/[\\/]/u).at(-1) ?? name),
    /** The SHA-256 of the bytes, when the sender knows it: what arrives must have it. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u, "Must be a SHA-256 in hexadecimal.")
      .optional(),
  })
  .strict();
export type ReceiveOriginal = z.output<typeof receiveOriginalSchema>;

export const originalSchema = z.object({
  id: idSchema,
  name: z.string(),
  type: z.enum(originalTypes),
  /** In bytes. */
  size: z.int(),
  sha256: z.string(),
  /** Where it was fetched from, for a page of the web. */
  url: z.string().nullable(),
  createdAt: instantSchema,
});
export type Original = z.output<typeof originalSchema>;
