/**
 * Choosing a passage with the keyboard alone: the chosen stretch moves and grows by words and sentences.
 * Boundaries are those of Unicode for the document's language; a block's end is a sentence's end.
 */
export type Stretch = { readonly start: number; readonly end: number };

export type CaretText = {
  readonly text: string;
  /** The starts of the words, and of the sentences, ascending, each with its end; white space belongs to neither. */
  readonly words: readonly Stretch[];
  readonly sentences: readonly Stretch[];
};

/** A text with blanks for some stretches of it, which ascend: what stands beside them ends there. */
export function withoutSigns(text: string, signs: readonly Stretch[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of signs) {
    parts.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  return parts.join("") + text.slice(from);
}

/** Prepares a text. Sentences end at the latest with their block (a newline of the canonical text). */
export function prepareCaret(text: string, language: string | null): CaretText {
  const locale = language ?? "en";
  const words = [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  const segmenter = new Intl.Segmenter(locale, { granularity: "sentence" });
  const sentences: Stretch[] = [];
  let blockStart = 0;
  for (const block of text.split("\n")) {
    for (const { index, segment } of segmenter.segment(block)) {
      const words_ = segment.trim();
      if (words_ === "" || words_ === "\uFFFC") continue;
      const start = blockStart + index + segment.indexOf(words_);
      sentences.push({ start, end: start + words_.length });
    }
    blockStart += block.length + 1;
  }
  return { text, words, sentences };
}

const firstAfter = (stretches: readonly Stretch[], place: number): Stretch | undefined =>
  stretches.find(({ start }) => start >= place);
const lastBefore = (stretches: readonly Stretch[], place: number): Stretch | undefined =>
  stretches.findLast(({ end }) => end <= place);

export type Step = "next" | "previous" | "grow" | "shrink";
export type Unit = "word" | "sentence";

/**
 * The stretch after one step. `next` and `previous` choose the neighbouring word or sentence, `grow` and
 * `shrink` move the end. At the ends of the text, and where nothing would be left, it stays as it is.
 */
export function stepCaret(caret: CaretText, stretch: Stretch, step: Step, unit: Unit): Stretch {
  const stretches = unit === "word" ? caret.words : caret.sentences;
  switch (step) {
    case "next":
      return firstAfter(stretches, stretch.start + 1) ?? stretch;
    case "previous":
      return lastBefore(stretches, stretch.start) ?? stretch;
    case "grow": {
      const next = firstAfter(stretches, stretch.end) ?? stretches.find(({ end }) => end > stretch.end);
      return next ? { start: stretch.start, end: next.end } : stretch;
    }
    case "shrink": {
      const kept = stretches.findLast(({ start, end }) => end < stretch.end && start >= stretch.start);
      return kept ? { start: stretch.start, end: kept.end } : stretch;
    }
  }
}

/** Where choosing begins: the sentence at a place of the text, or the next one after it. */
export const sentenceAt = ({ sentences }: CaretText, place: number): Stretch | undefined =>
  sentences.find(({ end }) => end > place) ?? sentences.at(-1);

/** A stretch that begins and ends with whole words: a pointer seldom hits the gap between two. */
export function wholeWords(text: string, { start, end }: Stretch, language: string | null): Stretch {
  const segmenter = wordsOf(language ?? "en");
  const wordAround = (place: number): Stretch => {
    const from = Math.max(0, place - WORD_REACH);
    const around = segmenter.segment(text.slice(from, place + WORD_REACH)).containing(place - from);
    if (!around?.isWordLike) return { start: place, end: place };
    return { start: from + around.index, end: from + around.index + around.segment.length };
  };
  return { start: wordAround(start).start, end: Math.max(end, wordAround(end - 1).end) };
}

/** Making one takes longer than using it, and it is used at every selection. */
const wordsOf = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, known);
  return known;
};
const segmenters = new Map<string, Intl.Segmenter>();

/** No word is longer; segmenting more of a long text for each selection would be waste. */
const WORD_REACH = 100;
