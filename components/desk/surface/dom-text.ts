/**
 * Between a revision's canonical text and the page that shows it.
 *
 * The page's text blocks bear `data-start`, the offset at which they begin; that is all this file needs to
 * know, so whatever paints a text in this way (an article, the text layer of a PDF) gets selection,
 * marks and notes from the same code. Inside a block the text nodes follow each other, a <br> is one
 * character, and an element with `data-leaf` (a picture, a rule) is one.
 */
export type Place = { readonly node: Node; readonly offset: number };

export const BLOCK = "[data-start]";

export type DomText = {
  readonly root: HTMLElement;
  readonly blocks: readonly HTMLElement[];
  /** Where each block starts in the text, ascending. */
  readonly starts: readonly number[];
};

export function readDomText(root: HTMLElement): DomText {
  const blocks = [...root.querySelectorAll<HTMLElement>(BLOCK)];
  return { root, blocks, starts: blocks.map((block) => Number(block.dataset["start"])) };
}

/** The picture or rule that something of the page belongs to, which is one character of the text; null for all others. */
export function leafAround({ root }: Pick<DomText, "root">, node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  const leaf = element?.closest<HTMLElement>("[data-leaf]") ?? null;
  return leaf && root.contains(leaf) ? leaf : null;
}

/** The canonical text, as the page shows it. */
export const canonicalText = ({ blocks }: DomText): string => blocks.map(textOfBlock).join("\n");

const textOfBlock = (block: HTMLElement): string =>
  piecesOf(block)
    .map(({ text }) => text)
    .join("");

type Piece = { readonly node: Node; readonly text: string };

/** What a block's text is made of: text nodes, and elements that stand for one character. The text stays as it is. */
function piecesOf(block: HTMLElement): readonly Piece[] {
  const known = read.get(block);
  if (known) return known;
  const pieces = readPieces(block);
  read.set(block, pieces);
  return pieces;
}

const read = new WeakMap<HTMLElement, readonly Piece[]>();

function readPieces(block: HTMLElement): Piece[] {
  if (block.dataset["leaf"] !== undefined) return [{ node: block, text: "\uFFFC" }];
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) pieces.push({ node, text: node.data });
    else if (node instanceof HTMLBRElement) pieces.push({ node, text: "\n" });
  }
  return pieces;
}

/** The position in `starts` of the block that holds an offset: the last that starts at or before it. */
export function blockIndexAt({ starts }: DomText, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Where an offset stands in the page; null when the page has no text.
 * @param side of a boundary between two nodes: a range starts in the node after it and ends in the one before
 */
export function placeOf(text: DomText, offset: number, side: "before" | "after"): Place | null {
  const index = blockIndexAt(text, offset);
  const block = text.blocks[index];
  if (!block) return null;
  // What stands before all that is shown begins where that does.
  let rest = Math.max(0, offset - (text.starts[index] ?? 0));
  let last: Place | null = null;
  for (const { node, text: piece } of piecesOf(block)) {
    const isHere = side === "after" ? rest < piece.length : rest <= piece.length;
    if (isHere) return placeIn(node, rest, piece.length);
    rest -= piece.length;
    last = placeIn(node, piece.length, piece.length);
  }
  return last ?? { node: block, offset: 0 };
}

function placeIn(node: Node, offset: number, length: number): Place {
  if (node instanceof Text) return { node, offset: Math.min(offset, length) };
  const [parent, position] = startOf(node);
  return { node: parent, offset: position + (offset > 0 ? 1 : 0) };
}

/** A node's own place: its parent, and its position among the children. */
function startOf(node: Node): [parent: Node, position: number] {
  const parent = node.parentNode ?? node;
  return [parent, [...parent.childNodes].findIndex((child) => child === node)];
}

/** A range of the page for a stretch of the text; null where the page does not show it. */
export function staticRange(text: DomText, start: number, end: number): StaticRange | null {
  const from = placeOf(text, start, "after");
  const to = placeOf(text, end, "before");
  if (!from || !to) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The same as a live range, for measuring and for the browser's own selection. */
export function liveRange(text: DomText, start: number, end: number): Range | null {
  const frozen = staticRange(text, start, end);
  if (!frozen) return null;
  const range = document.createRange();
  range.setStart(frozen.startContainer, frozen.startOffset);
  range.setEnd(frozen.endContainer, frozen.endOffset);
  return range;
}

/** The offset of a place in the page; a place between blocks is the nearest end of a block. Null outside the text. */
export function offsetOf(text: DomText, node: Node, offset: number): number | null {
  if (!text.root.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(BLOCK);
  if (!block || !text.root.contains(block)) return offsetBetween(text, node, offset);
  let count = Number(block.dataset["start"]);
  const target = document.createRange();
  target.setStart(node, offset);
  for (const { node: piece, text: words } of piecesOf(block)) {
    if (piece === node && piece instanceof Text) return count + Math.min(offset, words.length);
    if (target.comparePoint(...startOf(piece)) >= 0) return count;
    count += words.length;
  }
  return count;
}

/** A place in the white between two blocks: the end of the last block before it. */
function offsetBetween({ blocks, starts }: DomText, node: Node, offset: number): number {
  const place = document.createRange();
  place.setStart(node, offset);
  let last = 0;
  for (const [index, block] of blocks.entries()) {
    if (place.comparePoint(block, 0) > 0) break;
    last = (starts[index] ?? 0) + textOfBlock(block).length;
  }
  return last;
}
