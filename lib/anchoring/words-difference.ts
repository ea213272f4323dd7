/**
 * The difference of two texts, word by word, for display: of a passage before and after, or of two whole
 * revisions.
 *
 * Words are those of the language (Intl.Segmenter knows where Japanese and Thai words end), and they are set
 * against each other by the same aligner that carries passages, so that a comparison shows what happened to a
 * passage as its state says it. What moved is shown as removed in one place and added in the other.
 */
import { alignTokens, type Alignment } from "./align.ts";
import { NONE } from "./matching.ts";
import type { Span } from "./parts.ts";
import { emptyVocabulary, tokenList, type Tokens, type Vocabulary } from "./tokens.ts";

/**
 * A run of words of one kind, with where it stands in both texts. `removed` is empty in the text after (at the
 * place where it would stand), `added` in the text before. White space belongs to the word before it, so the
 * runs in order make up both texts without a gap. (A text of nothing but white space is in no run.)
 */
export type DifferenceRun = {
  readonly kind: "same" | "removed" | "added";
  readonly before: Span;
  readonly after: Span;
};

/**
 * The runs of two texts; none when both are empty. Words are the same however they are quoted or encoded, so the two
 * sides of a `same` run may differ in that.
 * @param language a BCP 47 tag; without one, words end where the rules for all languages say
 */
export function wordsDifference(before: string, after: string, language?: string): DifferenceRun[] {
  const vocabulary = emptyVocabulary();
  const segmenter = segmenterFor(language);
  const alignment = alignTokens(
    wordTokens(before, vocabulary, segmenter),
    wordTokens(after, vocabulary, segmenter),
    vocabulary,
  );
  return runsOf(alignment);
}

function segmenterFor(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "word" }); // not a language tag
  }
}

function wordTokens(text: string, vocabulary: Vocabulary, segmenter: Intl.Segmenter): Tokens {
  const list = tokenList(text, vocabulary);
  for (const { index, segment } of segmenter.segment(text))
    if (segment.trim() !== "") list.add(index, index + segment.length);
  return list.tokens();
}

/** Walks both texts in step: what has no partner in order is removed or added. */
function runsOf({ old, new: after, toNew, moved }: Alignment): DifferenceRun[] {
  const runs: DifferenceRun[] = [];
  let left = 0;
  let right = 0;
  // Where a token's run begins: what stands before the first token of a text belongs to it.
  const at = ({ starts, count, text }: Tokens, token: number): number =>
    token === 0 ? 0 : token < count ? (starts[token] ?? 0) : text.length;
  const push = (kind: DifferenceRun["kind"], leftEnd: number, rightEnd: number): void => {
    if (leftEnd === left && rightEnd === right) return;
    runs.push({
      kind,
      before: { start: at(old, left), end: at(old, leftEnd) },
      after: { start: at(after, right), end: at(after, rightEnd) },
    });
    left = leftEnd;
    right = rightEnd;
  };
  while (left < old.count || right < after.count) {
    let next = left;
    while (next < old.count && (toNew[next] === NONE || moved[next] === 1)) next += 1;
    push("removed", next, right);
    push("added", left, next < old.count ? (toNew[next] ?? 0) : after.count);
    let length = 0;
    while (left + length < old.count && toNew[left + length] === right + length && moved[left + length] !== 1)
      length += 1;
    push("same", left + length, right + length);
  }
  return runs;
}
