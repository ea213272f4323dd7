/**
 * Where the cells of a table stand. A table may say anything of its cells' spans; Typst refuses what does not fit,
 * so every cell is given its place beforehand, as HTML's rules for forming a table do it.
 */
import type { Block } from "#lib/documents/content.ts";

type Table = Extract<Block, { type: "table" }>;
type Cell = Table["content"][number]["content"][number];

export type GridCell = {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly cell: Cell;
};
export type Grid = {
  readonly columns: number;
  /** How many rows at the top are headings. */
  readonly headerRows: number;
  readonly cells: readonly GridCell[];
};

/** A page holds no more; a wider span is cut. */
const SPAN_LIMIT = 40;

export function gridOf({ content: rows }: Table): Grid {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  const found = rows.findIndex(
    ({ content }) => content.some(({ type }) => type === "tableCell") || content.length === 0,
  );
  const headerRows = found < 0 ? rows.length : found;
  rows.forEach(({ content }, y) => {
    let x = 0;
    const last = y < headerRows ? headerRows : rows.length;
    for (const cell of content) {
      while (taken.has(`${x},${y}`)) x++;
      const colspan = spanFree(taken, x, y, Math.min(cell.attrs?.colspan ?? 1, SPAN_LIMIT));
      const rowspan = Math.min(cell.attrs?.rowspan ?? 1, last - y);
      for (let row = y; row < y + rowspan; row++) for (let at = x; at < x + colspan; at++) taken.add(`${at},${row}`);
      cells.push({ x, y, colspan, rowspan, cell });
      x += colspan;
    }
  });
  return { columns: Math.max(0, ...cells.map(({ x, colspan }) => x + colspan)), headerRows, cells };
}

/** As much of a span as is free: a cell that hangs down from above is in the way. */
function spanFree(taken: ReadonlySet<string>, x: number, y: number, wanted: number): number {
  let free = 1;
  while (free < wanted && !taken.has(`${x + free},${y}`)) free++;
  return free;
}
