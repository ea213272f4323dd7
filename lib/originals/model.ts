/** Originals: uploaded files, kept byte for byte. */
import { z } from "zod";
import { idSchema, instantSchema, lineSchema, URL_LIMIT } from "#lib/fields.ts";
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

/** A page of the web that is to be fetched. Which addresses may be is decided by lib/web-pages. */
export const fetchOriginalSchema = z
  .object({
    url: z
      .string("Must be text.")
      .trim()
      .min(1, "An address must not be empty.")
      .max(URL_LIMIT, `An address must not be longer than ${URL_LIMIT} characters.`),
  })
  .strict();

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

/** An original as a document names it. */
export const originalOutlineSchema = originalSchema.pick({ id: true, name: true, type: true, size: true, url: true });
export type OriginalOutline = z.output<typeof originalOutlineSchema>;
