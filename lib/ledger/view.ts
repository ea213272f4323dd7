/** What callers get to see of the ledger. */
import { toAnchor, type AnchoredRow } from "#lib/annotations/anchor.ts";
import { toClaim } from "#lib/claims/view.ts";
import { toSource } from "#lib/sources/view.ts";
import type { ClaimEntry, ClaimRecord, Mention, SourceUse, Stance, Voice } from "./model.ts";
import { standingOf, type Tally } from "./standing.ts";

type ClaimRow = Parameters<typeof toClaim>[0];
type EntryRow = ClaimRow &
  Tally & { readonly changedAt: Date; readonly mentionCount: number; readonly citationCount: number };

export const toClaimEntry = (row: EntryRow): ClaimEntry => ({
  ...toClaim(row),
  voices: { supported: row.supported, contested: row.contested, unsure: row.unsure },
  standing: standingOf(row),
  mentionCount: row.mentionCount,
  citationCount: row.citationCount,
  changedAt: row.changedAt.toISOString(),
});

type VoiceRow = {
  readonly annotation: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly stance: Stance;
  readonly at: Date;
};

export const toVoice = ({ annotation, authorId, authorName, stance, at }: VoiceRow): Voice => ({
  author: { id: authorId, name: authorName },
  stance,
  annotation,
  at: at.toISOString(),
});

type SourceRow = Parameters<typeof toSource>[0];

export type MentionRow = AnchoredRow & {
  readonly id: string;
  readonly document: { readonly id: string; readonly title: string };
  readonly author: { readonly id: string; readonly name: string };
  readonly outsideName: string | null;
  readonly stance: Stance | null;
  readonly visibility: "workspace" | "private";
  readonly comment: string;
  readonly createdAt: Date;
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly statement: string;
    readonly deletedAt: Date | null;
  } | null;
  readonly citations: readonly {
    readonly id: string;
    readonly bearing: ClaimRecord["citations"][number]["bearing"];
    readonly quote: string | null;
    readonly locator: string | null;
    readonly source: SourceRow;
  }[];
};

export const toMention = (row: MentionRow): Mention => ({
  annotation: row.id,
  document: row.document,
  anchor: toAnchor(row),
  author: row.author,
  outsideName: row.outsideName,
  stance: row.stance,
  visibility: row.visibility,
  comment: row.comment,
  createdAt: row.createdAt.toISOString(),
});

export const toCitations = ({ id: annotation, author, citations }: MentionRow): ClaimRecord["citations"] =>
  citations.map(({ source, ...citation }) => ({ ...citation, source: toSource(source), annotation, author }));

/** The citations of one source at a mention; an annotation may cite a source more than once. */
export const toUses = (row: MentionRow, sourceId: string): SourceUse[] =>
  row.citations
    .filter(({ source }) => source.id === sourceId)
    .map(({ source, ...citation }) => {
      const { annotation, author, document, anchor, stance, visibility } = toMention(row);
      const claim =
        row.claim && !row.claim.deletedAt
          ? { id: row.claim.id, number: row.claim.number, statement: row.claim.statement }
          : null;
      return { ...citation, annotation, author, document, anchor, stance, visibility, claim };
    });
