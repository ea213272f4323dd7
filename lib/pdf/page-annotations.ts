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
    if (list instanceof Ref) users.set(list.number, (users.get(list.number) ?? 0) + 1);
  }
  for (const [page, annotations] of added) {
    if (annotations.length === 0) continue;
    const list = edits.dict(page).get("Annots");
    const all = [...edits.array(list), ...annotations];
    if (list instanceof Ref && Array.isArray(edits.resolve(list)) && users.get(list.number) === 1)
      edits.set(lastOf(edits, list), all);
    else edits.edit(page).set("Annots", all);
  }
}

/** A reference to a reference ends somewhere: that is what is changed. */
function lastOf(edits: Edits, list: Ref): Ref {
  const target = edits.get(list.number);
  return target instanceof Ref ? lastOf(edits, target) : list;
}
