/** What goes between the server and the process that makes a PDF. */
import { z } from "zod";
import type { Job } from "./job.ts";
import type { OriginalJob } from "./original-job.ts";

/** The first line of what the process is given; for an original its bytes follow. */
export type Task =
  | { readonly article: Job }
  | { readonly original: OriginalJob; /** Of a file that can't be opened without. */ readonly password: string };

/**
 * How a PDF came to be: set from a text; the original bytes with additions after them; a copy of the original, because
 * additions to it could not have been read.
 */
export const ways = ["set", "appended", "copied"] as const;
export type Way = (typeof ways)[number];

export const stageSchema = z.union([
  z.object({ at: z.enum(["waiting", "gathering", "pages", "repairing", "writing"]) }),
  z.object({ at: z.literal("annotations"), count: z.int() }),
]);
export type Stage = z.output<typeof stageSchema>;

export const doneSchema = z.object({
  way: z.enum(ways),
  /** What whoever asked must know of it, in sentences. */
  remarks: z.array(z.string()),
});
export type Done = z.output<typeof doneSchema>;

/** What the process says while it works, a line each. */
export const newsSchema = z.union([
  z.object({ stage: stageSchema }),
  z.object({ done: doneSchema }),
  /** There will be no PDF, and why. */
  z.object({ refusal: z.string(), needsPassword: z.boolean() }),
]);
export type News = z.output<typeof newsSchema>;
export type Refusal = Extract<News, { readonly refusal: unknown }>;
