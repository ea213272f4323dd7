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
