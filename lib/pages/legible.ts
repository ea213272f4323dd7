import type { Glyph } from "./glyph.ts";

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

/** No sign stands for more letters than this; the longest Arabic one, for a whole formula, is a character of its own. */
const LONGEST = 8;

/**
 * Some programs give all letters of a line to the first of its signs, and none to the others. Where in it a word
 * stands cannot be known: such a sign is one without a meaning.
 */
export function unlumped(glyphs: readonly Glyph[]): readonly Glyph[] {
  const result: Glyph[] = [];
  for (let start = 0; start < glyphs.length;) {
    let end = start + 1;
    while (end < glyphs.length && isSamePlace(glyphs[start], glyphs[end])) end++;
    const lump = glyphs.slice(start, end);
    const [first] = lump;
    if (first && lump.length > LONGEST && first.box[2] > first.box[0]) result.push({ ...first, text: "\uFFFD" });
    else result.push(...lump);
    start = end;
  }
  return result;
}

const isSamePlace = (one: Glyph | undefined, other: Glyph | undefined): boolean =>
  one !== undefined && other !== undefined && one.box.every((side, at) => side === other.box[at]);
