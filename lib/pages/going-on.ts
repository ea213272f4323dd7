/** Paragraphs that run over the end of a column or of a page. */
import type { Draft } from "./arrange.ts";
import { endsSentence, isFull } from "./paragraphs.ts";

/** In sizes: letters of one paragraph are of one size. */
const SAME_SIZE = 1.06;

/**
 * Whether the second paragraph is the rest of the first: it stands in another block, its letters are the same, the
 * first ends at the end of its line and in the midst of a sentence, and the second begins as no sentence does.
 */
export function goesOn(one: Draft, other: Draft): boolean {
  if (one.block === other.block || one.level !== null || other.level !== null) return false;
  const [last, first] = [one.lines.at(-1), other.lines[0]];
  if (!last || !first || other.lines.length === 0) return false;
  if (last.line.turn !== first.line.turn || last.line.isBold !== first.line.isBold) return false;
  const [small, large] = [Math.min(last.line.size, first.line.size), Math.max(last.line.size, first.line.size)];
  if (large > small * SAME_SIZE || !isBeyond(last, first)) return false;
  if (last.line.isDivided && /^\p{L}/u.test(first.line.text)) return true;
  if (endsSentence(last.line.text) || !isFull(one.block, first.line)) return false;
  return (
    /^[\p{Ll}(]/u.test(first.line.text) ||
    (/[,\p{Ll}]$/u.test(last.line.text) &&
      one.lines.length > 1 &&
      /^\p{L}/u.test(first.line.text) &&
      other.lines.length > 1 &&
      !/\p{Lu}\p{Lu}/u.test(first.line.text.slice(0, 4)))
  );
}

/** On a later page, or further up: at the top of the next column. */
const isBeyond = (last: Draft["lines"][number], first: Draft["lines"][number]): boolean =>
  first.page > last.page || first.line.baseline > last.line.baseline;
