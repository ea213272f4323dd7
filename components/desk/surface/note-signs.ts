/**
 * The numbers of notes stand above the line beside a word, and the canonical text has nothing between the two:
 * "2022" with a first note is "2022.1" there, one word, and no sentence ends in it.
 */
import { withoutSigns } from "#lib/desk/caret.ts";
import { NOTE_SIGNS } from "#lib/documents/footnotes.ts";
import { offsetOf, type DomText } from "./dom-text.ts";

/**
 * The canonical text as its words and sentences are to be found in it: the numbers of notes are blanks.
 * @param within the elements, in their order, in which they are looked for; the rest is as it is
 */
export function textToRead(text: DomText, canonical: string, within: readonly Element[] = [text.root]): string {
  const raised = within.flatMap((element) => [...element.querySelectorAll("sup")]);
  const signs = raised.flatMap((sup) => {
    const words = sup.textContent;
    const start = NOTE_SIGNS.test(words) ? offsetOf(text, sup, 0) : null;
    return start === null ? [] : [{ start, end: start + words.length }];
  });
  return withoutSigns(canonical, signs);
}
