/**
 * A tree of elements → our blocks.
 *
 * Words are collected into a line until an element ends it; what our schema has no node for keeps its words.
 * `room` is how many blocks within blocks still fit into a document: where there is none left, lists, quotations
 * and tables become the paragraphs in them.
 */
import type { Block, ContentMark, Inline } from "#lib/documents/content.ts";
import type { ShownPicture } from "#lib/pictures/model.ts";
import { plainText } from "#lib/documents/inlines.ts";
import { paragraphsIn, tidied, wordsOf } from "./line.ts";
import { marksWithin } from "./marks.ts";
import { imageOf, isHidden, kindOf, languageOf } from "./elements.ts";
import { tableOf } from "./table.ts";

export type Place = {
  /** The address of the page; null for what is on no web. */
  readonly base: string | null;
  readonly room: number;
  /** The pictures that came with it, by what the elements call them. */
  readonly held?: ReadonlyMap<string, ShownPicture>;
};

/** Collects the blocks of one container: a document, a quotation, an item, a cell. */
class Collector {
  readonly blocks: Block[] = [];
  #line: Inline[] = [];
  /** Pictures in the line: they are blocks, and follow the words around them. */
  #images: Block[] = [];

  add(...inlines: readonly Inline[]): void {
    this.#line.push(...inlines);
  }

  addImage(image: Block): void {
    this.#images.push(image);
  }

  /** Ends the line; its words become paragraphs, or whatever `make` makes of them. */
  end(make?: (inlines: Inline[]) => Block): void {
    const words = make
      ? [tidied(this.#line)].filter((line) => plainText(line).trim() !== "")
      : paragraphsIn(this.#line);
    this.blocks.push(...words.map(make ?? ((content): Block => ({ type: "paragraph", content }))), ...this.#images);
    this.#line = [];
    this.#images = [];
  }
}

/** The blocks that an element's children are. */
export function blocksIn(element: Element, place: Place): Block[] {
  const collector = new Collector();
  walk(element, [], place, collector);
  collector.end();
  return collector.blocks;
}

function walk(parent: Element, marks: readonly ContentMark[], place: Place, out: Collector): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) out.add(...wordsOf(node.nodeValue ?? "", marks));
    // A node of type 1 is an element.
    else if (node.nodeType === 1) enter(node as Element, marks, place, out);
  }
}

function enter(element: Element, marks: readonly ContentMark[], place: Place, out: Collector): void {
  const name = element.localName.toLowerCase();
  const kind = kindOf(name);
  if (kind === "dropped" || isHidden(element)) return;
  if (kind === "inline") walk(element, marksWithin(element, name, marks, place.base), place, out);
  else if (kind === "break") out.add({ type: "hardBreak" });
  else if (kind === "image") {
    const image = imageOf(element, place);
    if (image) out.addImage(image);
  } else {
    out.end();
    addBlocks(element, name, kind, marks, place, out);
    out.end();
  }
}

function addBlocks(
  element: Element,
  name: string,
  kind: Exclude<ReturnType<typeof kindOf>, "dropped" | "inline" | "break" | "image">,
  marks: readonly ContentMark[],
  place: Place,
  out: Collector,
): void {
  const within = (levels: number): Block[] => blocksIn(element, { ...place, room: place.room - levels });
  if (kind === "rule") out.blocks.push({ type: "horizontalRule" });
  else if (kind === "code") out.blocks.push(...codeOf(element));
  else if (kind === "heading") {
    walk(element, marks, place, out);
    out.end((content) => ({ type: "heading", attrs: { level: Number(name[1]) }, content }));
  } else if (kind === "quote" && place.room >= 2) {
    const content = within(1);
    if (content.length > 0) out.blocks.push({ type: "blockquote", content });
  } else if (kind === "list" && place.room >= 3) out.blocks.push(...listOf(element, name, place));
  else if (kind === "table" && place.room >= 4) {
    const inside = { ...place, room: place.room - 3 };
    out.blocks.push(...(tableOf(element, (cell) => blocksIn(cell, inside)) ?? within(0)));
  } else if (name === "dt")
    walk(element, [...marks.filter(({ type }) => type !== "bold"), { type: "bold" }], place, out);
  else walk(element, marks, place, out);
}

function codeOf(element: Element): Block[] {
  const text = (element.textContent ?? "").replace(/\r\n?/gu, "\n").replace(/^\n|\s+$/gu, "");
  return text === ""
    ? []
    : [{ type: "codeBlock", attrs: { language: languageOf(element) }, content: [{ type: "text", text }] }];
}

/** What stands between the items of a list belongs to an item of its own. */
function listOf(element: Element, name: string, place: Place): Block[] {
  const items: Block[][] = [];
  for (const child of element.childNodes) {
    const inside = { ...place, room: place.room - 2 };
    if (child.nodeType === 3) {
      const words = tidied(wordsOf(child.nodeValue ?? "", []));
      if (words.length > 0) items.push([{ type: "paragraph", content: words }]);
    }
    if (child.nodeType !== 1) continue;
    // A node of type 1 is an element.
    const item = child as Element;
    if (isHidden(item) || kindOf(item.localName.toLowerCase()) === "dropped") continue;
    const isNested = kindOf(item.localName.toLowerCase()) === "list";
    const blocks = isNested ? listOf(item, item.localName.toLowerCase(), inside) : blocksIn(item, inside);
    // Lists directly inside lists are how word processors write the next level.
    if (isNested && items.length > 0 && inside.room >= 3) items.at(-1)?.push(...blocks);
    else if (blocks.length > 0) items.push(blocks);
  }
  if (items.length === 0) return [];
  const content = items.map((blocks) => ({ type: "listItem" as const, content: blocks }));
  const start = Number.parseInt(element.getAttribute("start") ?? "1", 10);
  return name === "ol"
    ? [{ type: "orderedList", attrs: { start: Number.isFinite(start) ? Math.max(0, start) : 1 }, content }]
    : [{ type: "bulletList", content }];
}
