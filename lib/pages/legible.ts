/** Whether a page has words: some files have letters without a meaning, whose signs only their own fonts know. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const MEANINGLESS = /^[\0-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFF}]$/u;

/** How much of a page may be without a meaning. Formulas and symbols among words are less, pages without a key nearly all. */
const MOST = 0.4;

/** @param characters of a page, one code point each; without any there are no words */
export function isLegible(characters: readonly string[]): boolean {
  const visible = characters.filter((character) => character.trim() !== "");
  const meaningless = visible.filter((character) => MEANINGLESS.test(character)).length;
  return visible.length > 0 && meaningless <= visible.length * MOST;
}
