/** Characters of symbol fonts, which have places in Unicode that Word does not write. */
import { codePoint } from "dingbat-to-unicode";

/**
 * A character named by its font and its number in it, which may be moved to the private range F000–F0FF.
 * @returns a replacement character where nobody knows what it shows
 */
export function symbol(font: string, hexadecimal: string): string {
  const number = Number.parseInt(hexadecimal, 16);
  if (Number.isNaN(number)) return "\uFFFD";
  return known(font, number) ?? (isPrivate(number) || number > 0x10ffff ? "\uFFFD" : String.fromCodePoint(number));
}

/** Text in a symbol font, where it is written with characters of the private range. */
export const withSymbols = (text: string, font: string | undefined): string =>
  font === undefined || !/[\uF000-\uF0FF]/u.test(text)
    ? text
    : text.replace(/[\uF000-\uF0FF]/gu, (letter) => known(font, letter.charCodeAt(0)) ?? letter);

const isPrivate = (number: number): boolean => number >= 0xe000 && number <= 0xf8ff;

const known = (font: string, number: number): string | undefined =>
  (codePoint(font, number) ?? codePoint(font, number & 0xff))?.string;
