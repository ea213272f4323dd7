/** Which paragraphs are headings, and of which level. */
import type { Line } from "./line.ts";

/** In sizes of the body's letters. Where too much were a heading, it must be larger still. */
export const LARGER = [1.14, 1.4, 2] as const;
/** How many of all characters may be in headings. */
const MOST = 0.2;
const SAME = 1.06;
const LONGEST = 240;
const LONGEST_BOLD = 120;
const LOWEST = 4;

/** The size of most letters of a document. */
export function bodySizeOf(lines: Iterable<Line>): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 4) / 4;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** @returns for each paragraph the level of its heading, or null */
export function levelsOf(paragraphs: readonly (readonly Line[])[], body: number): (number | null)[] {
  const all = paragraphs.reduce((sum, lines) => sum + textOf(lines).length, 0);
  const least = LARGER.map((larger) => body * larger).find((size) => {
    const large = paragraphs.filter((lines) => isLarge(lines, size));
    return large.reduce((sum, lines) => sum + textOf(lines).length, 0) <= Math.max(all * MOST, LONGEST);
  });
  return ranked(paragraphs, body, least ?? Infinity);
}

function ranked(paragraphs: readonly (readonly Line[])[], body: number, least: number): (number | null)[] {
  const sizes: number[] = [];
  for (const size of paragraphs
    .filter((lines) => isLarge(lines, least))
    .map(sizeOf)
    .toSorted((one, other) => other - one))
    if ((sizes.at(-1) ?? Infinity) > size * SAME) sizes.push(size);
  return paragraphs.map((lines, at) => {
    if (isLarge(lines, least)) {
      const rank = sizes.findIndex((size) => sizeOf(lines) * SAME >= size);
      return Math.min(Math.max(rank, 0) + 1, LOWEST);
    }
    return isBoldHeading(lines, paragraphs[at + 1], body) ? Math.min(sizes.length + 1, LOWEST) : null;
  });
}

const sizeOf = (lines: readonly Line[]): number => lines[0]?.size ?? 0;
const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(" ");

function isLarge(lines: readonly Line[], least: number): boolean {
  const text = textOf(lines);
  return sizeOf(lines) >= least && text.length <= LONGEST && /\p{L}{2}/u.test(text);
}

/** A line of bold letters by itself, above what is not bold. */
function isBoldHeading(lines: readonly Line[], next: readonly Line[] | undefined, body: number): boolean {
  const text = textOf(lines);
  if (!lines.every(({ isBold }) => isBold) || lines.length > 2 || text.length > LONGEST_BOLD) return false;
  return sizeOf(lines) >= body / SAME && next?.[0]?.isBold === false && /\p{L}{2}/u.test(text) && !/[.,;]$/u.test(text);
}
