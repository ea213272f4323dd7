/** What the page of the draft editor receives, and how one begins on it. */
import { z } from "zod";
import type { Mark } from "#lib/annotations/model.ts";
import type { Content } from "#lib/documents/content.ts";
import type { Draft, Writer } from "#lib/drafts/model.ts";
import type { HistoryDocument } from "#lib/history/model.ts";

/** A revision on which one writes: its number and content, and where the annotations stand in it. */
export type Base = { readonly number: number; readonly content: Content; readonly marks: readonly Mark[] };

export type EditorPageView = {
  readonly document: HistoryDocument;
  readonly me: string;
  /** The revision one's draft began from, or the present one. */
  readonly base: Base;
  readonly draft: Draft | null;
  readonly others: readonly Writer[];
  /** Up to where this is complete; the live updates go on from here. */
  readonly fence: string;
};

/** A draft as this device keeps it. `content` is checked by parseContent. */
export const keptWritingSchema = z.object({
  base: z.int().positive(),
  content: z.unknown(),
  /** The version of the server's draft that this continues; 0 when it had none. */
  version: z.int().min(0),
  /** Whether the server has it. */
  isSent: z.boolean(),
  /** When it was kept, in milliseconds since 1970, by this device's clock. */
  at: z.number(),
});
export type KeptWriting = Omit<z.output<typeof keptWritingSchema>, "content"> & { readonly content: Content };

export type Beginning = { readonly base: number; readonly content: Content; readonly version: number };
