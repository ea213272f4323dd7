/** What is being written about a passage, before the server has it: the form of a note, and what it says to the API. */
import { z } from "zod";
import type { Annotation } from "#lib/annotations/model.ts";
import { stanceSchema } from "#lib/ledger/model.ts";
import { regionSchema } from "#lib/pages/model.ts";
import { bearingSchema, sourceTypeSchema } from "#lib/sources/model.ts";

/** A source being cited: one of the workspace's, or one described here. */
const draftSourceSchema = z.object({
  id: z.string().nullable(),
  title: z.string(),
  url: z.string(),
  authors: z.string(),
  publisher: z.string(),
  published: z.string(),
  type: sourceTypeSchema,
});
export type DraftSource = z.output<typeof draftSourceSchema>;

const draftCitationSchema = z.object({
  key: z.string(),
  source: draftSourceSchema,
  bearing: bearingSchema,
  quote: z.string(),
  locator: z.string(),
});
export type DraftCitation = z.output<typeof draftCitationSchema>;

const draftClaimSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("known"), id: z.string(), number: z.number(), statement: z.string() }),
  z.object({ kind: z.literal("new"), statement: z.string() }),
]);
export type DraftClaim = z.output<typeof draftClaimSchema>;

/** Kept on the device, so it is read back with a schema: an older version may have written it. */
export const draftSchema = z.object({
  /** The annotation's id, made when the passage was chosen: sent twice, it exists once. */
  id: z.string(),
  /** The version it changes; null while the annotation does not exist yet. */
  version: z.number().nullable(),
  revision: z.number(),
  start: z.number(),
  end: z.number(),
  exact: z.string(),
  /** The part of a page it is on, where it is not on words. */
  region: regionSchema.nullable().default(null),
  visibility: z.enum(["workspace", "private"]),
  stance: stanceSchema.nullable(),
  claim: draftClaimSchema,
  comment: z.string(),
  labels: z.array(z.string()),
  citations: z.array(draftCitationSchema),
  /** What the server said when it refused it. */
  problem: z.string().nullable(),
  /** Which part of it the server would not have, if it was one: a path such as `citations.0.source.url`. */
  wrong: z.string().nullable().default(null),
  updatedAt: z.number(),
});
export type Draft = z.output<typeof draftSchema>;

export const emptySource: DraftSource = {
  id: null,
  title: "",
  url: "",
  authors: "",
  publisher: "",
  published: "",
  type: "webpage",
};

/** A draft to change an annotation with. */
export const draftOf = (annotation: Annotation, now: number): Draft => ({
  id: annotation.id,
  version: annotation.version,
  revision: annotation.anchor.revision,
  start: annotation.anchor.start,
  end: annotation.anchor.end,
  exact: annotation.anchor.exact,
  region: null,
  visibility: annotation.visibility,
  stance: annotation.stance,
  claim: annotation.claim
    ? { kind: "known", id: annotation.claim.id, number: annotation.claim.number, statement: annotation.claim.statement }
    : { kind: "none" },
  comment: annotation.comment,
  labels: annotation.labels,
  citations: annotation.citations.map(({ id, source, bearing, quote, locator }) => ({
    key: id,
    bearing,
    quote: quote ?? "",
    locator: locator ?? "",
    source: {
      id: source.id,
      title: source.title,
      url: source.url ?? "",
      authors: source.authors.join("; "),
      publisher: source.publisher ?? "",
      published: source.published ?? "",
      type: source.type,
    },
  })),
  problem: null,
  wrong: null,
  updatedAt: now,
});

/**
 * Whether anything was typed or chosen that would be a loss.
 * @param saved what the server has of it
 */
export const hasWords = (draft: Draft, saved?: Annotation): boolean =>
  draft.version !== null ? !saved || !saysTheSame(draft, draftOf(saved, 0)) : isBegun(draft);

const saysTheSame = (a: Draft, b: Draft): boolean => JSON.stringify(saidBy(a)) === JSON.stringify(saidBy(b));

const isBegun = (draft: Draft): boolean =>
  draft.comment.trim() !== "" ||
  draft.citations.some(({ source }) => isNamed(source)) ||
  draft.labels.length > 0 ||
  isReworded(draft);

const isReworded = ({ claim, exact }: Draft): boolean =>
  claim.kind === "known" || (claim.kind === "new" && claim.statement.trim() !== exact.trim());
export const isNamed = ({ id, title, url }: DraftSource): boolean =>
  id !== null || title.trim() !== "" || url.trim() !== "";

/** What is sent: everything but where it is said. */
export function saidBy(draft: Draft) {
  const { visibility, stance, claim, comment, labels, citations } = draft;
  return {
    visibility,
    stance,
    claim:
      claim.kind === "none"
        ? null
        : claim.kind === "known"
          ? { id: claim.id }
          : claim.statement.trim() === ""
            ? null
            : { statement: claim.statement.trim() },
    comment,
    labels,
    citations: citations
      .filter(({ source }) => isNamed(source))
      .map(({ source, bearing, quote, locator }) => ({ source: sourceIn(source), bearing, quote, locator })),
  };
}

const sourceIn = ({ id, ...fields }: DraftSource) => (id === null ? fields : { id });
