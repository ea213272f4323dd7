/** Documents: articles, drafts and readings under scrutiny. */
import { z } from "zod";
import {
  type Page,
  idSchema,
  instantSchema,
  lineSchema,
  optionalLineSchema,
  pageQuerySchema,
  versionSchema,
} from "#lib/fields.ts";
import { foundSchema, importedSchema, sentContentSchema } from "#lib/imports/model.ts";
import { originalOutlineSchema } from "#lib/originals/model.ts";
import { revisionSchema } from "#lib/revisions/model.ts";

/** BCP 47, in its usual spelling: "en", "pt-BR", "zh-Hant". */
const languageSchema = z
  .string("Must be text.")
  .trim()
  .max(35)
  .refine(
    (tag) => tag === "" || /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(tag),
    "Must be a language tag, such as en or pt-BR.",
  )
  .transform((tag) => (tag === "" ? null : tag))
  .nullable();

export const createDocumentSchema = z
  .object({
    title: lineSchema.optional(),
    byline: optionalLineSchema.optional(),
    dateline: optionalLineSchema.optional(),
    language: languageSchema.optional(),
    content: sentContentSchema,
  })
  .strict();
export type CreateDocument = z.output<typeof createDocumentSchema>;

export const changeDocumentSchema = z
  .object({
    title: lineSchema.optional(),
    byline: optionalLineSchema.optional(),
    dateline: optionalLineSchema.optional(),
    language: languageSchema.optional(),
  })
  .strict();
export type ChangeDocument = z.output<typeof changeDocumentSchema>;

export const documentSchema = z.object({
  id: idSchema,
  title: z.string(),
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  language: z.string().nullable(),
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  revision: revisionSchema,
  imported: importedSchema,
  /** The file it came as, the latest if there were several. */
  original: originalOutlineSchema.nullable(),
});
export type Document = z.output<typeof documentSchema>;

/**
 * What a text would become: shown before it is saved, and stored nowhere but for the pictures it shows. `content` passes
 * parseContent; of what else was found in a Word file, the first FOUND_SHOWN are there, and how many there are.
 */
export const previewSchema = z.object({
  title: z.string(),
  text: z.string(),
  content: z.unknown(),
  imported: importedSchema,
  found: foundSchema.extend({ commentCount: z.int(), changeCount: z.int() }),
});
export const FOUND_SHOWN = 200;

/** So many blocks are shown of a text before it is saved: enough to see that all is well. */
export const PREVIEW_BLOCKS = 80;

/** A line of the list of documents. */
export const documentEntrySchema = documentSchema.omit({ revision: true, imported: true, original: true }).extend({
  revision: revisionSchema.omit({ text: true }),
  original: originalOutlineSchema.pick({ id: true, name: true }).nullable(),
  annotationCount: z.int(),
  claimCount: z.int(),
});
export type DocumentEntry = z.output<typeof documentEntrySchema>;

export const documentSorts = ["changed", "title", "created"] as const;
export const listDocumentsSchema = pageQuerySchema.extend({
  /** Words of the title or the byline. */
  q: z.string().max(500).optional(),
  sort: z.enum(documentSorts).optional(),
});
export type ListDocuments = z.output<typeof listDocumentsSchema>;

/** How many documents the page shows at first, and each time more are asked for. */
export const DOCUMENTS_SHOWN = 50;

/** What the page of documents receives. */
export type DocumentsView = {
  readonly q: string;
  readonly sort: (typeof documentSorts)[number];
  readonly page: Page<DocumentEntry>;
  readonly mayAdd: boolean;
  readonly mayEdit: boolean;
  readonly mayTrash: boolean;
};
