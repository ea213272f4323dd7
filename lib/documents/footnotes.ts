/**
 * Footnotes. The content has no node for them: a footnote is a number above the line where it belongs, and an item
 * of the numbered list at the end of the text, under this heading.
 */
import type { Block } from "./content.ts";
import { textOf } from "./inlines.ts";

export const NOTES_HEADING = "Notes";

/** Notes, in the order of their numbers from 1, as the end of a text. @param level of their heading */
export function notesAtEnd(notes: readonly (readonly Block[])[], level: number): Block[] {
  if (notes.length === 0) return [];
  return [
    { type: "heading", attrs: { level }, content: textOf(NOTES_HEADING) },
    {
      type: "orderedList",
      attrs: { start: 1 },
      content: notes.map((blocks) => ({
        type: "listItem",
        content: blocks.length > 0 ? [...blocks] : [{ type: "paragraph" }],
      })),
    },
  ];
}

/** The level that the heading of the notes has beside those of the text. */
export function notesLevel(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => (block.type === "heading" ? block.attrs.level : []));
  return levels.length > 0 ? Math.min(...levels) : 2;
}
