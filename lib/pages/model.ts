/**
 * Pages: where the words of a PDF stand on its paper.
 *
 * A PDF becomes a document like any other: content, and one canonical text that passages count in. Beside the text
 * there is the layout of each page, which says where each stretch of it stands. Lengths are in points of the page's
 * own space, as its file counts them: x grows to the right, y upwards, before the page is turned for reading.
 */
import { z } from "zod";
import { instantSchema } from "#lib/fields.ts";

/** A rectangle along the page's axes: left, bottom, right, top. */
export const quadSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Quad = z.output<typeof quadSchema>;

/** The corners of a rectangle that is aslant, two numbers each, as its words run: upper left, upper right, lower left, lower right. */
export const cornersSchema = z.tuple([
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
]);
export type Corners = z.output<typeof cornersSchema>;

/** By how much a page is turned, in degrees clockwise. */
const turnSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Turn = z.output<typeof turnSchema>;

/** Characters that follow one another both in the canonical text and on one line of the paper. */
export const runSchema = z.object({
  /** Where it begins in the canonical text. */
  start: z.int().min(0),
  /** Its stretch of the canonical text. */
  text: z.string().min(1),
  /** The line it stands in, as high as the line is; where that is aslant, the rectangle around it. */
  box: quadSchema,
  /**
   * Which way the line runs, in degrees counter-clockwise: 0 to the right, 90 upwards, 180 to the left, 270 downwards.
   * Any other is aslant.
   */
  turn: z.number().min(0).lt(360),
  /**
   * Where each UTF-16 code unit begins, along the line: x, or y where it runs up or down; one more than there are, the
   * last being the end. They fall where the text is read against the axis, as Arabic is. Aslant, they are counted in
   * the page turned back by as much around its origin, where the line runs to the right.
   */
  edges: z.array(z.number()),
  /** Only of a line that is aslant: from where to where it reaches above the axis along which it is counted. */
  across: z.tuple([z.number(), z.number()]).optional(),
});
export type Run = z.output<typeof runSchema>;

export const pageLayoutSchema = z.object({
  /** 1, 2, 3, … in the order of the file. */
  number: z.int().positive(),
  /** What the file itself calls it: "iv", "A-3"; null where it says nothing. */
  label: z.string().nullable(),
  /** The part of the paper that is shown. */
  box: quadSchema,
  rotation: turnSchema,
  /** Its stretch of the canonical text. A page without text that can be read has one leaf, U+FFFC. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** In reading order. What is not text of the document (running heads, page numbers) has no run. */
  runs: z.array(runSchema),
});
export type PageLayout = z.output<typeof pageLayoutSchema>;

/** An entry of the file's own table of contents. */
export const outlineEntrySchema = z.object({
  title: z.string(),
  /** 0 for the uppermost. */
  depth: z.int().min(0),
  page: z.int().positive(),
});
export type OutlineEntry = z.output<typeof outlineEntrySchema>;

export const foreignKinds = [
  "highlight",
  "underline",
  "strikeout",
  "squiggly",
  "note",
  "freetext",
  "ink",
  "shape",
  "stamp",
] as const;

export type ForeignKind = (typeof foreignKinds)[number];

/** An annotation that is in the file already, as another program wrote it. */
export const foreignAnnotationSchema = z.object({
  /** The name it bears in the file, or one made of what it is: the same whenever the same file is read. */
  key: z.string(),
  kind: z.enum(foreignKinds),
  page: z.int().positive(),
  box: quadSchema,
  /** Over its words, one for each line; empty for what marks no words. */
  quads: z.array(quadSchema),
  /** The stretch of the canonical text under its quads; null where there is none. */
  stretch: z.object({ start: z.int(), end: z.int() }).nullable(),
  author: z.string().nullable(),
  at: instantSchema.nullable(),
  /** Plain text, as its writer left it. */
  contents: z.string(),
  /** As #rrggbb. */
  colour: z.string().nullable(),
  /** The key of the annotation it answers. */
  answers: z.string().nullable(),
});
export type ForeignAnnotation = z.output<typeof foreignAnnotationSchema>;

/** A part of a page that is marked as such: a figure, a table. */
export const regionSchema = z
  .object({
    page: z.int("Must be the number of a page.").positive("Pages count from 1."),
    /** Left, bottom, right, top, in points of the page's own space. */
    box: quadSchema.refine(
      ([left, bottom, right, top]) => left < right && bottom < top,
      "Must be left, bottom, right and top, in this order.",
    ),
  })
  .strict();
export type Region = z.output<typeof regionSchema>;

/** Where a passage, or a region, stands on the pages of its file. */
export const pagePlaceSchema = z.object({
  page: z.int().positive(),
  /** Around its words, one for each line. */
  quads: z.array(quadSchema).min(1),
  /** Where any is aslant: the corners of each, null for one that is along the page's axes. */
  corners: z.array(cornersSchema.nullable()).optional(),
});
export type PagePlace = z.output<typeof pagePlaceSchema>;
