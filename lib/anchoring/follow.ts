/** Following the passages of a document into its newest revision, all at once. */
import { align, type Alignment } from "./align.ts";
import { followerIn, type Followed, type Track } from "./carry.ts";
import { describe } from "./selector.ts";

/** One step: from the latest revision so far to the newest, for every passage of the document. */
export type FollowJob = {
  readonly before: string;
  readonly after: string;
  readonly tracks: readonly (Track & {
    readonly originRevision: string;
    /** The words its author marked, where others have been confirmed since: those it has now are told where they differ from these. */
    readonly marked?: string;
  })[];
  /** The texts of the revisions in which lost passages were marked, by id: they are looked for from there. */
  readonly originTexts: Readonly<Record<string, string>>;
};

/** Where a passage stands in the newest revision, with its words and context where they are not those that were marked. */
export type Step = {
  readonly state: Followed["state"];
  readonly start: number;
  readonly end: number;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Where each passage stands after the step, in the order they were given. */
export function follow({ before, after, tracks, originTexts }: FollowJob): Step[] {
  const step = align(before, after);
  const fromOrigin = new Map<string, Alignment>();
  const alignmentOf = ({ originRevision }: { readonly originRevision: string }): Alignment => {
    const known = fromOrigin.get(originRevision) ?? align(originTexts[originRevision] ?? before, after);
    fromOrigin.set(originRevision, known);
    return known;
  };
  const place = followerIn<FollowJob["tracks"][number]>(step, alignmentOf);
  return tracks.map((track) => toStep(place(track), track.marked ?? track.origin.exact, after));
}

function toStep(placed: Followed, marked: string, text: string): Step {
  const { state, similarity } = placed;
  if (placed.state === "removed") {
    const { reason, near, start, end } = placed;
    return {
      state,
      start,
      end,
      detail: { reason, near: near && { ...near, exact: text.slice(near.start, near.end) }, similarity },
    };
  }
  // Where words were cut, the place may begin within a character: what is written down takes it in whole.
  const { start, end, exact, prefix, suffix } = describe(text, placed.start, placed.end);
  const fragments = placed.fragments.length > 1 ? { fragments: placed.fragments } : {};
  const words = { ...(exact === marked ? {} : { exact }), ...(state === "edited" ? { similarity } : {}) };
  return { state, start, end, detail: { ...words, prefix, suffix, step: placed.step, ...fragments } };
}
