/**
 * Whether what somebody said of a passage still goes for the words that stand there now.
 *
 * A stance is given on a wording: the one that was marked, or the one under which it was last given or
 * confirmed. When a revision changes the words under a claim or a stance, the stance is kept and shown as
 * given on the older wording, until its author or an editor confirms it.
 */
import type { AnchorState } from "#lib/anchoring/model.ts";

type Said = {
  readonly exact: string;
  readonly confirmed: string | null;
  readonly stance: string | null;
  readonly claimId: string | null;
};

/** @param words those that stand there now */
export const needsRecheck = (state: AnchorState, words: string, said: Said): boolean =>
  state === "edited" && (said.stance !== null || said.claimId !== null) && words !== (said.confirmed ?? said.exact);
