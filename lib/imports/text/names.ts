/** Lines that say who wrote something. */
import type { Lexicon } from "./words.ts";

const LONGEST = 100;
const WORD = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|de|da|di|del|della|der|den|dos|du|van|von|zu|bin|ibn|al|el|la|le|ter|y|e)$/u;
/** First names that are also words, for a line of words is a title rather than a name. */
const GIVEN =
  /^(?:amber|april|art|bill|carol|chase|christian|cliff|crystal|daisy|dawn|dean|drew|earl|eve|faith|frank|gene|ginger|glen|grace|grant|guy|heather|holly|hope|ivy|jack|joy|june|josh|lily|mark|max|may|miles|nick|olive|pat|penny|peter|ray|rich|rob|robin|rose|ruby|sandy|sue|summer|victor|violet|wade|will)$/u;

/** A person's name: two to four words, in capitals but for particles, with no other punctuation. */
function isName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > 4 || /\d/u.test(text)) return false;
  return words.every((word) => WORD.test(word)) && /^\p{Lu}/u.test(text) && /\p{Lu}[\p{L}’'-]+\.?$/u.test(text);
}

/** One or more names: "Jane Doe", "Jane Doe and John Q. Public". */
const areNames = (text: string): boolean =>
  text.length <= LONGEST && text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|und|et|y|e|en|&)\s+/u).every(isName);

/** "By" in several languages; what follows must be a name, but for English, where little else follows a capital By. */
const BY = /^(?:by|von|par|por|di|door|av|af|от|автор:?|بقلم:?|מאת:?|文[:：/／]|作者[:：])\s*(?<=[\s:：/／])(.+)$/iu;

/**
 * @returns the author whom a line names that begins with "By", without that word; null for any other line
 */
export function bylineOf(text: string): string | null {
  const rest = text.length <= LONGEST ? BY.exec(text)?.[1]?.trim() : undefined;
  if (rest === undefined) return null;
  if (/^[\p{Lo}]/u.test(rest)) return rest;
  if (!/^by\s/iu.test(text)) return areNames(rest) ? rest : null;
  const [name = ""] = rest.split(/,\s|\s[|–—-]\s/u);
  return areNames(name) || areNames(rest) || /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,4}$/u.test(name)
    ? rest
    : null;
}

/** A line that is nothing but somebody's name. Where all its words are words of the language it is taken for a title. */
export function isBareName(text: string, lexicon: Lexicon | null): boolean {
  if (!areNames(text)) return false;
  const words = text.toLowerCase().split(/[\s,&]+/u);
  return !lexicon || words.some((word) => !lexicon.has(word)) || GIVEN.test(words[0] ?? "");
}
