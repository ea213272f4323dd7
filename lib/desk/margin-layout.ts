/**
 * Where the notes lie in the margin: beside their passages, without covering each other.
 *
 * A note wants the height of its passage. The active one gets it; those after it move down as far as they
 * must, those before it up. Without an active note the first one leads. Both passes keep the order of the
 * text, so a note never changes place with its neighbour.
 */
export type Row = { readonly id: string; readonly wanted: number; readonly height: number };

/** The space between two notes. */
export const GAP = 8;

/**
 * The top of each row.
 * @param rows in order of the text, `wanted` ascending
 * @param active the row that stands exactly where it wants to
 */
export function layOut(rows: readonly Row[], active: string | null): number[] {
  const anchor = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );
  const tops = rows.map(({ wanted }) => wanted);
  let floor = -Infinity;
  for (const [position, { wanted, height }] of rows.entries()) {
    if (position < anchor) continue;
    const top = Math.max(wanted, floor);
    tops[position] = top;
    floor = top + height + GAP;
  }
  let ceiling = tops[anchor] ?? Infinity;
  for (let position = anchor - 1; position >= 0; position -= 1) {
    const row = rows[position];
    if (!row) continue;
    const top = Math.min(row.wanted, ceiling - GAP - row.height);
    tops[position] = top;
    ceiling = top;
  }
  return tops;
}
