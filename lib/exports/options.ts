/** What may be chosen of an export. All of it may be left out. */
import { z } from "zod";
import { idSchema } from "#lib/fields.ts";
import { stances, type Stance } from "#lib/ledger/model.ts";

/** What a highlight says at a glance: its stance, or that it has none. */
export const tones = [...stances, "comment"] as const;
export type Tone = Stance | "comment";
export const toneOf = ({ stance }: { readonly stance: Stance | null }): Tone => stance ?? "comment";

export const notePlaces = ["appendix", "margin", "footnotes", "none"] as const;
export type NotesPlace = (typeof notePlaces)[number];
export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

/** A parameter that may be said several times. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.union([item, z.array(item)]).transform((items): z.output<Item>[] => (Array.isArray(items) ? items : [items]));

/**
 * What is asked of an export. An export leaves the workspace, so one's own private annotations are left out
 * unless they are asked for; those of others are nobody's to export.
 */
export const exportQuerySchema = z.strictObject({
  private: z.enum(["include"]).optional(),
  /** Whose annotations; everybody's where nobody is named. */
  author: several(idSchema).optional(),
  /** Which stances, and whether those without one. */
  stance: several(z.enum(tones)).optional(),
  /** Where the notes are written out, besides in the highlights themselves. */
  notes: z.enum(notePlaces).optional(),
  /** Of an article's pages; of the pages that are added to a PDF, where it is not that of its first page. */
  paper: z.enum(papers).optional(),
  claims: z.enum(["yes", "no"]).optional(),
});
export type ExportQuery = z.output<typeof exportQuerySchema>;

export type Choice = {
  readonly includesPrivate: boolean;
  /** Null for everybody. */
  readonly authors: ReadonlySet<string> | null;
  /** Null for all. */
  readonly tones: ReadonlySet<Tone> | null;
  readonly notes: NotesPlace;
  /** Null where it does not matter. */
  readonly paper: Paper | null;
  readonly withClaims: boolean;
};

export const choiceOf = (query: ExportQuery): Choice => ({
  includesPrivate: query.private === "include",
  authors: query.author ? new Set(query.author) : null,
  tones: query.stance ? new Set(query.stance) : null,
  notes: query.notes ?? "appendix",
  paper: query.paper ?? null,
  withClaims: query.claims !== "no",
});

/** Whether an annotation is among those that were asked for. */
export const isChosen = (
  { authors, tones, includesPrivate }: Pick<Choice, "authors" | "tones" | "includesPrivate">,
  annotation: { readonly author: { readonly id: string }; readonly stance: Stance | null; readonly visibility: string },
): boolean =>
  (annotation.visibility !== "private" || includesPrivate) &&
  (authors === null || authors.has(annotation.author.id)) &&
  (tones === null || tones.has(toneOf(annotation)));
