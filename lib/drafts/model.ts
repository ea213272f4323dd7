/** Drafts: what one person is writing at a document and has not saved as a revision yet. */
import { z } from "zod";
import type { Content } from "#lib/documents/content.ts";
import { idSchema, instantSchema, revisionNumberSchema, versionSchema } from "#lib/fields.ts";

/** What a draft may weigh as JSON, in bytes: as much as the largest document there can be. */
export const DRAFT_BYTES = 20_000_000;

/** `content` is checked by parseContent, which measures before it recurses. */
export const writeDraftSchema = z
  .object({
    /** The number of the revision it began from. */
    base: revisionNumberSchema,
    content: z.unknown(),
  })
  .strict();
export type WriteDraft = z.output<typeof writeDraftSchema>;

export const draftSchema = z.object({
  base: z.int().positive(),
  content: z.custom<Content>(),
  version: versionSchema,
  startedAt: instantSchema,
  updatedAt: instantSchema,
});
export type Draft = z.output<typeof draftSchema>;

/** Somebody else who has a draft of the document. */
export const writerSchema = z.object({
  id: idSchema,
  name: z.string(),
  startedAt: instantSchema,
  updatedAt: instantSchema,
});
export type Writer = z.output<typeof writerSchema>;

export const draftStateSchema = z.object({ draft: draftSchema.nullable(), others: z.array(writerSchema) });
export type DraftState = z.output<typeof draftStateSchema>;
