/**
 * Carrying passages from one text to the next, and through a chain of them.
 *
 * From one revision to the next a passage goes from where it stood last: small steps are followed much more
 * surely than one jump over all of them. What it is called is judged against the words its author marked,
 * or ten small edits would each pass and together turn it into something else unnoticed. A passage that was
 * lost is looked for at every step, from its own revision directly: undoing an edit brings it back.
 */
import { align, type Alignment } from "./align.ts";
import { NONE } from "./matching.ts";
import { wordsIn, type Span } from "./parts.ts";
import { placerIn, type Placement } from "./place.ts";
import { commonLength, isSimilarEnough, readsTheSame, similarityOf } from "./reading.ts";

/** Where passages of an old text stand in a new one, in the order they were given. */
export function carry(oldText: string, newText: string, passages: readonly Span[]): Placement[] {
  const place = placerIn(align(oldText, newText));
  return passages.map((passage) => place(passage));
}

/** A passage on its way through the revisions of a document. */
export type Track = {
  /** The words its author marked, and where they stood in the revision its author saw. */
  readonly origin: Span & { readonly exact: string };
  /** Where it stands in the latest revision so far. */
  readonly last: Span & { readonly state: Placement["state"] };
};

/** A placement in the newest revision, named by what it is beside the words its author marked. */
export type Followed = Placement & {
  /** What this step alone did to it: `exact` when nothing did, whatever happened before. */
  readonly step: Placement["state"];
};

/**
 * A function that follows passages one step further, from the latest revision to the newest.
 * @param step the alignment of these two
 * @param fromOrigin the alignment of a track's own revision with the newest; asked for only when the track is lost
 */
export function followerIn<T extends Track>(
  step: Alignment,
  fromOrigin: (track: T) => Alignment,
): (track: T) => Followed {
  const place = placerIn(step);
  const placers = new Map<Alignment, ReturnType<typeof placerIn>>();
  const placeFromOrigin = (track: T): Placement => {
    const alignment = fromOrigin(track);
    const placer = placers.get(alignment) ?? placerIn(alignment);
    placers.set(alignment, placer);
    return placer(track.origin);
  };
  return (track) => {
    const placed = place(track.last);
    if (track.last.state !== "removed") return { ...beside(track, placed, step.new.text), step: placed.state };
    const found = placeFromOrigin(track);
    const isBack = found.state !== "removed" && isNewIn(step, found);
    return { ...(isBack ? found : placed), step: isBack ? found.state : "removed" };
  };
}

/** What a passage is beside the words its author marked, when it was found from where it stood last. */
function beside({ origin, last }: Track, placed: Placement, text: string): Placement {
  if (placed.state === "removed") return placed;
  const words = text.slice(placed.start, placed.end);
  const isMoved = placed.isMoved || last.state === "moved";
  if (readsTheSame(origin.exact, words))
    return { ...placed, state: isMoved ? "moved" : "exact", similarity: 1, isMoved };
  if (last.state !== "edited") return { ...placed, isMoved }; // the step has judged it beside the same words
  const similarity = similarityOf(origin.exact, words);
  const { start, end } = placed;
  if (!isSimilarEnough(origin.exact, similarity) && sharedWith(origin.exact, words) < LEAST_SHARED)
    return { state: "removed", start, end: start, reason: "rewritten", near: { start, end }, similarity };
  return { ...placed, state: "edited", similarity, isMoved };
}

/** A passage that no longer reads like its original must share at least this much of its words with it. */
const LEAST_SHARED = 0.2;
const sharedWith = (exact: string, words: string): number => commonLength(exact, words) / exact.length;

/**
 * Whether a stretch of the newest text came with this step. What was not in the latest revision can only have
 * come back as text that is new; what was there already is some other passage that looks like it.
 */
function isNewIn({ new: tokens, toOld }: Alignment, span: Span): boolean {
  const words = wordsIn(tokens, span);
  if (!words) return false;
  const owners = toOld.subarray(words.first, words.last + 1);
  return 2 * owners.filter((owner) => owner === NONE).length >= owners.length;
}
