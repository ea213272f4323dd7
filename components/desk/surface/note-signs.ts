/**
 * The numbers of notes stand above the line beside a word, and the canonical text has nothing between the two:
 * "2022" with a first note is "2022.1" there, one word, and no sentence ends in it.
 */
import { withoutSigns } from "#lib/desk/caret.ts";
import { offsetOf, type DomText } from "./dom-text.ts";

/** What calls for a note, not what is raised to a power or the end of "1st". */
const SIGN = /^[\d\s,;[\]()*†‡§¶]+$/u;

/**
 * The canonical text as its words and sentences are to be found in it: the numbers of notes are blanks.
 * @param within where they are looked for; the rest is as it is
 */
export function textToRead(text: DomText, canonical: string, within: Element = text.root): string {
  const signs = [...within.querySelectorAll("sup")].flatMap((sup) => {
    const words = sup.textContent;
    const start = SIGN.test(words) ? offsetOf(text, sup, 0) : null;
    return start === null ? [] : [{ start, end: start + words.length }];
  });
  return withoutSigns(canonical, signs);
}
