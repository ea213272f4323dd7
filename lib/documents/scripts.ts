/** What writing systems do at the end of a line. */

/** Scripts whose words stand without spaces between them, with their punctuation. Hangul is not one of them. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]$/u;

/** Whether a character belongs to a script that puts no space between words. */
export const isUnspaced = (character: string): boolean => UNSPACED.test(character);

/**
 * What stands between two lines that are one: nothing where both sides are written without spaces, else a space.
 * @param before the text before the break
 * @param after the text after it
 */
export function joint(before: string, after: string): "" | " " {
  return isUnspaced(lastCharacter(before)) && isUnspaced(firstCharacter(after)) ? "" : " ";
}

/** The last code point of a text; empty for empty. */
export const lastCharacter = (text: string): string => {
  const last = text.slice(-2);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(last) ? last : last.slice(-1);
};

/** The first code point of a text; empty for empty. */
export const firstCharacter = (text: string): string => {
  const code = text.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code);
};
