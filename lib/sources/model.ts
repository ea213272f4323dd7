/** Sources: what can be cited, kept once per workspace; and citations, their use by an annotation. */
import { z } from "zod";
import {
  idSchema,
  instantSchema,
  isStorable,
  lineSchema,
  optionalLineSchema,
  pageQuerySchema,
  partialDateSchema,
  quoteSchema,
  STORABLE,
  versionSchema,
  webAddressSchema,
} from "#lib/fields.ts";

export const sourceTypes = [
  "webpage",
  "article",
  "report",
  "book",
  "dataset",
  "document",
  "interview",
  "audio",
  "video",
  "post",
  "other",
] as const;
export const sourceTypeSchema = z.enum(sourceTypes);
export type SourceType = z.output<typeof sourceTypeSchema>;

export const AUTHORS_LIMIT = 100;

/** A list of names, or one text that holds a single name (or several, one per line or between semicolons). */
const authorsSchema = z
  .union([z.array(lineSchema).max(AUTHORS_LIMIT), z.string().max(10_000).refine(isStorable, STORABLE)])
  .transform((authors) =>
    typeof authors === "string"
      ? authors
          .split(/[;\n]/u)
          .map((name) => name.trim())
          .filter(Boolean)
      : authors,
  );

const urlSchema = z.union([z.literal("").transform(() => null), webAddressSchema]).nullable();

const sourceFields = {
  title: optionalLineSchema.optional(),
  url: urlSchema.optional(),
  authors: authorsSchema.optional(),
  publisher: optionalLineSchema.optional(),
  published: partialDateSchema.optional(),
  type: sourceTypeSchema.optional(),
};

/** A source needs a title or an address; without a title it is called by its address. */
const namesSomething = ({
  title,
  url,
}: {
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
}): boolean => Boolean(title) || Boolean(url);
const NAMES_SOMETHING = "A source needs a title or an address.";

export const createSourceSchema = z
  .object(sourceFields)
  .strict()
  .refine(namesSomething, { error: NAMES_SOMETHING, path: ["title"] });
export type CreateSource = z.output<typeof createSourceSchema>;

export const changeSourceSchema = z.object(sourceFields).strict();
export type ChangeSource = z.output<typeof changeSourceSchema>;

export const sourceSchema = z.object({
  id: idSchema,
  title: z.string(),
  url: z.string().nullable(),
  authors: z.array(z.string()),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  type: sourceTypeSchema,
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Source = z.output<typeof sourceSchema>;

/** A line of the list of sources. */
export const sourceEntrySchema = sourceSchema.extend({
  /** How many annotations that the caller may see cite it. */
  citationCount: z.int(),
});
export type SourceEntry = z.output<typeof sourceEntrySchema>;

export const sourceSorts = ["changed", "citations", "title"] as const;

export const listSourcesSchema = pageQuerySchema.extend({
  /** Words of the title, a publisher, an author, or an address in any spelling; the best matches come first. */
  q: z.string().max(2_048).optional(),
  sort: z.enum(sourceSorts).optional(),
});
export type ListSources = z.output<typeof listSourcesSchema>;

export const bearings = ["supports", "contests", "context"] as const;
export const bearingSchema = z.enum(bearings);
export type Bearing = z.output<typeof bearingSchema>;

/** A source that exists already, or one described, which is made unless the workspace has it. */
export const citedSourceSchema = z.union([z.object({ id: idSchema }).strict(), createSourceSchema]);

export const createCitationSchema = z
  .object({
    source: citedSourceSchema,
    bearing: bearingSchema,
    quote: quoteSchema.optional(),
    locator: optionalLineSchema.optional(),
  })
  .strict();
export type CreateCitation = z.output<typeof createCitationSchema>;

export const citationSchema = z.object({
  id: idSchema,
  source: sourceSchema,
  bearing: bearingSchema,
  quote: z.string().nullable(),
  locator: z.string().nullable(),
});
export type Citation = z.output<typeof citationSchema>;
