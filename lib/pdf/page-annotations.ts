/** The annotations of a page: which there are, and how more are put beside them. */
import type { Edits } from "./edits.ts";
import { Ref, type PdfObject } from "./objects.ts";

/** The annotations of a page, in the order they are drawn. */
export const annotationsOf = (edits: Edits, page: Ref): readonly PdfObject[] =>
  edits.array(edits.dict(page).get("Annots"));

/**
 * Puts annotations on pages, above those that are there. A list that stands by itself in the file is changed where it
 * stands, so that the page's own dictionary, and with it whatever was signed of it, stays as it is; one that several
 * pages use is left to the others.
 */
export function addAnnotations(edits: Edits, pages: readonly Ref[], added: ReadonlyMap<Ref, readonly Ref[]>): void {
  const users = new Map<number, number>();
  for (const page of pages) {
    const list = edits.dict(page).get("Annots");
    const last = ownList(edits, list);
    if (last) users.set(last.number, (users.get(last.number) ?? 0) + 1);
  }
  for (const [page, annotations] of added) {
    if (annotations.length === 0) continue;
    const list = edits.dict(page).get("Annots");
    const all = [...edits.array(list), ...annotations];
    const last = ownList(edits, list);
    if (last && users.get(last.number) === 1) edits.set(last, all);
    else edits.edit(page).set("Annots", all);
  }
}

/** A list that stands by itself: where it does, however many references lead to it. Null for none, and for what leads nowhere. */
function ownList(edits: Edits, list: PdfObject | undefined): Ref | null {
  if (!(list instanceof Ref) || !Array.isArray(edits.resolve(list))) return null;
  let last = list;
  for (let next = edits.get(last.number); next instanceof Ref; next = edits.get(last.number)) last = next;
  return last;
}
