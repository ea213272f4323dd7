/** Tables: Word's grid of cells with merges, as rows of cells with spans. */
import type { Block } from "#lib/documents/content.ts";
import { type Change, changesIn } from "./changes.ts";
import { at, isOn, unwrapped, valueOf, wholeNumber } from "./elements.ts";
import type { Story } from "./reading.ts";
import { readBetween } from "./runs.ts";
import type { XmlElement } from "./xml.ts";

type Table = Extract<Block, { type: "table" }>;
type Cell = Table["content"][number]["content"][number];
type Spanning = Cell & { attrs: { colspan: number; rowspan: number } };

const COLUMNS = 100;
const ROWS = 1_000;

/**
 * @param readCell its blocks, read under the changes of its row
 * @returns null for a table none of whose rows are there
 */
export function readTable(
  table: XmlElement,
  story: Story,
  readCell: (cell: XmlElement, changes: readonly Change[]) => Block[],
): Table | null {
  const rows: Spanning[][] = [];
  /** The cell that goes on downwards, by the column it begins in. */
  let above = new Map<number, Spanning>();
  for (const row of parts(table, "w:tr", story)) {
    const changes = [...story.changes, ...changesIn(at(row, "w:trPr"))];
    const cells = readRow(row, story, above, (cell) => readCell(cell, changes));
    if (!story.reading.changes.isKept(changes)) continue;
    above = cells.open;
    for (const cell of cells.continued) cell.attrs.rowspan = Math.min(cell.attrs.rowspan + 1, ROWS);
    rows.push(cells.row);
  }
  if (rows.length === 0) return null;
  return { type: "table", content: rows.map((row) => ({ type: "tableRow", content: row.map(withoutIdleSpans) })) };
}

type Row = { readonly row: Spanning[]; readonly open: Map<number, Spanning>; readonly continued: readonly Spanning[] };

function readRow(
  row: XmlElement,
  story: Story,
  above: ReadonlyMap<number, Spanning>,
  read: (cell: XmlElement) => Block[],
): Row {
  const type = isOn(at(row, "w:trPr", "w:tblHeader")) ? "tableHeader" : "tableCell";
  const newCell = (colspan: number, content: Block[]): Spanning => ({
    type,
    attrs: { colspan, rowspan: 1 },
    content: content.length > 0 ? content : [{ type: "paragraph" }],
  });
  const cells: Spanning[] = [];
  const open = new Map<number, Spanning>();
  const continued: Spanning[] = [];
  let column = spanOf(at(row, "w:trPr", "w:gridBefore"), 0);
  if (column > 0) cells.push(newCell(column, []));
  for (const element of parts(row, "w:tc", story)) {
    const properties = at(element, "w:tcPr");
    const colspan = spanOf(at(properties, "w:gridSpan"), 1);
    const merge = at(properties, "w:vMerge");
    const going = merge && valueOf(merge) !== "restart" ? above.get(column) : undefined;
    const left = valueOf(at(properties, "w:hMerge")) === "continue" ? cells.at(-1) : undefined;
    const blocks = read(element);
    if (going) continued.push(going);
    else if (left) left.attrs.colspan = Math.min(left.attrs.colspan + colspan, COLUMNS);
    const cell = going ?? left ?? newCell(colspan, blocks);
    // The words of a cell that Word covers by a merge are kept at the end of the one that covers it.
    if (going || left) cell.content.push(...blocks);
    else cells.push(cell);
    if (merge) open.set(column, cell);
    column += colspan;
  }
  return { row: cells, open, continued };
}

/** A cell that spans nothing says nothing about it. */
const withoutIdleSpans = ({ attrs, ...cell }: Spanning): Cell =>
  attrs.colspan === 1 && attrs.rowspan === 1 ? cell : { ...cell, attrs };

const spanOf = (element: XmlElement | undefined, otherwise: number): number =>
  Math.min(Math.max(wholeNumber(valueOf(element)) ?? otherwise, otherwise), COLUMNS);

/** The rows of a table or the cells of a row, also where they are wrapped. */
function* parts(element: XmlElement, name: string, story: Story): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    else {
      const wrapped = unwrapped(child);
      if (wrapped) yield* parts({ ...child, children: wrapped, name: "" }, name, story);
      else readBetween(child, story);
    }
  }
}
