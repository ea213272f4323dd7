/**
 * The annotations that are in a PDF already, as comments in threads.
 *
 * What marks words is about these words. A note is about the words nearest to it, and what was drawn on the page, or
 * marks no words that can be read, about that part of the page. Answers to answers are answers to the first.
 */
import { PASSAGE_LIMIT } from "#lib/anchoring/model.ts";
import { clip } from "#lib/documents/characters.ts";
import { LINE_LIMIT } from "#lib/fields.ts";
import { escapeLineStart, escapeText } from "#lib/markdown/escape.ts";
import type { ForeignAnnotation, PageLayout, PagePlace } from "#lib/pages/model.ts";
import { passageAt, quadsOf } from "#lib/pages/places.ts";
import type { OutsideComment } from "./model.ts";

/** The stretch of the text that stands on a page. */
type PageRange = { readonly number: number; readonly start: number; readonly end: number };

type OnPage = NonNullable<OutsideComment["onPage"]>;
type Place = { readonly start: number; readonly end: number } & Pick<OnPage, "becomes" | "places">;

/** The pages that must be looked at: for what an annotation is about, or where it goes on on another page. */
export function pagesToLook(foreign: readonly ForeignAnnotation[], ranges: readonly PageRange[]): number[] {
  const pages = foreign.flatMap(({ page, stretch }) => {
    if (stretch === null) return [page];
    const under = ranges.filter(({ start, end }) => start < stretch.end && end > stretch.start);
    return under.length > 1 ? under.map(({ number }) => number) : [];
  });
  return [...new Set(pages)];
}

/**
 * @param foreign an answer after what it answers, as the reading of a file gives them
 * @param text the canonical text they stand in
 * @param layouts at least of the pages in `pagesToLook`
 */
export function threadsOf(
  foreign: readonly ForeignAnnotation[],
  text: string,
  layouts: readonly PageLayout[],
): OutsideComment[] {
  const firsts = new Map<string, string>();
  for (const { key, answers } of foreign) firsts.set(key, firsts.get(answers ?? "") ?? key);
  const threads = Map.groupBy(foreign, ({ key }) => firsts.get(key));
  return [...threads.values()].flatMap(([first, ...rest]) => {
    const place = first && placeOf(first, layouts);
    const answers = rest.filter(({ contents }) => hasWords(contents)).map(saidOf);
    const saysNothing = first?.kind === "note" && !hasWords(first.contents) && answers.length === 0;
    if (!first || !place || saysNothing) return [];
    const { start, end, becomes, places } = place;
    const onPage = { kind: first.kind, box: first.box, places, becomes };
    return [{ ...saidOf(first), start, end, exact: text.slice(start, end), isResolved: false, answers, onPage }];
  });
}

const hasWords = (text: string): boolean => text.trim() !== "";

function placeOf({ page, stretch, quads, box, kind }: ForeignAnnotation, layouts: readonly PageLayout[]): Place | null {
  if (stretch) {
    const marked = { start: stretch.start, end: Math.min(stretch.end, stretch.start + PASSAGE_LIMIT) };
    const across = quadsOf(layouts, marked);
    // Where it stays on its page, its rectangles are those that the file itself has.
    return { ...marked, becomes: "passage", places: across.length > 1 ? across : [{ page, quads }] };
  }
  const layout = layouts.find(({ number }) => number === page);
  if (!layout) return null;
  // The picture of a note may cover some letters, which it is not about: its middle is nearest to a whole line.
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const found = passageAt(layout, kind === "note" ? [x, y, x, y] : box);
  const near = { start: found.start, end: Math.min(found.end, found.start + PASSAGE_LIMIT) };
  if (kind === "note") return { ...near, becomes: "nearest", places: quadsOf([layout], near) };
  const region: PagePlace = { page, quads: [box] };
  return { ...near, becomes: "region", places: [region] };
}

const saidOf = ({ key, author, at, contents }: ForeignAnnotation): OutsideComment["answers"][number] => ({
  key,
  name: author !== null && hasWords(author) ? clip(author.toWellFormed(), LINE_LIMIT) : null,
  at,
  body: asMarkdown(contents),
});

/** Plain text as Markdown that means nothing but it: its lines stay lines, its empty lines part paragraphs. */
function asMarkdown(plain: string): string {
  const lines = plain
    .toWellFormed()
    .replaceAll("\0", "")
    .split(/\r\n|[\r\n\u2028\u2029]/u);
  return lines
    .map((line) => escapeLineStart(escapeText(line.trim())))
    .join("\n")
    .trim()
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/(?<!\n)\n(?!\n)/gu, "\\\n");
}
