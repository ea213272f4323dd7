/**
 * Notes in the margin, each as near to its passage as the others allow: in the order of the text, never over one
 * another, and within the column. What does not fit goes to the end of the document.
 */
import { z } from "zod";

/** A note as the first setting of the pages found it: where its passage ends, and how high it will be; in points. */
export const measuredSchema = z.object({
  number: z.int(),
  page: z.int(),
  y: z.number(),
  height: z.number(),
});
export type Measured = z.output<typeof measuredSchema>;
export const columnSchema = z.object({ top: z.number(), bottom: z.number() });
export type Column = z.output<typeof columnSchema>;

export type Beside = { readonly number: number; readonly page: number; readonly y: number };

const GAP = 7;
/** From where a passage's number stands to where a note's first line should, so that both are on one line. */
const RISE = 3;
/** A note higher than this part of the column would push all the others away. */
const LARGEST = 0.45;

/** @returns where the notes stand, and the numbers of those that have no room */
export function stackNotes(
  notes: readonly Measured[],
  column: Column,
): { readonly beside: Beside[]; readonly spilt: number[] } {
  const room = column.bottom - column.top;
  const pages = Map.groupBy(notes, ({ page }) => page);
  const spilt: number[] = [];
  const beside = [...pages].flatMap(([page, all]) => {
    let fitting = all.filter(({ height }) => height <= room * LARGEST);
    for (let total = heightOf(fitting); total > room; total = heightOf(fitting)) {
      const largest = fitting.reduce((a, b) => (b.height > a.height ? b : a));
      fitting = fitting.filter((note) => note !== largest);
    }
    spilt.push(...all.filter((note) => !fitting.includes(note)).map(({ number }) => number));
    return placed(fitting, column).map(({ number, y }) => ({ number, page, y }));
  });
  return { beside, spilt: spilt.sort((a, b) => a - b) };
}

const heightOf = (notes: readonly Measured[]): number =>
  notes.reduce((sum, { height }) => sum + height + GAP, notes.length > 0 ? -GAP : 0);

/** Downwards from where each should be, then upwards from the end of the column. */
function placed(notes: readonly Measured[], { top, bottom }: Column): { number: number; y: number }[] {
  let free = top;
  const down = notes
    .toSorted((a, b) => a.y - b.y || a.number - b.number)
    .map(({ number, y, height }) => {
      const at = Math.max(free, y - RISE);
      free = at + height + GAP;
      return { number, y: at, height };
    });
  let limit = bottom;
  for (const note of down.toReversed()) {
    note.y = Math.min(note.y, limit - note.height);
    limit = note.y - GAP;
  }
  return down.map(({ number, y }) => ({ number, y: Math.round(y * 100) / 100 }));
}
