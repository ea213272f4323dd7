/** The bookmarks of a file (ISO 32000, 12.3.3). */
import { catalogueOf } from "./attachments.ts";
import type { Edits } from "./edits.ts";
import { dict, name, Ref, type Dict, type PdfObject } from "./objects.ts";
import { text } from "./strings.ts";

export type Bookmark = { readonly title: string; readonly destination: PdfObject };

/** Puts bookmarks after all others, uppermost. */
export function addBookmarks(edits: Edits, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const catalogue = catalogueOf(edits);
  const known = catalogue.get("Outlines");
  const outlines =
    known instanceof Ref && edits.dict(known).size > 0 ? known : edits.add(dict({ Type: name("Outlines") }));
  catalogue.set("Outlines", outlines);
  const root = edits.edit(outlines);
  let last = lastOf(edits, root);
  for (const { title, destination } of bookmarks) {
    const entries = dict({ Title: text(title), Parent: outlines, Dest: destination, ...(last ? { Prev: last } : {}) });
    const item = edits.add(entries);
    if (last) edits.edit(last).set("Next", item);
    else root.set("First", item);
    last = item;
  }
  if (last) root.set("Last", last);
  const count = edits.resolve(root.get("Count"));
  root.set("Count", (typeof count === "number" && count > 0 ? count : 0) + bookmarks.length);
}

function lastOf(edits: Edits, root: Dict): Ref | null {
  const last = root.get("Last");
  return last instanceof Ref && edits.dict(last).size > 0 ? last : null;
}

/** The titles and destinations of a file's uppermost bookmarks. */
export function uppermost(edits: Edits): { readonly title: PdfObject; readonly destination: PdfObject }[] {
  const found: { title: PdfObject; destination: PdfObject }[] = [];
  const seen = new Set<number>();
  let item = edits.dict(edits.dict(edits.file.trailer.get("Root")).get("Outlines")).get("First");
  while (item instanceof Ref && !seen.has(item.number)) {
    seen.add(item.number);
    const entries = edits.dict(item);
    found.push({ title: edits.resolve(entries.get("Title")), destination: entries.get("Dest") ?? null });
    item = entries.get("Next");
  }
  return found;
}
