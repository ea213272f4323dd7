/** Which rows the margin has, from its notes and the heights of the blocks they stand in. */
import { COMPACT, planMargin, ROOMY, type BlockNotes, type Density } from "#lib/desk/margin-rows.ts";
import { GAP } from "#lib/desk/margin-layout.ts";
import type { Note } from "./store/notes.ts";
import type { Stretch, Surface } from "./surface/surface.ts";

export type PlannedRow = { readonly key: string; readonly place: number } & (
  { readonly note: Note; readonly density: Density } | { readonly more: readonly Note[] }
);
export type MarginRow = PlannedRow & { readonly wanted: number; readonly estimate: number };

/** The notes of each block, with the block's place: needed anew when the notes or the layout change. */
export function groupByBlock(surface: Surface, notes: readonly Note[]): BlockNotes<Note>[] {
  const blocks: { readonly index: number; readonly top: number; readonly bottom: number; readonly items: Note[] }[] =
    [];
  for (const note of notes) {
    const { index, top, room } = surface.blockAt(note.start);
    const last = blocks.at(-1);
    if (last?.index === index) last.items.push(note);
    else blocks.push({ index, top, bottom: top + room, items: [note] });
  }
  return blocks;
}

export type Plan = {
  /** The rows of the whole margin, in order of the text. */
  readonly rows: readonly PlannedRow[];
  /** The notes that are only counted. */
  readonly hidden: ReadonlySet<string>;
};

/** @param open the note that must have a row, though there is no room for it */
export function planRows(blocks: readonly BlockNotes<Note>[], open: string | null): Plan {
  const planned = planMargin(blocks, (note) => note.isDraft || note.id === open);
  const rows = planned.flatMap(({ density, shown, hidden }) => {
    const own = shown.map((note): PlannedRow => ({ key: note.id, place: note.start, note, density }));
    const [first] = hidden;
    if (!first) return own;
    const more = { key: `more-${first.id}`, place: first.start, more: hidden };
    return [...own, more].toSorted((a, b) => a.place - b.place);
  });
  return { rows, hidden: new Set(planned.flatMap(({ hidden }) => hidden.map(({ id }) => id))) };
}

/** The rows of a stretch of the text, each with the height of its passage; measured once they come near. */
export function rowsWithin({ rows }: Plan, { start, end }: Stretch, surface: Surface): MarginRow[] {
  return rows.slice(countBefore(rows, start), countBefore(rows, end)).map((row) => ({
    ...row,
    wanted: surface.topOf(row.place),
    estimate: ("note" in row && row.density === "roomy" ? ROOMY : COMPACT) - GAP,
  }));
}

function countBefore(rows: readonly PlannedRow[], place: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.place ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
