/** What an annotation says in the list of a PDF reader: plain words, no more than such lists show well. */
import type { Annotation } from "#lib/annotations/model.ts";
import { toneOf } from "./options.ts";
import { bearingWords, originOf, toneWords } from "./wording.ts";

/** Stance and claim, comment (as it was written, in Markdown), sources, labels; parted by empty lines. */
export function noteText(annotation: Annotation): string {
  const { claim, comment, labels, citations } = annotation;
  const sources = citations.map(({ source, bearing, quote, locator }) => {
    const where = [source.title, originOf(source), source.url ?? "", locator ?? ""].filter(Boolean).join(", ");
    return `${bearingWords[bearing]}: ${where}${quote ? `: “${quote}”` : ""}`;
  });
  return [
    claim ? `${toneWords[toneOf(annotation)]}: claim ${claim.number}, ${claim.statement}` : stanceAlone(annotation),
    comment.trim(),
    sources.join("\n"),
    labels.length > 0 ? `Labels: ${labels.join(", ")}` : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** A comment without a stance needs no heading; a mark without anything says at least that it is one. */
const stanceAlone = ({ stance, comment }: Annotation): string =>
  stance ? toneWords[stance] : comment.trim() ? "" : "Marked";
