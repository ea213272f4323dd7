/** What a workspace makes of its claims: voices, standings, and the claims they belong to. */
import { z } from "zod";
import { anchorSchema } from "#lib/anchoring/model.ts";
import { claimSchema } from "#lib/claims/model.ts";
import { idSchema, instantSchema, pageQuerySchema } from "#lib/fields.ts";
import { citationSchema } from "#lib/sources/model.ts";

export const stances = ["supported", "contested", "unsure"] as const;
export const stanceSchema = z.enum(stances);
export type Stance = z.output<typeof stanceSchema>;

export const standingStates = ["unchecked", "supported", "contested", "disputed", "unsourced", "unsure"] as const;
export const standingStateSchema = z.enum(standingStates);
export type StandingState = z.output<typeof standingStateSchema>;

/** People, each counted once, by their latest stance. */
export const voicesSchema = z.object({ supported: z.int(), contested: z.int(), unsure: z.int() });
export type Voices = z.output<typeof voicesSchema>;

export const standingSchema = z.object({
  state: standingStateSchema,
  /** Name and version of the published rule. */
  rule: z.string(),
  /** One sentence with the arithmetic. */
  explanation: z.string(),
});
export type Standing = z.output<typeof standingSchema>;

const person = z.object({ id: idSchema, name: z.string() });

const documentNameSchema = z.object({ id: idSchema, title: z.string() });
export type DocumentName = z.output<typeof documentNameSchema>;

/** A person's current stance on a claim, and the annotation that gave it. */
export const voiceSchema = z.object({ author: person, stance: stanceSchema, annotation: idSchema, at: instantSchema });
export type Voice = z.output<typeof voiceSchema>;

/** A claim being made at a passage. */
export const mentionSchema = z.object({
  annotation: idSchema,
  document: documentNameSchema,
  anchor: anchorSchema,
  author: person,
  /** Who wrote it, where it came in with a file. */
  outsideName: z.string().nullable(),
  stance: stanceSchema.nullable(),
  visibility: z.enum(["workspace", "private"]),
  /** Markdown. */
  comment: z.string(),
  createdAt: instantSchema,
});
export type Mention = z.output<typeof mentionSchema>;

/** A use of a source: which annotation cites it, where, and for which claim. */
export const sourceUseSchema = citationSchema.omit({ source: true }).extend({
  annotation: idSchema,
  author: person,
  document: documentNameSchema,
  anchor: anchorSchema,
  stance: stanceSchema.nullable(),
  visibility: z.enum(["workspace", "private"]),
  claim: z.object({ id: idSchema, number: z.int(), statement: z.string() }).nullable(),
});
export type SourceUse = z.output<typeof sourceUseSchema>;

/** A line of the list of claims. */
export const claimEntrySchema = claimSchema.extend({
  voices: voicesSchema,
  standing: standingSchema,
  mentionCount: z.int(),
  citationCount: z.int(),
  /** The latest change of the claim or of anything marked on it. */
  changedAt: instantSchema,
});
export type ClaimEntry = z.output<typeof claimEntrySchema>;

/** Everything known of one claim. */
export const claimRecordSchema = claimSchema.extend({
  voices: voicesSchema,
  standing: standingSchema,
  people: z.array(voiceSchema),
  mentions: z.array(mentionSchema),
  citations: z.array(citationSchema.extend({ annotation: idSchema, author: person })),
});
export type ClaimRecord = z.output<typeof claimRecordSchema>;

export const claimSorts = ["changed", "disagreement", "mentions", "number"] as const;

export const listClaimsSchema = pageQuerySchema.extend({
  /** Words: the claims whose statements are similar come first. */
  q: z.string().max(2_000).optional(),
  state: standingStateSchema.optional(),
  document: idSchema.optional(),
  sort: z.enum(claimSorts).optional(),
});
export type ListClaims = z.output<typeof listClaimsSchema>;
