/** Revisions: the immutable states of a document's content, numbered from 1. */
import { z } from "zod";
import { carriedSchema } from "#lib/anchoring/model.ts";
import type { Content } from "#lib/documents/content.ts";
import { idSchema, instantSchema, isStorable, revisionNumberSchema, STORABLE } from "#lib/fields.ts";
import { storedContentSchema, submittedContentSchema } from "#lib/imports/model.ts";

export const revisionSchema = z.object({
  id: idSchema,
  number: z.int().positive(),
  text: z.string(),
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  sha256: z.string(),
});
export type Revision = z.output<typeof revisionSchema>;

/** What the draft editor makes: content as it is stored. `nodes` is checked by parseContent, which measures before it recurses. */
const editedContentSchema = z.object({ format: z.literal("nodes"), nodes: z.unknown() }).strict();

/** An older revision, to be the present one again. */
const restoredContentSchema = z.object({ format: z.literal("revision"), number: revisionNumberSchema }).strict();

export const NOTE_LIMIT = 2_000;

/** A line beside a revision, or beside what is said of one. */
export const noteSchema = z
  .string("Must be text.")
  .trim()
  .max(NOTE_LIMIT, `A note must not be longer than ${NOTE_LIMIT} characters.`)
  .refine(isStorable, STORABLE)
  .default("");

export const createRevisionSchema = z
  .object({
    content: z.discriminatedUnion("format", [
      submittedContentSchema,
      storedContentSchema,
      editedContentSchema,
      restoredContentSchema,
    ]),
    /** What changed, in the words of whoever made it. */
    note: noteSchema,
    /** The number of the revision it was made from; nothing is saved when there is a newer one by then. */
    base: revisionNumberSchema.optional(),
  })
  .strict();
export type CreateRevision = z.output<typeof createRevisionSchema>;

/** The answer to making one: with how many of the annotations that everybody sees went which way. */
export const carriedRevisionSchema = revisionSchema.extend({ carried: carriedSchema });
export type CarriedRevision = z.output<typeof carriedRevisionSchema>;

/** A line of the list of a document's revisions. */
export const revisionEntrySchema = revisionSchema.omit({ text: true }).extend({
  note: z.string(),
  createdAt: instantSchema,
  createdBy: z.object({ id: idSchema, name: z.string() }),
  carried: carriedSchema,
});
export type RevisionEntry = z.output<typeof revisionEntrySchema>;

/** The same among the others of its document; `file` is what the file was called that it came in as. */
export const listedRevisionSchema = revisionEntrySchema.extend({ file: z.string().nullable() });
export type ListedRevision = z.output<typeof listedRevisionSchema>;

/** One revision, with its content as the editor takes it. */
export const revisionRecordSchema = revisionEntrySchema.extend({ text: z.string(), content: z.custom<Content>() });
export type RevisionRecord = z.output<typeof revisionRecordSchema>;
