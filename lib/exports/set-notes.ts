/** The notes of a report as the template takes them. */
import type { Annotation } from "#lib/annotations/model.ts";
import { writtenBy } from "#lib/annotations/written-by.ts";
import { contentFromMarkdown } from "#lib/markdown/parse.ts";
import type { Citation } from "#lib/sources/model.ts";
import type { Language } from "./languages.ts";
import type { Note } from "./model.ts";
import { toneOf } from "./options.ts";
import { encoded, lineOf, setPlainContent, settingOf } from "./set-blocks.ts";
import type { Run, SheetCitation, SheetNote } from "./sheet.ts";
import { bearingOrder, bearingWords, bylineOf, dayOf, originOf, toneWords } from "./wording.ts";

/** How much of a passage is repeated beside its note: enough to find it. In characters. */
const QUOTE_LENGTH = 120;

type NoteSetting = {
  readonly language: Language | null;
  /** The numbers of the claims that have a sheet to lead to. */
  readonly listed: ReadonlySet<number>;
  /** What the words of a passage that is gone lead to, so that they can be highlighted where they are quoted. */
  readonly to: string | null;
  readonly page: SheetNote["page"];
};

export function setNote(note: Note, { language, listed, to, page }: NoteSetting): SheetNote {
  const { annotation, number, place, passage } = note;
  const { claim, comment, labels, citations, replies } = annotation;
  return {
    number,
    tone: toneOf(annotation),
    word: toneWords[toneOf(annotation)],
    byline: bylineOf(annotation, place.state),
    isPlaced: to === null && page === null && place.start < place.end,
    page,
    quote: { runs: quoteRuns(passage, to), ...settingOf(passage, language) },
    claim: claim
      ? {
          number: claim.number,
          isListed: listed.has(claim.number),
          statement: claim.statement,
          ...settingOf(claim.statement, language),
        }
      : null,
    comment: comment.trim() ? setPlainContent(contentFromMarkdown(comment), language) : [],
    labels: labels.join(", "),
    citations: setCitations(citations, language),
    replies: replies.map((reply) => ({
      byline: replyByline(reply),
      blocks: setPlainContent(contentFromMarkdown(reply.body), language),
    })),
  };
}

const replyByline = (reply: Annotation["replies"][number]): string => `${writtenBy(reply)} · ${dayOf(reply.createdAt)}`;

function quoteRuns(passage: string, to: string | null): Run[] {
  if (to !== null)
    return passage
      .split("\n")
      .flatMap((text, index) => [
        ...(index > 0 ? [{ break: true } as const] : []),
        ...(text === "" ? [] : [{ text, to }]),
      ]);
  const words = passage.replaceAll("\uFFFC", " ").replace(/\s+/gu, " ").trim();
  return words === "" ? [] : [{ text: `“${shortened(words)}”` }];
}

/** Cut between words where there are some; a word is never cut in two. */
function shortened(words: string): string {
  if (words.length <= QUOTE_LENGTH) return words;
  const start = words
    .slice(0, QUOTE_LENGTH)
    .toWellFormed()
    .replace(/\uFFFD$/u, "");
  return `${start.includes(" ") ? start.slice(0, start.lastIndexOf(" ")) : start} …`;
}

/** Those for it, those against it, then the rest. @param by who cites each, where that is not plain */
export function setCitations<Cited extends Citation>(
  citations: readonly Cited[],
  language: Language | null,
  by: (citation: Cited) => string = () => "",
): SheetCitation[] {
  const ordered = bearingOrder.flatMap((bearing) => citations.filter((citation) => citation.bearing === bearing));
  return ordered.map((citation) => {
    const { source, bearing, quote, locator } = citation;
    return {
      word: bearingWords[bearing],
      title: lineOf(source.title, language),
      to: source.url ? encoded(source.url) : null,
      details: [originOf(source), locator ?? "", by(citation)].filter(Boolean).join(" · "),
      quote: quote ? lineOf(`“${quote.replace(/\s+/gu, " ")}”`, language) : null,
    };
  });
}
