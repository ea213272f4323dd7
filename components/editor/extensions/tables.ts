/** Tables, on prosemirror-tables: TipTap's own package lags behind the others, and ours need less. */
import { Node, type Editor } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";

const roles: Readonly<Record<string, string>> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "header_cell",
};

export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: (extension) => {
    const tableRole = roles[extension.name];
    return tableRole ? { tableRole } : {};
  },
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
  addKeyboardShortcuts: () => ({
    Tab: ({ editor }) => moveCell(editor, 1),
    "Shift-Tab": ({ editor }) => moveCell(editor, -1),
  }),
  addProseMirrorPlugins: () => [tableEditing()],
});

const moveCell = ({ state, view }: Editor, by: 1 | -1): boolean => goToNextCell(by)(state, view.dispatch);

export const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const spanOf = (element: HTMLElement, name: "colspan" | "rowspan", most: number): number =>
  Math.min(most, Math.max(1, Number(element.getAttribute(name)) || 1));

const cellOf = (name: "tableCell" | "tableHeader", tag: "td" | "th") =>
  Node.create({
    name,
    content: "block+",
    isolating: true,
    addAttributes: () => ({
      colspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "colspan", 100) },
      rowspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "rowspan", 1_000) },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

export const TableCell = cellOf("tableCell", "td");
export const TableHeader = cellOf("tableHeader", "th");

/** A new table of empty cells, the first row its head. */
export function emptyTable(rows: number, columns: number): object {
  const cell = (type: string) => ({ type, content: [{ type: "paragraph" }] });
  const row = (type: string) => ({ type: "tableRow", content: Array.from({ length: columns }, () => cell(type)) });
  return {
    type: "table",
    content: Array.from({ length: rows }, (_, index) => row(index === 0 ? "tableHeader" : "tableCell")),
  };
}

/** Whether a node is a table or a part of one. */
export const isTabular = (node: ProseMirrorNode): boolean => roles[node.type.name] !== undefined;
