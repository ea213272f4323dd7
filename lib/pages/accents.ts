/** Old fonts draw ï as two signs, ¨ and ı, and ≠ as / and =, one over the other. They are read as what they make. */
import type { Glyph } from "./glyph.ts";

/** Accents that stand by themselves, and as they stand on a letter. */
export const marks: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "\u00B4": "\u0301",
  "\u02C6": "\u0302",
  "\u02DC": "\u0303",
  "\u00AF": "\u0304",
  "\u02D8": "\u0306",
  "\u02D9": "\u0307",
  "\u00A8": "\u0308",
  "\u02DA": "\u030A",
  "\u02DD": "\u030B",
  "\u02C7": "\u030C",
  "\u00B8": "\u0327",
  "\u02DB": "\u0328",
  "\u0338": "\u0338",
};

/** An accent that stands over no letter next to it is looked for among so many before it: some files have it later. */
const BACK = 100;

/** The glyphs with every accent that stands over, or under, a letter near it made one with it. */
export function accented(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => text in marks)) return glyphs;
  const result: Glyph[] = [];
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    if (!glyph) break;
    const [mark, next] = [marks[glyph.text], glyphs[index + 1]];
    if (mark !== undefined && next && isOver(glyph, next)) {
      result.push({ ...next, text: letterOf(next.text, mark), before: glyph.before });
      index++;
      continue;
    }
    const under = mark === undefined ? -1 : letterUnder(glyph, result);
    const letter = result[under];
    if (mark !== undefined && letter) result[under] = { ...letter, text: letterOf(letter.text, mark) };
    else result.push(glyph);
  }
  return result;
}

function letterUnder(accent: Glyph, glyphs: readonly Glyph[]): number {
  for (let at = glyphs.length - 1; at >= Math.max(0, glyphs.length - BACK); at--) {
    const letter = glyphs[at];
    if (letter && isOver(accent, letter)) return at;
  }
  return -1;
}

const letterOf = (letter: string, mark: string): string =>
  ((letter === "\u0131" ? "i" : letter === "\u0237" ? "j" : letter) + mark).normalize("NFC");

/** In sizes: over a capital letter an accent stands higher than its line. */
const RAISED = 0.6;

/** The accent's middle is within the letter, and it stands on the same line. */
function isOver({ box, turn, baseline, size }: Glyph, letter: Glyph): boolean {
  if (turn !== letter.turn || Math.abs(baseline - letter.baseline) > RAISED * size) return false;
  const middle = (box[0] + box[2]) / 2;
  return /^[\p{L}\p{Sm}]$/u.test(letter.text) && middle > letter.box[0] && middle < letter.box[2];
}
