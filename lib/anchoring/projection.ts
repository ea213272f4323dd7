/**
 * The one plain text of a revision, and where each of its places stands in the content.
 *
 * Passages are remembered by offsets in this text, so screen, editor, API and PDF must all read the same
 * one. Its rule (version 1): the text blocks in document order, joined by ONE newline; a hard break is a
 * newline; every other leaf, inline or block, is U+FFFC. That is ProseMirror's own
 * `doc.textBetween(0, size, "\n", leaf)`, computed without a schema, and a test holds the two together.
 * Marks, and blocks around blocks, change nothing in it.
 *
 * Inside a block, offsets and ProseMirror positions run in step: a character of text, a hard break and
 * an image all take one unit of each. So one pair of numbers per block maps the whole of it, and finding
 * the block is a binary search. Every offset belongs to exactly one block (the newline between two is the
 * offset at which the first one ends), so offsets map to positions without ambiguity. A position between
 * two blocks has no offset of its own, or two (between two images); there the caller says which side it means.
 */
import { childrenOf, type Block, type Content, type ContentNode, type Inline } from "#lib/documents/content.ts";
import { lastAtMost } from "./sorted.ts";

/** The version of the rule above. Anchors made by another version have to be placed anew by their words. */
export const PROJECTION_VERSION = 1;

/** A part of a block that was projected: a text node or a hard break. */
export type ProjectedInline = {
  readonly node: Inline;
  /** Where its first character stands in the text. */
  readonly start: number;
};

/** A block that stands in the text: a text block, or a block that is itself a leaf (an image, a rule). */
export type ProjectedBlock = {
  readonly node: Block;
  /** Its stretch of the text, without the newline that parts it from the next. Empty for an empty block. */
  readonly start: number;
  readonly end: number;
  /** The ProseMirror position of `start`: inside a text block, before a leaf. */
  readonly position: number;
  /** What a text block holds, in order; nothing for a leaf. */
  readonly inlines: readonly ProjectedInline[];
};

export type Projection = {
  /** The canonical text. UTF-16, not normalised. */
  readonly text: string;
  /** In document order; `start` and `position` both ascend. */
  readonly blocks: readonly ProjectedBlock[];
};

/** Which neighbour a place between two blocks belongs to: the start of a range is `after`, its end `before`. */
export type Side = "before" | "after";

const LEAF_CHARACTER = "\uFFFC";

/** The canonical text of a revision, with its blocks. */
export function project(content: Content): Projection {
  const parts: string[] = [];
  const blocks: ProjectedBlock[] = [];
  let length = 0;
  let position = 0; // ProseMirror's: a leaf takes 1, a node with content 1 at each of its ends

  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const writeBlock = (node: Block, inlines: readonly Inline[]): void => {
    if (blocks.length > 0) write("\n");
    const start = length;
    const first = position;
    const projected = inlines.map((inline) => {
      const entry = { node: inline, start: length };
      write(inline.type === "text" ? inline.text : "\n");
      return entry;
    });
    if (!isTextBlock(node)) write(LEAF_CHARACTER);
    position += length - start;
    blocks.push({ node, start, end: length, position: first, inlines: projected });
  };
  const visit = (node: ContentNode): void => {
    if (isLeafBlock(node)) return writeBlock(node, []);
    position += 1;
    if (isTextBlock(node)) writeBlock(node, node.content ?? []);
    else for (const child of childrenOf(node)) visit(child);
    position += 1;
  };

  for (const block of content.content) visit(block);
  return { text: parts.join(""), blocks };
}

/** The ProseMirror position of an offset; offsets outside the text are taken for its nearest end. */
export function toPosition({ text, blocks }: Projection, offset: number): number {
  const within = Math.max(0, Math.min(offset, text.length));
  const block = blocks[lastAtMost(blocks.length, (index) => blocks[index]?.start, within)];
  return block ? block.position + (within - block.start) : 0;
}

/**
 * The offset of a ProseMirror position.
 * @param side where a position between two blocks goes: to the end of the one or the start of the other
 */
export function toOffset({ blocks }: Projection, position: number, side: Side): number {
  const index = lastAtMost(blocks.length, (index) => blocks[index]?.position, position);
  const block = blocks[index];
  if (!block) return 0; // before the first block, or there is none
  const previous = blocks[index - 1];
  if (side === "before" && previous && endOf(previous) === position) return previous.end;
  if (position <= endOf(block)) return block.start + (position - block.position);
  return side === "after" ? (blocks[index + 1]?.start ?? block.end) : block.end;
}

const endOf = ({ start, end, position }: ProjectedBlock): number => position + (end - start);

type TextBlock = Extract<Block, { type: "paragraph" | "heading" | "codeBlock" }>;
type LeafBlock = Extract<Block, { type: "horizontalRule" | "image" }>;

const isTextBlock = (node: ContentNode): node is TextBlock =>
  node.type === "paragraph" || node.type === "heading" || node.type === "codeBlock";

const isLeafBlock = (node: ContentNode): node is LeafBlock => node.type === "horizontalRule" || node.type === "image";
