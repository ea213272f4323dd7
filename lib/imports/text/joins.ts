/**
 * Which line ends were put there by a machine, and what should stand in their place.
 *
 * Lines are read from the top; `before` is what has been put together so far, so that a paragraph broken
 * into five lines is still recognised as prose at the fourth. Of the next line only its beginning counts,
 * because that is all that later joins leave unchanged: reading the result again finds nothing more to do.
 */
import { joint } from "#lib/documents/scripts.ts";
import type { Repair, RepairKind } from "../model.ts";
import { endOf, type Chunk, type Line } from "./lines.ts";
import { endsExpectant, isOpen, isProse, isSet, meetInUncased, startsItem, startsSmall } from "./shape.ts";
import { isOneWord, unhyphenated, vocabularyOf, type Lexicon, type Vocabulary } from "./words.ts";
import { findWrapped } from "./wrapping.ts";

/** How a line end is mended: what stands between the two lines, and whether a hyphen before it goes. */
type Mending = { readonly kind: RepairKind; readonly between: string; readonly isHyphenDropped?: boolean };

/** The line end after a line, when it is to be mended. Keyed by the later of the two lines. */
export type Joins = ReadonlyMap<Line, { readonly repair: Repair; readonly mending: Mending }>;

/** So much of what was put together is looked at: enough to tell prose, little enough for a paragraph of 4 MB. */
const TAIL = 400;

type Place = { readonly isWrapped: boolean; readonly isAcrossBlank: boolean };

export function findJoins(body: string, chunks: readonly Chunk[], lexicon: Lexicon | null): Joins {
  const wrapped = findWrapped(chunks);
  const vocabulary = vocabularyOf(body);
  const joins = new Map<Line, { repair: Repair; mending: Mending }>();
  let before = "";
  let last: Line | null = null;
  for (const [number, chunk] of chunks.entries())
    for (const [at, line] of chunk.entries()) {
      const place = { isWrapped: at > 0 && wrapped[number] === true, isAcrossBlank: at === 0 };
      const mending = last ? mendingOf(before, line.text, place, vocabulary, lexicon) : null;
      if (last && mending) joins.set(line, { mending, repair: repairOf(body, last, line, mending) });
      before = (mending ? mend(before, line.text, mending) : line.text).slice(-TAIL);
      last = line;
    }
  return joins;
}

/** Two texts as one. */
const mend = (before: string, after: string, mending: Mending): string => openEnd(before, mending) + after;

/** A text as it stands before what it is joined to. */
export const openEnd = (before: string, { between, isHyphenDropped }: Mending): string =>
  (isHyphenDropped === true ? before.slice(0, -1) : before) + between;

const HYPHENATED = /(\p{L}[\p{L}\p{M}]*)[-\u2010\u00AD]$/u;

function mendingOf(
  before: string,
  after: string,
  place: Place,
  vocabulary: Vocabulary,
  lexicon: Lexicon | null,
): Mending | null {
  if (isSet(before) || isSet(after) || startsItem(after)) return null;
  const hasSentence = place.isWrapped || /(?:\S+\s+){3}/u.test(before);
  const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0];
  const hyphenated = HYPHENATED.exec(before)?.[1];
  if (hyphenated !== undefined && hasSentence) {
    if (second !== undefined) return dehyphenate(hyphenated, second, vocabulary, lexicon);
    return (place.isWrapped || isProse(before)) && !place.isAcrossBlank && /^[\p{L}\d]/u.test(after)
      ? { kind: "joined_hyphen", between: "" }
      : null;
  }
  const first = /(?<![\p{L}\p{M}’'-])\p{L}[\p{L}\p{M}]*$/u.exec(before)?.[0];
  if (first !== undefined && second !== undefined && hasSentence && isOneWord(first, second, vocabulary, lexicon))
    return { kind: "joined_word", between: "" };
  return isBrokenSentence(before, after, place) ? { kind: "joined_sentence", between: joint(before, after) } : null;
}

function dehyphenate(first: string, second: string, vocabulary: Vocabulary, lexicon: Lexicon | null): Mending {
  const kept = unhyphenated(first, second, vocabulary, lexicon);
  if (kept === "") return { kind: "joined_hyphen", between: "", isHyphenDropped: true };
  return kept === "-" ? { kind: "joined_hyphen", between: "" } : { kind: "joined_sentence", between: " " };
}

function isBrokenSentence(before: string, after: string, { isWrapped, isAcrossBlank }: Place): boolean {
  if (isWrapped) return true;
  if (!isProse(before) || !isOpen(before)) return false;
  if (startsSmall(after)) return true;
  return (
    !isAcrossBlank &&
    (meetInUncased(before, after) || (endsExpectant(before) && /^[\p{L}\d\p{Ps}\p{Pi}"]/u.test(after)))
  );
}

/** The repair with the words on both sides, so that it can be judged by whoever reads it alone. */
function repairOf(body: string, last: Line, line: Line, mending: Mending): Repair {
  const first = /\S{1,40}$/u.exec(last.text)?.[0] ?? "";
  const second = /^\S{1,40}/u.exec(line.text)?.[0] ?? "";
  const at = endOf(last) - first.length;
  return {
    kind: mending.kind,
    at,
    before: body.slice(at, line.at + second.length),
    after: mend(first, second, mending),
  };
}
