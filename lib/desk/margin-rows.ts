/**
 * Which notes have a row of their own in the margin, and how tall it may be.
 *
 * Each block of the text has as much room beside it as it is high, less what the notes of the blocks above
 * have taken of it, and may take a little from the block below. While there is room a note shows two lines,
 * then one; what then still finds no room is behind one row that counts them. So notes stay near their
 * passages, however many there are.
 *
 * The plan is made for the whole text from estimated heights, not for what is near the window: rows must not
 * change while one scrolls.
 */
export type Density = "roomy" | "compact";

/** A block with notes: its notes in order of the text, and where it lies, in pixels. */
export type BlockNotes<Item> = { readonly items: readonly Item[]; readonly top: number; readonly bottom: number };

export type BlockRows<Item> = {
  readonly density: Density;
  readonly shown: readonly Item[];
  readonly hidden: readonly Item[];
};

/** What a row takes with the space below it, in pixels: as tall as they are, so that nothing moves when they come. */
export const ROOMY = 74;
export const COMPACT = 34;
/** How far the notes of a block may reach below it. */
const OVERHANG = 110;

/**
 * @param blocks in order of the text
 * @param isWanted notes that must have a row: the open one, and those being written
 */
export function planMargin<Item>(
  blocks: readonly BlockNotes<Item>[],
  isWanted: (item: Item) => boolean,
): BlockRows<Item>[] {
  let floor = -Infinity;
  return blocks.map(({ items, top, bottom }) => {
    const start = Math.max(top, floor);
    const rows = chooseRows(items, bottom + OVERHANG - start, isWanted);
    const count = rows.shown.length + (rows.hidden.length > 0 ? 1 : 0);
    floor = start + count * (rows.density === "roomy" ? ROOMY : COMPACT);
    return rows;
  });
}

function chooseRows<Item>(items: readonly Item[], room: number, isWanted: (item: Item) => boolean): BlockRows<Item> {
  if (items.length * ROOMY <= room) return { density: "roomy", shown: items, hidden: [] };
  const wanted = items.filter(isWanted);
  const places = Math.max(Math.floor(room / COMPACT) - 1, wanted.length, 1);
  // One note is never counted instead of shown: the row that counts it would be as tall.
  const fits = items.length * COMPACT <= room || items.length - places <= 1;
  if (fits) return { density: "compact", shown: items, hidden: [] };
  const chosen = new Set([...wanted, ...items].slice(0, places));
  return {
    density: "compact",
    shown: items.filter((item) => chosen.has(item)),
    hidden: items.filter((item) => !chosen.has(item)),
  };
}
