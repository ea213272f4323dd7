/** The headings of one chapter, as those of a text of many chapters. */
import type { Block } from "#lib/documents/content.ts";
import { plainText, textOf } from "#lib/documents/inlines.ts";
import type { TocEntry } from "./model.ts";

/** Among so many first blocks a title may stand that is not marked as one. */
const FIRST = 3;

/**
 * The blocks of a file with its uppermost headings at the level of its place in the book. Where it has none, what the
 * table of contents calls it becomes one: the paragraph that says the same, or else a heading of its own.
 */
export function levelled(blocks: readonly Block[], entry: TocEntry | undefined, depth: number): Block[] {
  const levels = blocks.flatMap((block) => (block.type === "heading" ? block.attrs.level : []));
  if (levels.length > 0) {
    const shift = depth + 1 - Math.min(...levels);
    return blocks.map((block) =>
      block.type === "heading" ? { ...block, attrs: { level: within(block.attrs.level + shift) } } : block,
    );
  }
  if (!entry) return [...blocks];
  const attrs = { level: within(depth + 1) };
  const at = blocks.slice(0, FIRST).findIndex((block) => isSame(wordsOf(block), entry.title));
  const found = blocks[at];
  if (found?.type !== "paragraph") return [{ type: "heading", attrs, content: textOf(entry.title) }, ...blocks];
  return blocks.with(at, { type: "heading", attrs, ...(found.content ? { content: found.content } : {}) });
}

const within = (level: number): number => Math.min(Math.max(level, 1), 6);

export const wordsOf = (block: Block): string =>
  block.type === "paragraph" || block.type === "heading" ? plainText(block.content).replace(/\s+/gu, " ").trim() : "";

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
