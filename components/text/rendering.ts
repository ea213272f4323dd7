import { childrenOf, type Content, type ContentNode } from "#lib/documents/content.ts";
import { outlineLevels } from "#lib/documents/outline.ts";
import { beginCalls, type NoteCalls } from "./note-calls.ts";

/** Attributes for the element of a block, by the block's number in the projection (`project(content).blocks`). */
export type BlockProps = (
  index: number,
) => Readonly<Record<`data-${string}`, string | number>> & { readonly id?: string };

/**
 * What rendering has to remember from block to block: how many blocks it has numbered, and which headings
 * it has set. It lives for one render and goes through the blocks in document order, as the projection does.
 */
export type Rendering = {
  /** Where the pictures of the text are; null where they are not shown. */
  readonly picturesAt: string | null;
  readonly nextBlock: () => ReturnType<BlockProps>;
  /** The level of the next heading's element. From 7 on there is no element of that level. */
  readonly nextHeading: () => number;
  readonly notes: NoteCalls;
};

export type RenderingOptions = {
  readonly firstHeading: number;
  readonly blockProps?: BlockProps | undefined;
  readonly picturesAt?: string | undefined;
  readonly leadsToNotes?: boolean | undefined;
};

export function beginRendering(
  content: Content,
  { firstHeading, blockProps, picturesAt, leadsToNotes = false }: RenderingOptions,
): Rendering {
  const levels = outlineLevels(headingLevels(content));
  let blocks = 0;
  let headings = 0;
  return {
    picturesAt: picturesAt ?? null,
    notes: beginCalls(leadsToNotes ? content : null),
    nextBlock: () => blockProps?.(blocks++) ?? {},
    nextHeading: () => firstHeading - 1 + (levels[headings++] ?? 1),
  };
}

const headingLevels = (node: ContentNode): number[] =>
  node.type === "heading" ? [node.attrs.level] : childrenOf(node).flatMap(headingLevels);
