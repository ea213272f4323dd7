/** Passages, selectors and anchors. Positions count UTF-16 code units of a revision's canonical text. */
import { z } from "zod";

/** How many code units of context a selector remembers on each side. */
export const CONTEXT_LENGTH = 64;
/** The longest passage one annotation may mark. */
export const PASSAGE_LIMIT = 20_000;

const offset = z.int("Must be a whole number.").min(0, "Must not be negative.");
const words = z.string("Must be text.").max(PASSAGE_LIMIT, `Must not be longer than ${PASSAGE_LIMIT} characters.`);

/**
 * A passage as a caller names it: by position, by its words (with context where they occur more than
 * once), or by both, in which case both must agree.
 */
export const passageSchema = z
  .object({
    start: offset.optional(),
    end: offset.optional(),
    exact: words.min(1, "Must not be empty.").optional(),
    prefix: words.optional(),
    suffix: words.optional(),
  })
  .strict()
  .refine(({ start, end }) => (start === undefined) === (end === undefined), "Give start and end together.")
  .refine(({ start, exact }) => start !== undefined || exact !== undefined, "Give start and end, or the exact words.");
export type Passage = z.output<typeof passageSchema>;

/** What is remembered of a passage. Immutable: it is what its author marked. */
export const selectorSchema = z.object({
  start: offset,
  end: offset,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Selector = z.output<typeof selectorSchema>;

export const anchorStates = ["exact", "moved", "edited", "removed"] as const;
export const anchorStateSchema = z.enum(anchorStates);
export type AnchorState = z.output<typeof anchorStateSchema>;

/** Where a passage stands in one revision. A removed one stands at start = end, where it used to be, and keeps its words. */
export const anchorSchema = selectorSchema.extend({ revision: z.int().positive(), state: anchorStateSchema });
export type Anchor = z.output<typeof anchorSchema>;

/** How many annotations went which way when a revision was made. */
export const carriedSchema = z.object({
  exact: z.int(),
  moved: z.int(),
  edited: z.int(),
  removed: z.int(),
});
export type Carried = z.output<typeof carriedSchema>;
