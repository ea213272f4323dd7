/**
 * The editor's schema: that of lib/documents/content.ts, in ProseMirror's words. A test holds the two together.
 * Where TipTap's nodes allow more or less than ours, they are narrowed or widened here.
 */
import type { Extensions } from "@tiptap/core";
import { Code } from "@tiptap/extension-code";
import { ListItem, OrderedList } from "@tiptap/extension-list";
import StarterKit from "@tiptap/starter-kit";
import { LinkMark } from "./link.ts";
import { Picture } from "./picture.ts";
import { Subscript, Superscript } from "./scripts.ts";
import { Table, TableCell, TableHeader, TableRow } from "./tables.ts";

/** @param picturesAt the address below which the pictures of the workspace are; null where none is shown */
export const schemaExtensions = (picturesAt: string | null = null): Extensions => [
  StarterKit.configure({
    code: false,
    link: false,
    listItem: false,
    orderedList: false,
    // It would put an empty paragraph at the end of every text that ends otherwise.
    trailingNode: false,
    dropcursor: { color: "var(--accent)" },
  }),
  Code.extend({ excludes: "" }),
  ListItem.extend({ content: "block+" }),
  OrderedList.extend({
    addAttributes: () => ({
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) =>
          Math.max(0, Number.parseInt(element.getAttribute("start") ?? "1", 10) || 0),
      },
    }),
  }),
  LinkMark,
  Superscript,
  Subscript,
  Picture.configure({ picturesAt }),
  Table,
  TableRow,
  TableHeader,
  TableCell,
];
