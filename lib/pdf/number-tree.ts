/** Number trees (ISO 32000, 7.9.7): a map from numbers to objects, spread over nodes. */
import type { Edits } from "./edits.ts";
import { dict, Ref, type PdfObject } from "./objects.ts";

/** Entries of one leaf; a reader goes through one leaf to find one number. */
const LEAF = 64;

export function readNumberTree(edits: Edits, root: PdfObject | undefined): Map<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  const seen = new Set<number>();
  const visit = (node: PdfObject | undefined): void => {
    if (node instanceof Ref && (seen.has(node.number) || !seen.add(node.number))) return;
    const entries = edits.dict(node);
    const pairs = edits.array(entries.get("Nums"));
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const number = edits.resolve(pairs[index]);
      if (typeof number === "number") found.set(number, pairs[index + 1] ?? null);
    }
    for (const kid of edits.array(entries.get("Kids"))) visit(kid);
  };
  visit(root);
  return found;
}

/** Writes the map as a tree of two levels. @returns its root */
export function writeNumberTree(edits: Edits, entries: ReadonlyMap<number, PdfObject>): Ref {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const leaves: Ref[] = [];
  for (let at = 0; at < sorted.length; at += LEAF) {
    const some = sorted.slice(at, at + LEAF);
    const limits = [some[0]?.[0] ?? 0, some.at(-1)?.[0] ?? 0];
    leaves.push(edits.add(dict({ Limits: limits, Nums: some.flat() })));
  }
  return edits.add(dict({ Kids: leaves }));
}
