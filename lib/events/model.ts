/** What happened in a workspace: the feed of the live updates, and the history that pages show. */
import { z } from "zod";
import { idSchema, instantSchema } from "#lib/fields.ts";

export const subjects = ["document", "revision", "draft", "annotation", "reply", "claim", "source", "member"] as const;
export type Subject = (typeof subjects)[number];

export const actions = ["created", "changed", "trashed", "restored", "removed"] as const;
export type Action = (typeof actions)[number];

/** Fields changed, each with its value before and after. */
export type Change = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** What a service says has happened. */
export type Happening = {
  readonly subject: Subject;
  readonly subjectId: string;
  readonly action: Action;
  readonly version?: number;
  readonly documentId?: string | null;
  readonly claimId?: string | null;
  /** The one person who may know of it. */
  readonly privateTo?: string | null;
  readonly change?: Change;
};

/** One live event as a browser receives it: ids and a version; it fetches what it wants to show. */
export const liveEventSchema = z.object({
  subject: z.enum(subjects),
  id: idSchema,
  action: z.enum(actions),
  version: z.int(),
  document: idSchema.nullable(),
  claim: idSchema.nullable(),
  by: idSchema.nullable(),
});
export type LiveEvent = z.output<typeof liveEventSchema>;

/** One line of a history. */
export const historyEntrySchema = z.object({
  at: instantSchema,
  actor: z.object({ id: idSchema, name: z.string() }).nullable(),
  subject: z.enum(subjects),
  subjectId: idSchema,
  action: z.enum(actions),
  document: idSchema.nullable(),
  /** Whether only the reader knows of it. */
  isPrivate: z.boolean(),
  change: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
});
export type HistoryEntry = z.output<typeof historyEntrySchema>;

/** The fields of a row that an update gave another value, with both values. */
export function changeOf<Row extends object>(before: Row, after: Row, fields: readonly (keyof Row & string)[]): Change {
  const entries = fields
    .map((field) => [field, [before[field], after[field]]] as const)
    .filter(([, [was, is]]) => JSON.stringify(was) !== JSON.stringify(is));
  return Object.fromEntries(entries);
}
