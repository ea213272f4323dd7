/** The pages of a file, in order. */
import type { Edits } from "./edits.ts";
import { isName, Ref, type PdfObject } from "./objects.ts";

/** @returns the references of its page dictionaries. A page that the tree repeats is there as often; branches are once. */
export function pagesOf(edits: Edits): Ref[] {
  const pages: Ref[] = [];
  const seen = new Set<number>();
  const waiting = [edits.dict(edits.file.trailer.get("Root")).get("Pages")];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!(node instanceof Ref)) continue;
    if (isPage(edits, node)) pages.push(node);
    else if (!seen.has(node.number)) {
      seen.add(node.number);
      for (const kid of edits.array(edits.dict(node).get("Kids")).toReversed()) waiting.push(kid);
    }
  }
  return pages;
}

/** Whether a node of the tree is a page. Some leave out what kind of node it is: a page is what has no kids. */
export function isPage(edits: Edits, node: Ref): boolean {
  const entries = edits.dict(node);
  return isName(entries.get("Type"), "Page") || (entries.size > 0 && !entries.has("Kids"));
}

/** How far up the tree an entry that a page inherits is looked for. */
const TREE_DEPTH = 64;

/** An entry of a page, its own or one that it inherits from the tree above it (ISO 32000, 7.7.3.4); null for none. */
export function inherited(edits: Edits, page: Ref, key: string): PdfObject {
  let node: PdfObject = page;
  for (let depth = 0; depth < TREE_DEPTH; depth++) {
    const entries = edits.dict(node);
    const value = edits.resolve(entries.get(key));
    if (value !== null) return value;
    const above = entries.get("Parent");
    if (above === undefined) return null;
    node = above;
  }
  return null;
}
