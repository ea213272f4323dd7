/** A text that is being brought in, and what the person has decided about it so far. */
import { z } from "zod";
import { formatSchema, repairSchema, type Declined, type Repair } from "#lib/imports/model.ts";

export const submissionSchema = z.object({
  body: z.string(),
  format: formatSchema,
  /** The file it came from. */
  fileName: z.string().nullable(),
  /** The repairs that were turned off, whole, so that they can still be shown and turned on. */
  declined: z.array(repairSchema),
  /** What was written over what was understood. */
  edits: z.object({ title: z.string(), byline: z.string(), dateline: z.string(), language: z.string() }).partial(),
});
export type Submission = z.output<typeof submissionSchema>;

export const nothing: Submission = { body: "", format: "text", fileName: null, declined: [], edits: {} };

/** More than this many are named by their kind: the server takes so many names, and no one turns them off one by one. */
const NAMED = 1_000;

export const declinedOf = (repairs: readonly Repair[]): Declined[] =>
  repairs.length > NAMED
    ? [...new Set(repairs.map(({ kind }) => kind))].map((kind) => ({ kind }))
    : repairs.map(({ kind, at }) => ({ kind, at }));

/** The content as the server takes it. */
export const contentOf = ({ body, format, declined }: Submission) => ({ format, body, declined: declinedOf(declined) });
