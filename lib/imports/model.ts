/** What comes in from outside, and what was understood of it. */
import { z } from "zod";
import { changeKinds, trackedChangesModes } from "#lib/docx/model.ts";
import { idSchema, instantSchema } from "#lib/fields.ts";
import { foreignKinds, pagePlaceSchema, quadSchema } from "#lib/pages/model.ts";

/** The most text one document may hold when it arrives, in UTF-16 code units: about 800,000 words. */
export const BODY_LIMIT = 5_000_000;

/** The most bytes of JSON that bring a text along: every character may take three bytes, and escapes more. */
export const SUBMISSION_BYTES = 20_000_000;

export const formats = ["text", "markdown", "html"] as const;
export const formatSchema = z.enum(formats);
export type Format = z.output<typeof formatSchema>;

/**
 * What a repair does.
 * - `byline`: a bare author's name at the top was taken out of the text
 * - `dateline`: the place (and date) in front of the first sentence was recognised; it stays in the text
 * - `joined_sentence`: a sentence broken across lines was joined with a space
 * - `joined_word`: a word broken across lines was joined
 * - `joined_hyphen`: a word hyphenated at a line's end was joined
 * - `title`: the first line was taken as the title and out of the text
 */
export const repairKinds = ["title", "byline", "dateline", "joined_sentence", "joined_word", "joined_hyphen"] as const;
export const repairKindSchema = z.enum(repairKinds);
export type RepairKind = z.output<typeof repairKindSchema>;

/**
 * `before` and `after` are the words concerned, with their line end; where something was taken out, `after` is
 * empty. `at` counts UTF-16 code units of the body as it was submitted, after lib/imports/clean.ts: line ends
 * made \n, control characters gone.
 */
export const repairSchema = z.object({
  kind: repairKindSchema,
  at: z.int().min(0),
  before: z.string(),
  after: z.string(),
});
export type Repair = z.output<typeof repairSchema>;

export const importedSchema = z.object({
  repairs: z.array(repairSchema),
  title: z.string().optional(),
  byline: z.string().optional(),
  dateline: z.string().optional(),
  /** BCP 47, as the file itself declares it or else as its words show. */
  language: z.string().optional(),
  /** The page's own address, as the file itself declares it. */
  sourceUrl: z.string().optional(),
  /** When it was published, as the file itself says: a day, or a moment, in ISO 8601. */
  published: z.string().optional(),
});
export type Imported = z.output<typeof importedSchema>;

/** A repair that the person turned off, named by its kind and place; without a place, all of its kind. */
const declinedSchema = repairSchema.pick({ kind: true, at: true }).partial({ at: true }).strict();
export type Declined = z.output<typeof declinedSchema>;

const wishes = {
  declined: z.array(declinedSchema).max(10_000).default([]),
  /**
   * Whether somebody has seen in a preview what was understood. Then their own title or byline stands for the
   * line that was taken as such; else a line that says something else than they do stays in the text.
   */
  reviewed: z.boolean().optional(),
};

/** A text that is sent as such. */
export const submittedContentSchema = z
  .object({
    format: formatSchema,
    body: z.string("Must be text."),
    ...wishes,
  })
  .strict();
export type SubmittedContent = z.output<typeof submittedContentSchema>;

/** No book has as many files. */
const CHAPTERS_LIMIT = 5_000;

/** A file that was sent, or fetched, before: see lib/originals. */
export const storedContentSchema = z
  .object({
    format: z.literal("original"),
    original: idSchema,
    /** Of a Word file: whether it is read as if its tracked changes were all accepted, or all rejected. */
    trackedChanges: z.enum(trackedChangesModes).default("accept"),
    /** Of a Word file or a PDF: whether its comments come along, as annotations of people outside. */
    withComments: z.boolean().default(true),
    /** Of a book: which of its chapters, counted from 0, as a preview lists them. All of them without. */
    chapters: z.array(z.int().min(0)).min(1, "Choose at least one chapter.").max(CHAPTERS_LIMIT).optional(),
    ...wishes,
  })
  .strict();
export type StoredContent = z.output<typeof storedContentSchema>;

/** Everything a text can come in as. */
export const sentContentSchema = z.discriminatedUnion("format", [submittedContentSchema, storedContentSchema]);
export type SentContent = z.output<typeof sentContentSchema>;

const saidSchema = z.object({
  /** The name it bears in a PDF, if it came with one. */
  key: z.string().optional(),
  /** As the file has it; null where it was taken out. */
  name: z.string().nullable(),
  /** When, as far as the file knows: older ones have the writer's own time. */
  at: instantSchema.nullable(),
  /** Markdown. */
  body: z.string(),
});

/** A comment somebody outside made on words of the text, in UTF-16 code units of its canonical text. */
export const outsideCommentSchema = saidSchema.extend({
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  isResolved: z.boolean(),
  answers: z.array(saidSchema),
  /** In a PDF: what it is there, where it stands, and what is marked here: its words, those nearest to it, or the part of the page. */
  onPage: z
    .object({
      kind: z.enum(foreignKinds),
      box: quadSchema,
      places: z.array(pagePlaceSchema),
      becomes: z.enum(["passage", "nearest", "region"]),
    })
    .optional(),
});
export type OutsideComment = z.output<typeof outsideCommentSchema>;

/** A change that was tracked in a Word file: what was put in or taken out, and by whom. */
export const trackedChangeSchema = z.object({
  kind: z.enum(changeKinds),
  name: z.string().nullable(),
  at: instantSchema.nullable(),
  words: z.string(),
});

/** A chapter of a book, whether it is taken or not. */
const chapterSchema = z.object({
  title: z.string(),
  /** How far within parts and other chapters it stands: 0 for those within none. */
  depth: z.int(),
  /** Of its text, in UTF-16 code units. */
  characters: z.int(),
  isTaken: z.boolean(),
});

/** What else was found in a file than its text. */
export const foundSchema = z.object({
  comments: z.array(outsideCommentSchema),
  changes: z.array(trackedChangeSchema),
  /** How many things of each kind could not be taken along. */
  leftOut: z.object({
    hiddenTexts: z.int(),
    embeddedObjects: z.int(),
    links: z.int().default(0),
    attachments: z.int().default(0),
    annotations: z.int().default(0),
  }),
  /** Of a PDF: how many pages it has, and how many of them without text that can be read. */
  pages: z.object({ count: z.int(), withoutText: z.int() }).nullable(),
  /** Of a book: its chapters, in order, and whether fewer are taken than were wanted because no more fit. */
  book: z.object({ chapters: z.array(chapterSchema), isCut: z.boolean() }).nullable(),
});
export type Found = z.output<typeof foundSchema>;
