/** A block of a text cut into stretches that look alike: changed or not, in a passage or not. */
import type { Span } from "#lib/anchoring/parts.ts";
import type { Mark } from "#lib/annotations/model.ts";
import type { Piece } from "./model.ts";

type Passage = Pick<Mark, "start" | "end" | "stance">;

/**
 * @param changed stretches of the text that the other text does not have, ascending and apart
 * @param passages those that reach into the block, the one to be seen first where several lie on a word
 * @param raised what of it stands above the line
 * @returns pieces that make up the block's text, none of them empty
 */
export function piecesOf(
  text: string,
  block: Span,
  changed: readonly Span[],
  passages: readonly Passage[],
  raised: readonly Span[] = [],
): readonly Piece[] {
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of [...changed, ...passages, ...raised])
    for (const cut of [start, end]) if (cut > block.start && cut < block.end) cuts.add(cut);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? block.end;
    const passage = passages.find((passage) => passage.start <= start && end <= passage.end);
    return {
      text: text.slice(start, end),
      isRaised: raised.some((span) => span.start <= start && end <= span.end),
      isChanged: changed.some((span) => span.start <= start && end <= span.end),
      mark: passage ? (passage.stance ?? "comment") : null,
    };
  });
}
