/** Sign-offs: an editor's word that the difference between two revisions of a document may stand. */
import { z } from "zod";
import { personSchema } from "#lib/annotations/model.ts";
import { idSchema, instantSchema, revisionNumberSchema } from "#lib/fields.ts";
import { noteSchema } from "#lib/revisions/model.ts";

export const signOffSchema = z
  .object({
    /** The numbers of the two revisions, the earlier one first. */
    before: revisionNumberSchema,
    after: revisionNumberSchema,
    note: noteSchema,
  })
  .strict()
  .refine(({ before, after }) => before < after, {
    path: ["after"],
    message: "Must be a later revision than the one it is compared with.",
  });
export type GiveSignOff = z.output<typeof signOffSchema>;

export const signedOffSchema = z.object({
  id: idSchema,
  before: z.int(),
  after: z.int(),
  note: z.string(),
  by: personSchema,
  at: instantSchema,
  /** How many notes that everybody sees asked for a re-check at that moment. */
  rechecks: z.int(),
  /** How many of them had lost their passage, and nobody had set them aside. */
  removed: z.int(),
});
export type SignedOff = z.output<typeof signedOffSchema>;
