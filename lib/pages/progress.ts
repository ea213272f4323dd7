/** How far the reading of a PDF has come, as callers see it, and what they may ask of its pages. */
import { z } from "zod";
import { idSchema } from "#lib/fields.ts";

/** `unread`: nobody has asked for it yet. */
export const readingStates = ["unread", "reading", "done", "failed"] as const;

export const progressSchema = z.object({
  original: idSchema,
  state: z.enum(readingStates),
  pagesDone: z.int(),
  /** Null until the file is open. */
  pageCount: z.int().nullable(),
  title: z.string().nullable(),
  /** Why there is no result, in a sentence. */
  problem: z.string().nullable(),
  needsPassword: z.boolean(),
});
export type Progress = z.output<typeof progressSchema>;

/** Longer passwords than a PDF may have are none. */
export const beginReadingSchema = z
  .object({ password: z.string("Must be text.").max(500, "Must not be longer than 500 characters.").optional() })
  .strict();
export type BeginReading = z.output<typeof beginReadingSchema>;

/** So many pages are given at once, with everything on them. */
export const WINDOW = 50;

const pageNumber = z.coerce.number("Must be a number.").int("Must be a whole number.").min(1, "Pages count from 1.");

/** A window of pages, both ends included; as many as are given at once where only its first is named. */
export const pageWindowSchema = z
  .object({ from: pageNumber.default(1), to: pageNumber.optional() })
  .transform(({ from, to = from + WINDOW - 1 }) => ({ from, to }))
  .refine(({ from, to }) => to >= from && to - from < WINDOW, {
    path: ["to"],
    error: `At most ${WINDOW} pages at a time, the first one first.`,
  });
export type PageWindow = z.output<typeof pageWindowSchema>;

/** A page as the desk lays it out before its words are there. */
export const pageOutlineSchema = z.object({
  number: z.int(),
  label: z.string().nullable(),
  /** As it is turned for reading, in points. */
  width: z.number(),
  height: z.number(),
  rotation: z.int(),
  /** Where its text begins. */
  start: z.int(),
});
export type PageOutline = z.output<typeof pageOutlineSchema>;
