/**
 * Footnotes. The content has no node for them: a footnote is a number above the line where it belongs, and an item
 * of the numbered list at the end of the text, under this heading.
 */
import type { Block, Content, Inline } from "./content.ts";
import { plainText, textOf } from "./inlines.ts";

export const NOTES_HEADING = "Notes";
/** The level of that heading, where the text has no others. */
export const NOTES_LEVEL = 2;

/** What stands above the line where a note is called for: a number, parted from one that stands before it. */
export function callFor(number: number, before: Inline | undefined): string {
  const isRaised = before?.type === "text" && before.marks?.some(({ type }) => type === "superscript");
  return isRaised && /\d$/u.test(before.text) ? `,${number}` : `${number}`;
}

/** Notes, in the order of their numbers, as the end of a text; nothing where there are none. */
export function notesAfter(text: readonly Block[], notes: readonly (readonly Block[])[]): Block[] {
  if (notes.length === 0) return [];
  const levels = text.flatMap((block) => (block.type === "heading" ? block.attrs.level : []));
  const level = levels.length > 0 ? Math.min(...levels) : NOTES_LEVEL;
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

/** The list of the notes at the end of a text; null for a text without. */
export function notesIn({ content }: Content): Extract<Block, { type: "orderedList" }> | null {
  const [heading, list] = content.slice(-2);
  if (heading?.type !== "heading" || list?.type !== "orderedList") return null;
  return plainText(heading.content).trim() === NOTES_HEADING ? list : null;
}

/** What stands above the line where notes are called for: signs alone or with others, not the end of "1st". */
export const NOTE_SIGNS = /^[\d\s,;[\]()*†‡§¶]+$/u;

/** What ends a text after which a number above the line is a power of something: "m", "10", "cm". */
export const POWER = /(?:^|[^\p{L}\p{N}])(?:\p{L}|[cdkm]m|ft|yd|mi|in)$|[-+^−\d]$/u;
