/**
 * A text reduced to what survives copying: lower case, decomposed, without white space, quotes, dashes and
 * whatever is not seen. Quotes from web pages, PDF files and other programs differ in just these, so they are
 * looked for here; the way back leads to offsets in the text itself. Marks are kept: they are letters in
 * Arabic, Thai and the scripts of India.
 */
import { firstAtLeast } from "./sorted.ts";

export type Skeleton = {
  readonly letters: string;
  /** By letter: the offset in the text that it comes from. Ascending, with repetitions for ligatures. */
  readonly offsets: Int32Array;
  readonly text: string;
};

/** The skeleton of a text. */
export function skeletonOf(text: string): Skeleton {
  const parts: string[] = [];
  let offsets = new Int32Array(text.length + 16);
  let length = 0;
  for (let offset = 0; offset < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const letters = lettersOf(character);
    if (length + letters.length > offsets.length) offsets = grown(offsets);
    offsets.fill(offset, length, length + letters.length);
    parts.push(letters);
    length += letters.length;
    offset += character.length;
  }
  return { letters: parts.join(""), offsets: offsets.slice(0, length), text };
}

/** The letter at or after an offset of the text. */
export const letterAt = ({ offsets }: Skeleton, offset: number): number =>
  firstAtLeast(offsets.length, (letter) => offsets[letter], offset);

/** The stretch of the text that letters come from, with the marks that were folded away behind the last one. */
export function textSpan({ offsets, text }: Skeleton, start: number, end: number): { start: number; end: number } {
  const first = offsets[start] ?? text.length;
  if (end <= start) return { start: first, end: first };
  const last = offsets[end - 1] ?? 0;
  let after = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  while (after < text.length && after < (offsets[end] ?? text.length) && /\p{M}/u.test(text.charAt(after))) after += 1;
  return { start: first, end: after };
}

const DROPPED =
  /[\s\u00AD\u200B-\u200D\u2060\uFEFF\p{Pd}\u2212'"\u2018-\u201F\u00AB\u00BB\u2039\u203A`\u00B4]|[\uFE00-\uFE0F]/gu;

const known = new Map<string, string>();

function lettersOf(character: string): string {
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  const letters = character.normalize("NFKD").toLowerCase().replace(DROPPED, "");
  known.set(character, letters);
  return letters;
}

function grown(offsets: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(offsets.length * 2);
  larger.set(offsets);
  return larger;
}
