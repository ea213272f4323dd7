/**
 * The annotations that are in a PDF already, as comments in threads.
 *
 * What marks words is about these words. A note is about the words nearest to it, and what was drawn on the page, or
 * marks no words that can be read, about that part of the page. Answers to answers are answers to the first. A mark
 * that goes on on another page may be two objects, the second of which says that it belongs to the first.
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
 * @param text the canonical text they stand in
 * @param layouts at least of the pages in `pagesToLook`
 */
export function threadsOf(
  foreign: readonly ForeignAnnotation[],
  text: string,
  layouts: readonly PageLayout[],
): OutsideComment[] {
  const firsts = firstsOf(foreign);
  const rests = Map.groupBy(foreign, (one) => firsts.get(one) ?? one);
  return [...rests]
    .map(([first, all]) => [first, all.filter((one) => one !== first)] as const)
    .flatMap(([first, rest]) => {
      const place = placeOf(first, rest.filter(isContinuation), layouts);
      const answers = rest.filter((one) => !isContinuation(one) && hasWords(one.contents)).map(saidOf);
      const saysNothing = first.kind === "note" && !hasWords(first.contents) && answers.length === 0;
      if (!place || saysNothing) return [];
      const { start, end, becomes, places } = place;
      const onPage = { kind: first.kind, box: first.box, places, becomes };
      const comment = {
        ...saidOf(first),
        start,
        end,
        exact: text.slice(start, end),
        isResolved: false,
        answers,
        onPage,
      };
      return [comment];
    });
}

/**
 * What the thread of each begins with: itself, for what answers nothing that is there. Of a circle, which files may
 * have, it is the first in the file. Each is followed once, however long the threads are.
 */
function firstsOf(foreign: readonly ForeignAnnotation[]): ReadonlyMap<ForeignAnnotation, ForeignAnnotation> {
  const byKey = new Map(foreign.map((one) => [one.key, one]));
  const order = new Map(foreign.map((one, position) => [one, position]));
  const firsts = new Map<ForeignAnnotation, ForeignAnnotation>();
  for (const one of foreign) {
    const path = new Set<ForeignAnnotation>();
    let last = one;
    let next: ForeignAnnotation | undefined = one;
    while (next && !path.has(next) && !firsts.has(next)) {
      path.add(next);
      last = next;
      next = last.answers === null ? undefined : byKey.get(last.answers);
    }
    const circle = next && path.has(next) ? [...path].slice([...path].indexOf(next)) : [];
    const [begins = last] = circle.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const first = (next && firsts.get(next)) ?? begins;
    for (const each of path) firsts.set(each, first);
  }
  return firsts;
}

const hasWords = (text: string): boolean => text.trim() !== "";

/** The same mark on the next page: it marks words and says nothing of its own. */
const isContinuation = ({ quads, stretch, contents }: ForeignAnnotation): boolean =>
  quads.length > 0 && stretch !== null && !hasWords(contents);

function placeOf(
  first: ForeignAnnotation,
  more: readonly ForeignAnnotation[],
  layouts: readonly PageLayout[],
): Place | null {
  const { page, stretch, quads, box, kind } = first;
  const layout = layouts.find(({ number }) => number === page);
  if (stretch) {
    const stretches = [stretch, ...more.flatMap(({ stretch: next }) => next ?? [])];
    const start = Math.min(...stretches.map((one) => one.start));
    const end = Math.min(Math.max(...stretches.map((one) => one.end)), start + PASSAGE_LIMIT);
    const places = [{ page, quads }, ...more.map((one) => ({ page: one.page, quads: one.quads }))];
    const across = quadsOf(layouts, { start, end });
    return {
      start,
      end,
      becomes: "passage",
      places: across.length > places.length ? across : places.filter((place) => place.quads.length > 0),
    };
  }
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
