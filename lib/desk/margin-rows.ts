/**
 * Which notes of a block have a row of their own, and how tall it may be.
 *
 * A block has as much room beside it as it is high. While there is room a note shows two lines, then one;
 * what then still finds no room is behind one row that counts them. So the notes of one paragraph never
 * push those of the next out of sight, however many there are.
 */
export type Density = "roomy" | "compact";

export type BlockRows<Item> = {
  readonly density: Density;
  readonly shown: readonly Item[];
  readonly hidden: readonly Item[];
};

/** What a row takes with the space below it, in pixels. */
export const ROOMY = 70;
export const COMPACT = 38;
/** Even a block of one line has this many rows: a row that counts one note would be as tall as the note. */
const LEAST = 2;

/**
 * @param items the notes of one block, in order of the text
 * @param room beside the block, in pixels
 * @param isWanted notes that must have a row: the open one, and those being written
 */
export function chooseRows<Item>(
  items: readonly Item[],
  room: number,
  isWanted: (item: Item) => boolean,
): BlockRows<Item> {
  const fits = (height: number): number => Math.max(LEAST, Math.floor(room / height));
  if (items.length <= Math.max(1, Math.floor(room / ROOMY))) return { density: "roomy", shown: items, hidden: [] };
  if (items.length <= fits(COMPACT)) return { density: "compact", shown: items, hidden: [] };
  const places = fits(COMPACT) - 1;
  const first = new Set(
    [...items.filter(isWanted), ...items].slice(0, Math.max(places, items.filter(isWanted).length)),
  );
  return {
    density: "compact",
    shown: items.filter((item) => first.has(item)),
    hidden: items.filter((item) => !first.has(item)),
  };
}
