/**
 * A page that the tree of pages has several times: what is put onto it would show at each place. So it becomes a page
 * of its own at those places at which something is put.
 */
import type { Edits } from "./edits.ts";
import { Ref, type PdfObject } from "./objects.ts";
import { isPage } from "./pages.ts";

/**
 * @param pages as the tree has them, in order
 * @param used the places in it at which something is put, from 0
 * @returns the pages with those that were parted from their like
 */
export function partRepeated(edits: Edits, pages: readonly Ref[], used: ReadonlySet<number>): Ref[] {
  const places = new Map<number, number[]>();
  pages.forEach(({ number }, at) => places.set(number, [...(places.get(number) ?? []), at]));
  const parted = new Map<number, Ref>();
  for (const at of [...places.values()].filter(({ length }) => length > 1).flat()) {
    const page = pages[at];
    if (page && used.has(at)) parted.set(at, edits.add(new Map(edits.dict(page))));
  }
  if (parted.size > 0) replaceIn(edits, parted);
  return pages.map((page, at) => parted.get(at) ?? page);
}

/** Puts pages into the tree at their places; goes through it as pages.ts does. */
function replaceIn(edits: Edits, parted: ReadonlyMap<number, Ref>): void {
  let at = 0;
  const seen = new Set<number>();
  const waiting: { node: PdfObject; put: (page: Ref) => void }[] = [
    { node: edits.dict(edits.file.trailer.get("Root")).get("Pages") ?? null, put: () => undefined },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, put } = next;
    if (!(node instanceof Ref)) continue;
    if (isPage(edits, node)) {
      const page = parted.get(at++);
      if (page) put(page);
    } else if (!seen.has(node.number)) {
      seen.add(node.number);
      const kids = edits.array(edits.dict(node).get("Kids"));
      const replace = (index: number, page: Ref): void => {
        edits.edit(node).set("Kids", edits.array(edits.dict(node).get("Kids")).with(index, page));
      };
      kids.forEach((_, back) => {
        const index = kids.length - 1 - back;
        waiting.push({ node: kids[index] ?? null, put: (page) => replace(index, page) });
      });
    }
  }
}
