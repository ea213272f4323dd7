/** One file of a book as blocks, its notes apart from them. */
import { type Block, DEPTH_LIMIT } from "#lib/documents/content.ts";
import { percentDecoded } from "#lib/imports/archive-path.ts";
import { blocksIn } from "#lib/imports/child/blocks.ts";
import { parseHtml } from "#lib/imports/child/parse-html.ts";
import type { PictureReader } from "#lib/imports/child/pictures.ts";
import type { ShownPicture } from "#lib/pictures/model.ts";
import { addressInside, type Note } from "../calls.ts";
import { pathTo } from "../package.ts";
import { elementsIn, isA, NOTE, NOTES } from "./kinds.ts";

export type ReadFile = {
  readonly blocks: Block[];
  /** Its notes, in order, each with the places that lead to it. */
  readonly notes: readonly { readonly note: Note; readonly places: readonly string[] }[];
};

/** Room for the lists that notes become items of, and for what surrounds any text. */
const ROOM = DEPTH_LIMIT - 6;

/**
 * @param path where it is in the book
 * @throws Unreadable as parseHtml does
 */
export async function readFile(xhtml: string, path: string, pictures: Pick<PictureReader, "read">): Promise<ReadFile> {
  const { body } = parseHtml(xhtml, true);
  if (isA(body, "toc", "landmarks", "page-list")) return { blocks: [], notes: [] };
  const elements = elementsIn(body);
  const held = await picturesOf(elements, path, pictures);
  for (const element of elements) {
    // Where the pages of the printed book began is no part of its text.
    if (isA(element, "pagebreak") || element.localName === "nav") element.remove();
    else if (element.localName === "a") pointInside(element, path);
  }
  const marked = new Set(elements.filter((element) => isA(element, ...NOTE)));
  const notes = [...marked]
    .filter((element) => !isWithin(element, marked))
    .map((element) => ({
      note: { blocks: noteBlocks(element, held), number: null },
      places: placesIn(element).map((id) => `${path}#${id}`),
    }));
  for (const element of marked) element.remove();
  for (const element of elements) if (isA(element, ...NOTES) && isEmptied(element)) element.remove();
  return { blocks: blocksIn(body, { base: null, room: ROOM, held }), notes };
}

type Held = ReadonlyMap<string, ShownPicture>;

/** The pictures of a file that the book has, by what the file calls them. */
async function picturesOf(
  elements: readonly Element[],
  path: string,
  { read }: Pick<PictureReader, "read">,
): Promise<Held> {
  const held = new Map<string, ShownPicture>();
  for (const element of elements) {
    const source = element.localName === "img" ? element.getAttribute("src") : null;
    const picture = source === null ? null : await read(pathTo(source, path));
    if (source !== null && picture) held.set(source, picture);
  }
  return held;
}

function isWithin(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) if (others.has(at)) return true;
  return false;
}

/** A link to a place inside the book keeps where it leads until all of it is read. */
function pointInside(link: Element, path: string): void {
  const [, id = ""] = (link.getAttribute("href") ?? "").split("#");
  const href = link.getAttribute("href") ?? "";
  const file = href.startsWith("#") ? path : pathTo(href, path);
  if (file === undefined) return;
  link.setAttribute("href", addressInside(`${file}#${percentDecoded(id)}`, isA(link, "noteref")));
}

/** The blocks of a note without the way back to its call. */
function noteBlocks(note: Element, held: Held): Block[] {
  for (const link of note.querySelectorAll("a"))
    if (isA(link, "backlink", "referrer") || /^[\s[(]*[↩↑⤴⏎^←⇧↵]\uFE0E?[\s\])]*$/u.test(link.textContent ?? ""))
      link.remove();
  return blocksIn(note, { base: null, room: ROOM - 2, held });
}

const placesIn = (note: Element): string[] =>
  [note, ...elementsIn(note)].flatMap((element) => element.getAttribute("id") ?? []);

/** Whether nothing is left of a part but its headings. */
function isEmptied(part: Element): boolean {
  const copy = part.cloneNode(true) as Element; // a clone of an element is one
  for (const heading of copy.querySelectorAll("h1, h2, h3, h4, h5, h6")) heading.remove();
  return (copy.textContent ?? "").trim() === "";
}
