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

type OnPage = NonNullable<OutsideComment["onPage"]>;
type Place = { readonly start: number; readonly end: number } & Pick<OnPage, "becomes" | "places">;

/** The pages on which it must be looked for what an annotation is about. */
export const pagesToLook = (foreign: readonly ForeignAnnotation[]): number[] => [
  ...new Set(foreign.filter(({ stretch }) => stretch === null).map(({ page }) => page)),
];

/**
 * @param text the canonical text they stand in
 * @param layouts at least of the pages in `pagesToLook`
 */
export function threadsOf(
  foreign: readonly ForeignAnnotation[],
  text: string,
  layouts: readonly PageLayout[],
): OutsideComment[] {
  const byKey = new Map(foreign.map((one) => [one.key, one]));
  const byPage = new Map(layouts.map((layout) => [layout.number, layout]));
  const firsts = new Map<ForeignAnnotation, ForeignAnnotation[]>();
  for (const one of foreign) {
    const first = firstOf(one, byKey);
    const rest = firsts.get(first) ?? [];
    firsts.set(first, one === first ? rest : [...rest, one]);
  }
  return [...firsts].flatMap(([first, rest]) => {
    const place = placeOf(first, rest.filter(isContinuation), byPage.get(first.page));
    const answers = rest.filter((one) => !isContinuation(one) && hasWords(one.contents)).map(saidOf);
    const saysNothing = first.kind === "note" && !hasWords(first.contents) && answers.length === 0;
    if (!place || saysNothing) return [];
    const { start, end, becomes, places } = place;
    const onPage = { kind: first.kind, box: first.box, places, becomes };
    const comment = { ...saidOf(first), start, end, exact: text.slice(start, end), isResolved: false, answers, onPage };
    return [comment];
  });
}

/** What a thread begins with: itself, for what answers nothing that is there. Files may have circles. */
function firstOf(one: ForeignAnnotation, byKey: ReadonlyMap<string, ForeignAnnotation>): ForeignAnnotation {
  const met = new Set<ForeignAnnotation>();
  let first = one;
  while (first.answers !== null && !met.has(first)) {
    met.add(first);
    const next = byKey.get(first.answers);
    if (!next || met.has(next)) break;
    first = next;
  }
  return first;
}

const hasWords = (text: string): boolean => text.trim() !== "";

/** The same mark on the next page: it marks words and says nothing of its own. */
const isContinuation = ({ quads, stretch, contents }: ForeignAnnotation): boolean =>
  quads.length > 0 && stretch !== null && !hasWords(contents);

function placeOf(
  first: ForeignAnnotation,
  more: readonly ForeignAnnotation[],
  layout: PageLayout | undefined,
): Place | null {
  const { page, stretch, quads, box, kind } = first;
  if (stretch) {
    const stretches = [stretch, ...more.flatMap(({ stretch: next }) => next ?? [])];
    const start = Math.min(...stretches.map((one) => one.start));
    const end = Math.min(Math.max(...stretches.map((one) => one.end)), start + PASSAGE_LIMIT);
    const places = [{ page, quads }, ...more.map((one) => ({ page: one.page, quads: one.quads }))];
    return { start, end, becomes: "passage", places: places.filter((place) => place.quads.length > 0) };
  }
  if (!layout) return null;
  const found = passageAt(layout, box);
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
