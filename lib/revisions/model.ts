/** Revisions: the immutable states of a document's content, numbered from 1. */
import { z } from "zod";
import { carriedSchema } from "#lib/anchoring/model.ts";
import { idSchema, isStorable, STORABLE } from "#lib/fields.ts";
import { submittedContentSchema } from "#lib/imports/model.ts";

export const revisionSchema = z.object({
  id: idSchema,
  number: z.int().positive(),
  text: z.string(),
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  sha256: z.string(),
});
export type Revision = z.output<typeof revisionSchema>;

export const createRevisionSchema = z
  .object({
    content: submittedContentSchema,
    note: z.string("Must be text.").trim().max(2_000).refine(isStorable, STORABLE).default(""),
  })
  .strict();
export type CreateRevision = z.output<typeof createRevisionSchema>;

/** The answer to making one: with how many of the annotations that everybody sees went which way. */
export const carriedRevisionSchema = revisionSchema.extend({ carried: carriedSchema });
export type CarriedRevision = z.output<typeof carriedRevisionSchema>;
