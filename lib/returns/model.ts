/** Returns: files that went out from here, and come back with what people wrote in them elsewhere. */
import { z } from "zod";
import { idSchema } from "#lib/fields.ts";
import { outsideCommentSchema } from "#lib/imports/model.ts";

/** A document as it is named to somebody who brings a file in. */
const kinSchema = z.object({ id: idSchema, title: z.string() });
export type Kin = z.output<typeof kinSchema>;

/** Documents that a file is already, byte for byte, and those that it went out from: it bears annotations of theirs, or their text. */
export const kinsSchema = z.object({ same: z.array(kinSchema), from: z.array(kinSchema) });
export type Kins = z.output<typeof kinsSchema>;

/** What a file has that its document has not: of both, the first RETURN_SHOWN are told, and how many there are. */
export const returnSchema = z.object({
  annotations: z.array(outsideCommentSchema),
  annotationCount: z.int(),
  /** Answers in threads that are here. */
  replies: z.array(outsideCommentSchema.shape.answers.element.extend({ annotation: idSchema })),
  replyCount: z.int(),
  /** How many of what is in the file were here already, or lie in the trash. */
  knownCount: z.int(),
  /** Annotations on words that are not in the document: they stay in the file. */
  unplacedCount: z.int(),
});
export type Return = z.output<typeof returnSchema>;

export const RETURN_SHOWN = 200;

/** What the page receives on which a file comes back. */
export type ReturnView = {
  readonly workspace: string;
  readonly document: Kin;
  readonly mayBring: boolean;
  /** A file that is here already, and what is new in it. */
  readonly file: { readonly id: string; readonly told: Return } | null;
};
