/** What callers get to see of an annotation. */
import type { AnchorState } from "#lib/anchoring/model.ts";
import type { Standing } from "#lib/ledger/model.ts";
import { toSource } from "#lib/sources/view.ts";
import { replacementOf, toAnchor, type AnchoredRow } from "./anchor.ts";
import type { Annotation, Mark, Reply } from "./model.ts";
import { foreignPlaceOf, placesOf, regionOf } from "./on-pages.ts";
import { needsRecheck } from "./recheck.ts";

type SourceRow = Parameters<typeof toSource>[0];
type Person = { readonly id: string; readonly name: string };

type ReplyRow = {
  readonly id: string;
  readonly annotationId: string;
  readonly author: Person;
  readonly outsideName: string | null;
  readonly foreignKey: string | null;
  readonly body: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

type Row = AnchoredRow & {
  readonly id: string;
  readonly version: number;
  readonly author: Person;
  readonly outsideName: string | null;
  readonly foreignKey: string | null;
  readonly foreignAt: unknown;
  readonly pages: unknown;
  readonly isRegion: boolean;
  readonly confirmed: string | null;
  readonly closedAt: Date | null;
  readonly documentId: string;
  readonly visibility: Annotation["visibility"];
  readonly stance: Annotation["stance"];
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly statement: string;
    readonly deletedAt: Date | null;
  } | null;
  readonly comment: string;
  readonly labels: readonly string[];
  readonly citations: readonly {
    readonly id: string;
    readonly source: SourceRow;
    readonly bearing: Annotation["citations"][number]["bearing"];
    readonly quote: string | null;
    readonly locator: string | null;
  }[];
  readonly replies: readonly ReplyRow[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const toReply = ({
  id,
  author,
  body,
  version,
  annotationId,
  createdAt,
  updatedAt,
  ...row
}: ReplyRow): Reply => ({
  id,
  author,
  outsideName: row.outsideName,
  foreignKey: row.foreignKey,
  body,
  version,
  annotation: annotationId,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

/** @param standing of the claim it names; a claim in the trash is not shown */
export function toAnnotation(row: Row, standing: Standing | undefined): Annotation {
  const { id, version, author, documentId, visibility, stance, claim, comment, labels, citations, replies } = row;
  const anchor = toAnchor(row);
  const places = placesOf(row);
  return {
    id,
    version,
    author,
    outsideName: row.outsideName,
    foreignKey: row.foreignKey,
    foreign: foreignPlaceOf(row.foreignAt),
    document: documentId,
    anchor: places === null ? anchor : { ...anchor, pages: places },
    region: regionOf(row),
    origin: { revision: row.revision.number, exact: row.exact },
    replacedBy: replacementOf(row),
    recheck: needsRecheck(anchor.state, anchor.exact, { ...row, claimId: claim?.id ?? null }),
    closedAt: row.closedAt?.toISOString() ?? null,
    visibility,
    stance,
    claim:
      claim && !claim.deletedAt && standing
        ? { id: claim.id, number: claim.number, statement: claim.statement, standing }
        : null,
    comment,
    labels: [...labels],
    citations: citations.map((citation) => ({ ...citation, source: toSource(citation.source) })),
    replies: replies.map(toReply),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

type MarkRow = {
  readonly start: number;
  readonly end: number;
  readonly state: AnchorState;
  readonly annotation: {
    readonly id: string;
    readonly version: number;
    readonly authorId: string;
    readonly visibility: Mark["visibility"];
    readonly stance: Mark["stance"];
    readonly claimId: string | null;
    readonly labels: string[];
    readonly exact: string;
    readonly confirmed: string | null;
    readonly closedAt: Date | null;
    readonly isRegion: boolean;
    /** Of regions alone. */
    readonly pages: unknown;
  };
};

/** @param words those that stand there now, where they are not those that were marked */
export const toMark = ({ start, end, state, annotation }: MarkRow, words: string | undefined): Mark => {
  const { authorId, claimId, exact, closedAt, confirmed, isRegion, pages, ...rest } = annotation;
  const recheck = needsRecheck(state, words ?? exact, { exact, confirmed, claimId, stance: rest.stance });
  const region = regionOf({ isRegion, pages });
  return { ...rest, start, end, state, author: authorId, claim: claimId, recheck, closed: closedAt !== null, region };
};
