/** Titles and authors as files name them, of which many are none. */
import { withoutControls } from "#lib/documents/characters.ts";
import { LINE_LIMIT } from "#lib/fields.ts";

/** What programs write where nobody said anything: names of files, of templates, of themselves. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|(?:un(?:titled|named|benannt|known)|no title|ohne titel|sans titre|document|dokument|title|slide|layout|print|scan|template|book|paper|article|acr\d.*|\(anonymous\))[\s\d_-]*|[^\s]*\.(?:docx?|pdf|indd|qxd|tex|dvi|ps|eps|pptx?|xlsx?|rtf|odt|html?|txt|tiff?|jpe?g|png|pages|p65|fm)|[\d\s._-]*|file:.*|https?:.*)$/iu;
const NO_AUTHOR =
  /^(?:array\(.*|unknown|anonymous|author|user|admin(?:istrator)?|owner|root|default|windows user|\(anonymous\)|[\d\s._-]*)$/iu;

/** One line of what a file says, without what nobody sees. */
const lineOf = (said: string): string =>
  withoutControls(said.toWellFormed())
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, LINE_LIMIT)
    .toWellFormed();

/** Writing systems of their own. A file that lies about its letters shows several of them in a few words; no title does. */
const SCRIPTS = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ..."Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hangul Hebrew Kannada Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thai Tibetan"
    .split(" ")
    .map((script) => new RegExp(`\\p{Script=${script}}`, "u")),
];
const isMixedUp = (title: string): boolean => SCRIPTS.filter((script) => script.test(title)).length > 2;

/** @returns null for what is not a title */
export function sensibleTitle(said: string): string | null {
  const title = lineOf(said);
  const isReadable = (title.match(/[\p{L}\p{M}\p{N}]/gu) ?? []).length * 2 >= title.length;
  const isBroken = title.includes("\uFFFD") || isMixedUp(title);
  return NO_TITLE.test(title) || !isReadable || isBroken || title.length < 3 ? null : title;
}

/** @returns null for what is not a name */
export function sensibleAuthor(said: string): string | null {
  const author = lineOf(said);
  return NO_AUTHOR.test(author) || !/\p{L}/u.test(author) || author.includes("\uFFFD") ? null : author;
}
