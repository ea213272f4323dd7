/**
 * The report's annotations for other programs: the W3C's Web Annotation Data Model in JSON-LD. Its positions
 * count code points, ours UTF-16 code units; this is where they are converted.
 */
import { surrogatePairsOf, toCodePoints } from "#lib/anchoring/code-points.ts";
import { CONTEXT_LENGTH } from "#lib/anchoring/model.ts";
import type { Annotation } from "#lib/annotations/model.ts";
import type { PagePlace } from "#lib/pages/model.ts";
import type { Note, Report } from "./model.ts";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const urn = (id: string): string => `urn:uuid:${id}`;
const person = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  id: urn(id),
  type: "Person",
  name,
});

/** All of it as one collection with one page. */
export function webAnnotations(report: Report): object {
  const pairs = surrogatePairsOf(report.text);
  const items = report.notes.flatMap((note) => [
    annotationOf(note, report, (offset) => toCodePoints(pairs, offset)),
    ...note.annotation.replies.map(replyOf),
  ]);
  return {
    "@context": CONTEXT,
    id: `${urn(report.document.id)}#annotations`,
    type: "AnnotationCollection",
    label: report.document.title,
    modified: report.asOf,
    total: items.length,
    first: { type: "AnnotationPage", startIndex: 0, items },
  };
}

function annotationOf({ annotation, place, passage }: Note, report: Report, codePoints: (offset: number) => number) {
  const { id, author, outsideName, createdAt, updatedAt, anchor } = annotation;
  const isGone = place.state === "removed";
  const around = isGone
    ? { prefix: anchor.prefix, suffix: anchor.suffix }
    : {
        prefix: report.text.slice(Math.max(0, place.start - CONTEXT_LENGTH), place.start),
        suffix: report.text.slice(place.end, place.end + CONTEXT_LENGTH),
      };
  const quote = { type: "TextQuoteSelector", exact: passage, ...around };
  const position = { type: "TextPositionSelector", start: codePoints(place.start), end: codePoints(place.end) };
  return {
    id: urn(id),
    type: "Annotation",
    motivation: annotation.stance ? "assessing" : "commenting",
    creator: outsideName ? { type: "Person", name: outsideName } : person(author),
    created: createdAt,
    modified: updatedAt,
    body: bodiesOf(annotation),
    target: {
      source: urn(report.document.id),
      state: {
        type: "State",
        revision: report.revision.number,
        sha256: report.revision.sha256,
        placement: place.state,
      },
      // A passage that is gone has words, and no place in this revision.
      selector: [quote, ...(isGone ? [] : [position]), ...areasOf(anchor.pages ?? [])],
    },
  };
}

/** Where it stands on the pages of a PDF (RFC 8118), with the rectangles of its words: left, bottom, right, top. */
const areasOf = (places: readonly PagePlace[]): object[] =>
  places.map(({ page, quads, corners }) => ({
    type: "FragmentSelector",
    conformsTo: "http://tools.ietf.org/rfc/rfc8118",
    value: `page=${page}`,
    quads,
    ...(corners ? { corners } : {}),
  }));

function bodiesOf({ stance, claim, comment, labels, citations }: Annotation): object[] {
  return [
    ...(comment ? [{ type: "TextualBody", purpose: "commenting", format: "text/markdown", value: comment }] : []),
    ...(stance ? [{ type: "TextualBody", purpose: "classifying", value: stance }] : []),
    ...(claim ? [{ type: "TextualBody", purpose: "identifying", id: urn(claim.id), value: claim.statement }] : []),
    ...labels.map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
    ...citations.map(({ source, bearing, quote, locator }) => ({
      type: "SpecificResource",
      purpose: "linking",
      source: source.url ?? urn(source.id),
      label: source.title,
      bearing,
      ...(quote ? { selector: { type: "TextQuoteSelector", exact: quote } } : {}),
      ...(locator ? { locator } : {}),
    })),
  ];
}

const replyOf = ({
  id,
  annotation,
  author,
  outsideName,
  body,
  createdAt,
  updatedAt,
}: Annotation["replies"][number]) => ({
  id: urn(id),
  type: "Annotation",
  motivation: "replying",
  creator: outsideName ? { type: "Person", name: outsideName } : person(author),
  created: createdAt,
  modified: updatedAt,
  body: { type: "TextualBody", format: "text/markdown", value: body },
  target: urn(annotation),
});
