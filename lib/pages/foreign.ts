/** Annotations that are in a file already, as they are shown and taken in. */
import { withoutControls } from "#lib/documents/characters.ts";
import { LINE_LIMIT, MARKDOWN_LIMIT } from "#lib/fields.ts";
import type { ForeignAnnotation, foreignKinds, PageLayout, Quad } from "./model.ts";
import { instantOf } from "./pdf-dates.ts";
import { type Stretch, stretchUnder } from "./places.ts";

/** An annotation as the file has it. */
export type FoundAnnotation = {
  readonly page: number;
  readonly kind: (typeof foreignKinds)[number];
  /** What the file counts it as; 0 where it has no number of its own. */
  readonly object: number;
  readonly name: string;
  readonly box: Quad;
  readonly quads: readonly Quad[];
  readonly author: string;
  readonly created: string;
  readonly modified: string;
  readonly contents: string;
  /** The same with markup, where it has only that. */
  readonly rich: string;
  readonly colour: string | null;
  /** The object it answers; null where it answers none. */
  readonly answers: number | null;
  /** It is no answer, but the rest of what it answers: a passage that goes on on the next page. */
  readonly isRest: boolean;
};

const NAME_LIMIT = 200;
const marking: readonly string[] = ["highlight", "underline", "strikeout", "squiggly"];

/**
 * @param found in the order of the pages
 * @param digest makes a short name of a long one
 */
export function foreignAnnotations(
  found: readonly FoundAnnotation[],
  layouts: readonly PageLayout[],
  digest: (identity: string) => string,
): ForeignAnnotation[] {
  const keys = keysOf(found, digest);
  const byObject = new Map(found.flatMap((one, at) => (one.object > 0 ? [[one.object, at] as const] : [])));
  const heads = headsOf(found, byObject);
  const rests = new Map<number, FoundAnnotation[]>();
  found.forEach((one, at) => {
    const first = heads[at] ?? at;
    if (first === at) return;
    const before = rests.get(first);
    if (before) before.push(one);
    else rests.set(first, [one]);
  });
  const annotations: ForeignAnnotation[] = [];
  found.forEach((one, at) => {
    if (heads[at] !== at) return;
    const answered = one.answers === null ? undefined : byObject.get(one.answers);
    const answers = answered === undefined || answered === at ? null : (keys[heads[answered] ?? answered] ?? null);
    annotations.push({ ...annotationOf(one, keys[at] ?? "", rests.get(at) ?? [], layouts), answers });
  });
  return inOrder(annotations);
}

/**
 * What each is a part of: itself, unless it says that it is the rest of another. Parts of a circle of parts are wholes.
 * Each is followed once, however long files make such chains.
 */
function headsOf(found: readonly FoundAnnotation[], byObject: ReadonlyMap<number, number>): number[] {
  const heads: number[] = [];
  found.forEach((_, start) => {
    const path = new Set<number>();
    let at = start;
    for (;;) {
      const one = found[at];
      const whole = one?.isRest === true ? byObject.get(one.answers ?? -1) : undefined;
      if (whole === undefined || path.has(at) || heads[at] !== undefined) break;
      path.add(at);
      at = whole;
    }
    const circle = path.has(at) ? new Set([...path].slice([...path].indexOf(at))) : new Set();
    const head = heads[at] ?? at;
    for (const part of path) heads[part] = circle.has(part) ? part : head;
    heads[at] ??= at;
  });
  return heads;
}

/** The name in the file; where there is none, or another has it already, one made of what it is. */
function keysOf(found: readonly FoundAnnotation[], digest: (identity: string) => string): string[] {
  const taken = new Set<string>();
  return found.map((one) => {
    const name = one.name.trim();
    const isUsable = name !== "" && name.length <= NAME_LIMIT && !taken.has(name);
    const places = (one.quads.length > 0 ? one.quads : [one.box]).map((quad) => quad.map(Math.round));
    const key = isUsable ? name : digest(JSON.stringify([one.page, one.kind, places, one.author, one.contents]));
    let unique = key;
    for (let copy = 2; taken.has(unique); copy++) unique = `${key}#${copy}`;
    taken.add(unique);
    return unique;
  });
}

function annotationOf(
  one: FoundAnnotation,
  key: string,
  rests: readonly FoundAnnotation[],
  layouts: readonly PageLayout[],
): ForeignAnnotation {
  const all = [one, ...rests];
  const quads = all.filter(({ page }) => page === one.page).flatMap((each) => each.quads);
  const text = all.map(contentsOf).find((contents) => contents !== "") ?? "";
  const author = plain(one.author).replace(/\s+/gu, " ").trim().slice(0, LINE_LIMIT).toWellFormed();
  return {
    key,
    kind: one.kind,
    page: one.page,
    box: roundedQuad(one.box),
    quads: perLine(quads).map(roundedQuad),
    stretch: marking.includes(one.kind) ? stretchOf(all, layouts) : null,
    author: author === "" ? null : author,
    at: instantOf(one.created) ?? instantOf(one.modified),
    contents: text,
    colour: one.colour,
    answers: null,
  };
}

/** From the first to the last character under all of it. */
function stretchOf(all: readonly FoundAnnotation[], layouts: readonly PageLayout[]): Stretch | null {
  const stretches = all.flatMap(({ page, quads }) => {
    const layout = layouts[page - 1];
    const stretch = layout && quads.length > 0 ? stretchUnder(layout, quads) : null;
    return stretch ? [stretch] : [];
  });
  if (stretches.length === 0) return null;
  return {
    start: Math.min(...stretches.map(({ start }) => start)),
    end: Math.max(...stretches.map(({ end }) => end)),
  };
}

const plain = (said: string): string => withoutControls(said.toWellFormed());

function contentsOf({ contents, rich }: FoundAnnotation): string {
  const said = contents.trim() === "" ? withoutMarkup(rich) : contents;
  return plain(said.replace(/\r\n?/gu, "\n")).trim().slice(0, MARKDOWN_LIMIT).toWellFormed();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The words of rich text; paragraphs are lines. It is read as text afterwards, so nothing in it can do harm. */
const withoutMarkup = (rich: string): string =>
  rich
    .replace(/<\?[^>]*>/gu, "")
    .replace(/<\/p>|<br[^>]*>/giu, "\n")
    .replace(/<[^>]*>/gu, "")
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu,
      (whole: string, decimal?: string, hexadecimal?: string, named?: string) => {
        const code = decimal ?? (hexadecimal === undefined ? undefined : `0x${hexadecimal}`);
        if (code === undefined) return entities[named ?? ""] ?? whole;
        const point = Number(code);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
      },
    );

/** Programs write one rectangle for each word, or each stroke of a pen: those of one line become one. */
export function perLine(quads: readonly Quad[]): Quad[] {
  const lines: Quad[] = [];
  for (const quad of quads) {
    if (quad[2] - quad[0] < 1 || quad[3] - quad[1] < 1) continue;
    const at = lines.findLastIndex((line) => isOnLine(line, quad));
    const line = lines[at];
    if (line)
      lines[at] = [
        Math.min(line[0], quad[0]),
        Math.min(line[1], quad[1]),
        Math.max(line[2], quad[2]),
        Math.max(line[3], quad[3]),
      ];
    else lines.push(quad);
  }
  return lines;
}

function isOnLine(line: Quad, quad: Quad): boolean {
  const height = Math.min(line[3] - line[1], quad[3] - quad[1]);
  const shared = Math.min(line[3], quad[3]) - Math.max(line[1], quad[1]);
  const gap = Math.max(line[0], quad[0]) - Math.min(line[2], quad[2]);
  return shared > height / 2 && gap < height;
}

const roundedQuad = (quad: Quad): Quad => {
  const [left, bottom, right, top] = quad.map((value) => Math.round(value * 100) / 100 + 0);
  return [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0];
};

/** As they come, but no answer before what it answers. One that answers itself, by way of others, answers nothing. */
function inOrder(annotations: readonly ForeignAnnotation[]): ForeignAnnotation[] {
  const byKey = new Map(annotations.map((one) => [one.key, one]));
  const taken = new Set<string>();
  return annotations.flatMap((one) => {
    const path = new Map<string, ForeignAnnotation>();
    let next: ForeignAnnotation | undefined = one;
    while (next && !taken.has(next.key) && !path.has(next.key)) {
      path.set(next.key, next);
      next = next.answers === null ? undefined : byKey.get(next.answers);
    }
    const isCircle = next !== undefined && path.has(next.key);
    const [last, ...before] = [...path.values()].toReversed();
    for (const key of path.keys()) taken.add(key);
    return last ? [isCircle ? { ...last, answers: null } : last, ...before] : [];
  });
}
