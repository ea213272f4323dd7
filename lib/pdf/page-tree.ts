/**
 * A tree of pages that says how many there are, and is wrong. Readers go by its number, or by its pages, and each finds
 * others; it is made to say what there is.
 */
import type { Edits } from "./edits.ts";
import { Ref } from "./objects.ts";
import { pagesOf } from "./pages.ts";

/** @returns whether it had to be */
export function straightenTree(edits: Edits): boolean {
  const root = edits.dict(edits.file.trailer.get("Root")).get("Pages");
  const pages = pagesOf(edits);
  if (!(root instanceof Ref) || pages.length === 0) return false;
  const tree = edits.dict(root);
  if (!tree.has("Kids") || edits.resolve(tree.get("Count")) === pages.length) return false;
  // Each page still names what is above it, from which it inherits.
  edits.edit(root).set("Kids", pages).set("Count", pages.length);
  return true;
}
