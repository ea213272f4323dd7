/** Finding words in the canonical text of a document with pages. */
type Stretch = { readonly start: number; readonly end: number };

/** So many places are found at most: of a single letter in a long book there are too many to be of use. */
export const FOUND_LIMIT = 10_000;

/**
 * Every place where words stand, none overlapping another. Capital letters do not matter, nor where a line ends:
 * white space in what is looked for stands for any white space.
 */
export function placesOf(text: string, words: string): Stretch[] {
  const wanted = words.trim();
  if (wanted === "") return [];
  const pattern = wanted
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"))
    .join("\\s+");
  const places: Stretch[] = [];
  for (const { index, 0: found } of text.matchAll(new RegExp(pattern, "giu"))) {
    places.push({ start: index, end: index + found.length });
    if (places.length === FOUND_LIMIT) break;
  }
  return places;
}

/** The first place at or after an offset, round the end. */
export function firstFrom(places: readonly Stretch[], offset: number): number {
  return Math.max(
    0,
    places.findIndex(({ start }) => start >= offset),
  );
}
