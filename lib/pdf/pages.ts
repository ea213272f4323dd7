/** The pages of a file, in order. */
import type { Edits } from "./edits.ts";
import { isName, Ref } from "./objects.ts";

/** @returns the references of its page dictionaries. What the tree repeats, or what is no page, is left out. */
export function pagesOf(edits: Edits): Ref[] {
  const pages: Ref[] = [];
  const seen = new Set<number>();
  const waiting = [edits.dict(edits.file.trailer.get("Root")).get("Pages")];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!(node instanceof Ref) || seen.has(node.number)) continue;
    seen.add(node.number);
    const entries = edits.dict(node);
    if (isName(entries.get("Type"), "Page")) pages.push(node);
    else waiting.push(...edits.array(entries.get("Kids")).toReversed());
  }
  return pages;
}
