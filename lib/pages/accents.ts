/** Old fonts draw ï as two signs, ¨ and ı, one over the other. They are read as the letter they make. */
import type { Glyph } from "./glyph.ts";

const marks: Readonly<Record<string, string>> = {
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
};

/** The glyphs with every accent that stands over, or under, the letter next to it made one with it. */
export function accented(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => text in marks)) return glyphs;
  const result: Glyph[] = [];
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    if (!glyph) break;
    const [mark, next, last] = [marks[glyph.text], glyphs[index + 1], result.at(-1)];
    if (mark !== undefined && next && isOver(glyph, next)) {
      result.push({ ...next, text: letterOf(next.text, mark), before: glyph.before });
      index++;
    } else if (mark !== undefined && last && isOver(glyph, last))
      result[result.length - 1] = { ...last, text: letterOf(last.text, mark) };
    else result.push(glyph);
  }
  return result;
}

const letterOf = (letter: string, mark: string): string =>
  ((letter === "\u0131" ? "i" : letter === "\u0237" ? "j" : letter) + mark).normalize("NFC");

/** The accent's middle is within the letter. */
function isOver({ box }: Glyph, letter: Glyph): boolean {
  const middle = (box[0] + box[2]) / 2;
  return /^\p{L}$/u.test(letter.text) && middle > letter.box[0] && middle < letter.box[2];
}
