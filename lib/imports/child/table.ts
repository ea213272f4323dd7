/** Tables of data; tables that only arrange a page are the blocks in them. */
import type { Block } from "#lib/documents/content.ts";
import { tidied, wordsOf } from "./line.ts";

type Row = Extract<Block, { type: "table" }>["content"][number];

/**
 * @param blocksOf what the cells hold
 * @returns null for a table that is only layout
 */
export function tableOf(element: Element, blocksOf: (cell: Element) => Block[]): Block[] | null {
  const rows = rowsOf(element);
  const cells = rows.flatMap(cellsOf);
  if (isLayout(element, rows, cells)) return null;
  const content = rows.map((row) => rowOf(row, blocksOf)).filter((row) => row.content.length > 0);
  const caption = tidied(wordsOf(element.querySelector("caption")?.textContent ?? "", []));
  const title: Block[] = caption.length > 0 ? [{ type: "paragraph", content: caption }] : [];
  return content.length > 0 ? [...title, { type: "table", content }] : title;
}

/** The rows of this table, not of those inside it. */
const rowsOf = (element: Element): Element[] =>
  [...element.children].flatMap((child) =>
    isNamed(child, "tr")
      ? [child]
      : isNamed(child, "tbody", "thead", "tfoot")
        ? [...child.children].filter((row) => isNamed(row, "tr"))
        : [],
  );

const cellsOf = (row: Element): Element[] => [...row.children].filter((cell) => isNamed(cell, "td", "th"));

const isNamed = (element: Element, ...names: string[]): boolean => names.includes(element.localName.toLowerCase());

function isLayout(element: Element, rows: readonly Element[], cells: readonly Element[]): boolean {
  if (/^(?:presentation|none)$/u.test(element.getAttribute("role") ?? "")) return true;
  if (cells.length < 2 || element.querySelector("table")) return true;
  if (element.querySelector("th, caption")) return false;
  return (
    rows.every((row) => cellsOf(row).length < 2) ||
    cells.some((cell) => cell.querySelectorAll("p, h1, h2, h3, h4").length > 2)
  );
}

function rowOf(row: Element, blocksOf: (cell: Element) => Block[]): Row {
  return {
    type: "tableRow",
    content: cellsOf(row).map((cell) => {
      const blocks = blocksOf(cell);
      const attrs = { colspan: spanOf(cell, "colspan", 100), rowspan: spanOf(cell, "rowspan", 1_000) };
      return {
        type: isNamed(cell, "th") ? "tableHeader" : "tableCell",
        ...(attrs.colspan > 1 || attrs.rowspan > 1 ? { attrs } : {}),
        content: blocks.length > 0 ? blocks : [{ type: "paragraph" }],
      };
    }),
  };
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), most) : 1;
}
