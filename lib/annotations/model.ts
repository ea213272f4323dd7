/** Annotations: one person's mark on a passage, with its stance, claim, comment, citations and labels. */
import { z } from "zod";
import { anchorSchema, passageSchema } from "#lib/anchoring/model.ts";
import { namedClaimSchema } from "#lib/claims/model.ts";
import {
  idSchema,
  instantSchema,
  isStorable,
  lineSchema,
  markdownSchema,
  pageQuerySchema,
  revisionNumberSchema,
  STORABLE,
  versionSchema,
} from "#lib/fields.ts";
import { standingSchema, stanceSchema } from "#lib/ledger/model.ts";
import { pagePlaceSchema, quadSchema, regionSchema } from "#lib/pages/model.ts";
import { citationSchema, createCitationSchema } from "#lib/sources/model.ts";

export const visibilities = ["workspace", "private"] as const;
export const visibilitySchema = z.enum(visibilities);
export type Visibility = z.output<typeof visibilitySchema>;

export const LABEL_LENGTH = 60;
export const LABELS_LIMIT = 20;
export const CITATIONS_LIMIT = 50;

/** Labels are short, compared as written, and each is kept once. */
const labelsSchema = z
  .array(
    z
      .string("Must be text.")
      .trim()
      .min(1, "A label must not be empty.")
      .max(LABEL_LENGTH, `A label must not be longer than ${LABEL_LENGTH} characters.`)
      .refine(isStorable, STORABLE),
    "Must be a list of labels.",
  )
  .max(LABELS_LIMIT, `At most ${LABELS_LIMIT} labels.`)
  .transform((labels) => [...new Set(labels)]);

const citationsSchema = z.array(createCitationSchema).max(CITATIONS_LIMIT, `At most ${CITATIONS_LIMIT} sources.`);

export const createAnnotationSchema = z
  .object({
    document: idSchema,
    /** The revision that the person saw. */
    revision: revisionNumberSchema,
    passage: passageSchema.optional(),
    /** Of a PDF: a figure, a table, instead of a passage. The passage is then made of the words in it. */
    region: regionSchema.optional(),
    visibility: visibilitySchema.default("workspace"),
    stance: stanceSchema.nullable().optional(),
    claim: namedClaimSchema.nullable().optional(),
    comment: markdownSchema.default(""),
    labels: labelsSchema.default([]),
    citations: citationsSchema.default([]),
  })
  .strict()
  .refine(({ passage, region }) => (passage === undefined) !== (region === undefined), {
    path: ["passage"],
    error: "Give a passage, or a region of a page of a PDF.",
  });
export type CreateAnnotation = z.output<typeof createAnnotationSchema>;

/** What is left out stays as it is; null takes a stance, a claim or a comment away; `citations` replaces them all. */
export const changeAnnotationSchema = z
  .object({
    visibility: visibilitySchema.optional(),
    stance: stanceSchema.nullable().optional(),
    claim: namedClaimSchema.nullable().optional(),
    comment: markdownSchema
      .nullable()
      .transform((comment) => comment ?? "")
      .optional(),
    labels: labelsSchema.optional(),
    citations: citationsSchema.optional(),
  })
  .strict();
export type ChangeAnnotation = z.output<typeof changeAnnotationSchema>;

/** The wording somebody confirms is that of one revision: the one they saw. */
export const confirmAnnotationSchema = z.object({ revision: revisionNumberSchema }).strict();
export type ConfirmAnnotation = z.output<typeof confirmAnnotationSchema>;

/** The place a passage is given by hand, in the revision the person saw. */
export const attachAnnotationSchema = z.object({ revision: revisionNumberSchema, passage: passageSchema }).strict();
export type AttachAnnotation = z.output<typeof attachAnnotationSchema>;

export const personSchema = z.object({ id: idSchema, name: z.string() });
export type Person = z.output<typeof personSchema>;

export const replySchema = z.object({
  id: idSchema,
  annotation: idSchema,
  author: personSchema,
  /** Who wrote it, where it came in with a file; the author is then whoever brought it in. */
  outsideName: z.string().nullable(),
  /** The name it bears in that file. */
  foreignKey: z.string().nullable(),
  /** Markdown. */
  body: z.string(),
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Reply = z.output<typeof replySchema>;

export const writeReplySchema = z
  .object({ body: markdownSchema.refine((body) => body.trim() !== "", "A reply must say something.") })
  .strict();
export type WriteReply = z.output<typeof writeReplySchema>;

export const annotationSchema = z.object({
  id: idSchema,
  version: versionSchema,
  author: personSchema,
  /** Who wrote it, where it came in with a file; the author is then whoever brought it in. */
  outsideName: z.string().nullable(),
  /** The name it bears in that file, and where it stands there. */
  foreignKey: z.string().nullable(),
  foreign: z.object({ page: z.int(), box: quadSchema }).nullable(),
  document: idSchema,
  /** `pages`, only in a PDF: where it stands on them. */
  anchor: anchorSchema.extend({ pages: z.array(pagePlaceSchema).optional() }),
  /** The part of a page that was marked, where it was that rather than a passage. */
  region: regionSchema.nullable(),
  /** What its author marked, and in which revision: the anchor says where that stands now. */
  origin: z.object({ revision: z.int().positive(), exact: z.string() }),
  /** What stands now where a removed passage stood; null when nothing does, or nothing was removed. */
  replacedBy: z.string().nullable(),
  /** Whether the words have changed since the stance was given, and nobody has confirmed it since. */
  recheck: z.boolean(),
  /** When the note of a removed passage was set aside. */
  closedAt: instantSchema.nullable(),
  visibility: visibilitySchema,
  stance: stanceSchema.nullable(),
  claim: z.object({ id: idSchema, number: z.int(), statement: z.string(), standing: standingSchema }).nullable(),
  /** Markdown. */
  comment: z.string(),
  labels: z.array(z.string()),
  citations: z.array(citationSchema),
  replies: z.array(replySchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Annotation = z.output<typeof annotationSchema>;

export const listAnnotationsSchema = pageQuerySchema.extend({
  document: idSchema.optional(),
  claim: idSchema.optional(),
  author: idSchema.optional(),
  stance: stanceSchema.optional(),
  label: lineSchema.optional(),
  /** Where they stood in the document's revision of that number, instead of where they stand now. */
  revision: z.coerce.number("Must be a number.").int().positive().optional(),
  /** Several ids, separated by commas: the bodies of the notes near the screen. */
  ids: z
    .string()
    .transform((ids) => ids.split(",").filter(Boolean))
    .pipe(z.array(idSchema).max(200, "At most 200 ids."))
    .optional(),
});
export type ListAnnotations = z.output<typeof listAnnotationsSchema>;

/**
 * One annotation in the index of positions: what the desk must know of every one to draw, count and
 * filter them. Bodies are fetched for those near the screen.
 */
export const markSchema = z.object({
  id: idSchema,
  version: versionSchema,
  start: z.int(),
  end: z.int(),
  state: anchorSchema.shape.state,
  author: idSchema,
  visibility: visibilitySchema,
  stance: stanceSchema.nullable(),
  claim: idSchema.nullable(),
  labels: z.array(z.string()),
  recheck: z.boolean(),
  closed: z.boolean(),
  /** The part of a page that was marked, where it was that rather than a passage. */
  region: regionSchema.nullable(),
});
export type Mark = z.output<typeof markSchema>;
