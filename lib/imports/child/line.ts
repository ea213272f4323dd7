/** The words of one text block as they are collected from a page: white space as browsers show it. */
import type { ContentMark, Inline } from "#lib/documents/content.ts";
import { joinTexts, plainText, textOf } from "#lib/documents/inlines.ts";

/** A text with its white space collapsed. No-break spaces are no white space. */
export const wordsOf = (text: string, marks: readonly ContentMark[]): Inline[] =>
  textOf(text.replace(/[ \t\n\r\f]+/gu, " "), marks);

/**
 * The paragraphs in a run of words: two line breaks in a row part them, as people write who know no <p>.
 * @returns each without white space at its ends and around its breaks; none where there are no words
 */
export function paragraphsIn(inlines: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  let breaks = 0;
  for (const inline of inlines) {
    if (inline.type === "text" && inline.text.trim() === "" && breaks > 0) continue;
    breaks = inline.type === "hardBreak" ? breaks + 1 : 0;
    if (breaks === 2) paragraphs.push([]);
    else if (breaks < 2) paragraphs.at(-1)?.push(inline);
  }
  return paragraphs.map(tidied).filter((paragraph) => plainText(paragraph).trim() !== "");
}

/** One space between words, none at the ends of lines, no breaks at the ends. */
export function tidied(inlines: readonly Inline[]): Inline[] {
  const tidy: Inline[] = [];
  let isAtStart = true;
  for (const inline of inlines) {
    if (inline.type === "hardBreak") {
      while (trimLast(tidy));
      if (tidy.length > 0) tidy.push(inline);
      isAtStart = true;
      continue;
    }
    const text: string = isAtStart ? inline.text.replace(/^ +/u, "") : inline.text;
    tidy.push(...textOf(text, inline.marks));
    if (text !== "") isAtStart = text.endsWith(" ");
  }
  while (trimLast(tidy) || tidy.at(-1)?.type === "hardBreak") if (tidy.at(-1)?.type === "hardBreak") tidy.pop();
  return joinTexts(tidy);
}

/** Takes a space from the end. @returns whether there may be more to take */
function trimLast(inlines: Inline[]): boolean {
  const last = inlines.at(-1);
  if (last?.type !== "text" || !last.text.endsWith(" ")) return false;
  inlines.splice(-1, 1, ...textOf(last.text.replace(/ +$/u, ""), last.marks));
  return true;
}
