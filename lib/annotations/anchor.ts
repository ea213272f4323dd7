/** Where an annotation stands now, from its row and its last placement. */
import { z } from "zod";
import type { Anchor, AnchorState } from "#lib/anchoring/model.ts";

type PlacementRow = {
  readonly state: AnchorState;
  readonly start: number;
  readonly end: number;
  readonly detail: unknown;
  readonly revision: { readonly number: number };
};

export type AnchoredRow = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly revision: { readonly number: number };
  readonly placements: readonly PlacementRow[];
};

/** The words and context of a placement, kept where they differ from what was marked. */
const wordsSchema = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }).partial();

const replacementSchema = z.object({ near: z.object({ exact: z.string() }) });

/** What stands now where a removed passage stood; null when nothing does. */
export const replacementOf = ({ placements: [placement] }: Pick<AnchoredRow, "placements">): string | null =>
  placement?.state === "removed" ? (replacementSchema.safeParse(placement.detail).data?.near.exact ?? null) : null;

/** The words of a placement, where they are not those that were marked. */
export const wordsOfDetail = (detail: unknown): string | undefined => wordsSchema.parse(detail).exact;

/** Where an annotation stands now: its last placement. */
export function toAnchor({ start, end, exact, prefix, suffix, revision, placements }: AnchoredRow): Anchor {
  const placement = placements[0];
  if (!placement) return { revision: revision.number, state: "exact", start, end, exact, prefix, suffix };
  const words = wordsSchema.parse(placement.detail);
  return {
    revision: placement.revision.number,
    state: placement.state,
    start: placement.start,
    end: placement.end,
    exact: words.exact ?? exact,
    prefix: words.prefix ?? prefix,
    suffix: words.suffix ?? suffix,
  };
}

/** The words an annotation stands at now, where they are not those that were marked; null where they are, or nothing is. */
export function wordsNow(row: AnchoredRow): string | null {
  const { state, exact } = toAnchor(row);
  return state === "removed" || exact === row.exact ? null : exact;
}
