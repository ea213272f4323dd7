/** Content made no deeper than our schema allows. */
import { type Block, childrenOf, type Content, type ContentNode, DEPTH_LIMIT } from "#lib/documents/content.ts";

/** The deepest a block may stand that holds more: text blocks hold one level, tables three. */
const DEEPEST = DEPTH_LIMIT - 6;

/**
 * Lists, quotes and tables that stand too deep are replaced by the words in them, block by block. The canonical
 * text is the same: it knows nothing of the blocks around blocks.
 */
export function shallow({ content }: Content): Content {
  const flattened = content.flatMap((block) => within(block, 1));
  return { type: "doc", content: flattened };
}

function within(block: Block, depth: number): Block[] {
  const { type } = block;
  if (
    type === "paragraph" ||
    type === "heading" ||
    type === "codeBlock" ||
    type === "image" ||
    type === "horizontalRule"
  )
    return [block];
  if (depth >= DEEPEST) return leaves(block);
  narrow(block, depth);
  return [block];
}

/** In place: blocks are told apart by what they are, and places in them are known by that. */
function narrow(node: ContentNode, depth: number): void {
  if (
    node.type === "blockquote" ||
    node.type === "listItem" ||
    node.type === "tableCell" ||
    node.type === "tableHeader"
  )
    node.content = node.content.flatMap((block) => within(block, depth + 1));
  else for (const child of childrenOf(node)) narrow(child, depth + 1);
}

function leaves(node: ContentNode): Block[] {
  if (isLeaf(node)) return [node];
  return childrenOf(node).flatMap(leaves);
}

const isLeaf = (node: ContentNode): node is Block =>
  ["paragraph", "heading", "codeBlock", "image", "horizontalRule"].includes(node.type);
