/** A passage as it is read away from its document: within the sentence it stands in. */
import type { Anchor } from "#lib/anchoring/model.ts";

/** The words before and after are those of the same sentence; "…" where they were cut. */
export type InSentence = { readonly before: string; readonly exact: string; readonly after: string };

/** The longest context on each side, and the longest passage, in code units; what is longer is cut at a word. */
export const AROUND = 280;
export const PASSAGE = 900;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * @param text the canonical text of the revision that the anchor stands in; null where there is none at hand
 * A removed passage stands in no text any more: it comes with the context that was remembered of it.
 */
export function inSentence(text: string | null, anchor: Anchor): InSentence {
  const { start, end, state } = anchor;
  if (text === null || state === "removed") {
    const before = anchor.prefix.slice(anchor.prefix.lastIndexOf("\n") + 1);
    return cut({ before, exact: anchor.exact, after: anchor.suffix.split("\n", 1)[0] ?? "" }, "remembered");
  }
  const blockStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const blockEnd = text.indexOf("\n", Math.max(start, end - 1));
  const block = text.slice(blockStart, blockEnd === -1 ? text.length : Math.max(blockEnd, end));
  const sentences = segmenter.segment(block);
  const first = sentences.containing(start - blockStart);
  const last = sentences.containing(Math.max(start, end - 1) - blockStart);
  const from = blockStart + (first?.index ?? 0);
  const to = blockStart + (last ? last.index + last.segment.length : block.length);
  return cut({ before: text.slice(from, start), exact: text.slice(start, end), after: text.slice(end, to) }, "whole");
}

/** Shortens what is long; remembered context always begins and ends somewhere within a sentence. */
function cut({ before, exact, after }: InSentence, context: "whole" | "remembered"): InSentence {
  const limit = context === "whole" ? AROUND : 0;
  return {
    before: before.length > limit && before !== "" ? `…${lastWords(before, AROUND)}` : before.trimStart(),
    exact: exact.length > PASSAGE ? `${firstWords(exact, PASSAGE / 2)} … ${lastWords(exact, PASSAGE / 2)}` : exact,
    after: after.length > limit && after !== "" ? `${firstWords(after, AROUND)}…` : after.trimEnd(),
  };
}

const firstWords = (text: string, length: number): string =>
  text.length <= length
    ? text.trimEnd()
    : text
        .slice(0, length)
        .replace(/\s+\S*$/u, "")
        .toWellFormed();
const lastWords = (text: string, length: number): string =>
  text.length <= length
    ? text.trimStart()
    : text
        .slice(-length)
        .replace(/^\S*\s+/u, "")
        .toWellFormed();
