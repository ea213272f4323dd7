/** The top of an article: the lines that are its title and its author rather than its text. */
import { endsSentence, isSet, startsItem } from "./shape.ts";
import { bylineOf, isBareName } from "./names.ts";
import type { Lexicon } from "./words.ts";

/** A paragraph as it is looked at here; `isLine` when no line of it was broken or ended by hand. */
type Piece = { readonly text: string; readonly isLine: boolean };

export type Head = {
  /** Which paragraph is the title, and which the byline; absent where there is none. */
  readonly title?: number;
  readonly byline?: { readonly at: number; readonly name: string };
};

/** Longer lines are summaries. */
const TITLE_LIMIT = 150;

export function headOf(pieces: readonly Piece[], lexicon: Lexicon | null): Head {
  let head: Head = {};
  for (const [at, piece] of pieces.slice(0, 3).entries()) {
    if (!pieces.slice(at + 1, at + 4).some(isBody) || !piece.isLine) break;
    const name = bylineOf(piece.text) ?? (isBareName(piece.text, lexicon) ? piece.text : null);
    if (name !== null && !head.byline) head = { ...head, byline: { at, name } };
    else if (head.title === undefined && isTitle(piece.text)) head = { ...head, title: at };
    else break;
  }
  return head;
}

/** What reads like an article's text: a long paragraph, or at least a sentence. */
const isBody = ({ text }: Piece): boolean =>
  text.length > 100 || (endsSentence(text) && /(?:\S+\s+){4}/u.test(text)) || /[。！？]$/u.test(text);

function isTitle(text: string): boolean {
  if (text.length > TITLE_LIMIT || isSet(text) || startsItem(text)) return false;
  if (/[.,;:：。–—-]$/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (/^(?:dear|hello|hi|to|sehr geehrte|chère?|cher|estimad[oa]s?)\b/iu.test(text)) return false;
  return !isDate(text) && /^[\p{Lu}\p{Lo}\d\p{Pi}"'¿¡]/u.test(text);
}

/** "March 3, 2024", "3 mars 2024", "Published 2024-03-03". */
const isDate = (text: string): boolean => text.length < 50 && /\b\d{4}\b/u.test(text) && /\d{1,2}[\s,./-]/u.test(text);
