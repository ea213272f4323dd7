/** What was deleted and can be restored. */
import { z } from "zod";
import { idSchema, instantSchema } from "#lib/fields.ts";

export const trashKinds = ["document", "annotation", "reply", "claim", "source"] as const;

export const trashEntrySchema = z.object({
  kind: z.enum(trashKinds),
  id: idSchema,
  /** What it is called: a title, a statement, the words of a passage or of a reply. */
  name: z.string(),
  /** Where it belongs: the document of an annotation or of a reply's thread. */
  within: z.string().nullable(),
  /** The annotation that a reply answers, below which it is restored. */
  annotation: idSchema.nullable(),
  isPrivate: z.boolean(),
  deletedAt: instantSchema,
  deletedBy: z.object({ id: idSchema, name: z.string() }).nullable(),
  mayRestore: z.boolean(),
});
export type TrashEntry = z.output<typeof trashEntrySchema>;
