/** A text that is being brought in, and what the person has decided about it so far. */
import { z } from "zod";
import { formatSchema, repairSchema, type Declined, type Repair } from "#lib/imports/model.ts";

/** What a person decided about what was understood. */
const decisionsSchema = z.object({
  /** The repairs that were turned off, whole, so that they can still be shown and turned on. */
  declined: z.array(repairSchema),
  /** What was written over what was understood. */
  edits: z.object({ title: z.string(), byline: z.string(), dateline: z.string(), language: z.string() }).partial(),
});
export type Decisions = z.output<typeof decisionsSchema>;

/** A text that was pasted or typed; kept on the device. */
export const submissionSchema = decisionsSchema.extend({ body: z.string(), format: formatSchema });
export type Submission = z.output<typeof submissionSchema>;

export const undecided: Decisions = { declined: [], edits: {} };
export const nothing: Submission = { ...undecided, body: "", format: "text" };

/** More than this many are named by their kind: the server takes so many names, and no one turns them off one by one. */
const NAMED = 1_000;

export const declinedOf = (repairs: readonly Repair[]): Declined[] =>
  repairs.length > NAMED
    ? [...new Set(repairs.map(({ kind }) => kind))].map((kind) => ({ kind }))
    : repairs.map(({ kind, at }) => ({ kind, at }));

/** The content as the server takes it. */
export const contentOf = ({ body, format, declined }: Submission) => ({ format, body, declined: declinedOf(declined) });
