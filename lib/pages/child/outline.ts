/** The file's own table of contents. */
import { withoutControls } from "#lib/documents/characters.ts";
import { LINE_LIMIT } from "#lib/fields.ts";
import { OUTLINE_DEPTH, OUTLINE_LIMIT } from "../limits.ts";
import type { OutlineEntry } from "../model.ts";
import type { Engine } from "./engine.ts";

/** Entries that lead to no page of the file are left out, with nothing of those in them lost. */
export function outlineOf({ pdfium, text }: Engine, file: number, pageCount: number): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const seen = new Set<number>();
  const pageOf = (bookmark: number): number => {
    const own = pdfium.FPDFBookmark_GetDest(file, bookmark);
    const action = own === 0 ? pdfium.FPDFBookmark_GetAction(bookmark) : 0;
    const target = own !== 0 || action === 0 ? own : pdfium.FPDFAction_GetDest(file, action);
    return target === 0 ? 0 : pdfium.FPDFDest_GetDestPageIndex(file, target) + 1;
  };
  const visit = (parent: number, depth: number): void => {
    if (depth > OUTLINE_DEPTH) return;
    let bookmark = pdfium.FPDFBookmark_GetFirstChild(file, parent);
    for (; bookmark !== 0 && !seen.has(bookmark) && entries.length < OUTLINE_LIMIT;) {
      seen.add(bookmark);
      const entry = bookmark;
      const said = text((buffer, size) => pdfium.FPDFBookmark_GetTitle(entry, buffer, size));
      const title = withoutControls(said.toWellFormed()).replace(/\s+/gu, " ").trim().slice(0, LINE_LIMIT);
      const page = pageOf(bookmark);
      const isUsable = title !== "" && page >= 1 && page <= pageCount;
      if (isUsable) entries.push({ title: title.toWellFormed(), depth, page });
      visit(bookmark, isUsable ? depth + 1 : depth);
      bookmark = pdfium.FPDFBookmark_GetNextSibling(file, bookmark);
    }
  };
  visit(0, 0);
  return entries;
}
