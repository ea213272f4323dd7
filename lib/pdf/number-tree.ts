/** Number trees (ISO 32000, 7.9.7): a map from numbers to objects, spread over nodes. */
import type { Edits } from "./edits.ts";
import { dict, Ref, type Dict, type PdfObject } from "./objects.ts";

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

/**
 * Puts entries after all those of a tree, which stays as it is but for its root: to be used where the tree is large,
 * and not ours. @param entries whose numbers are higher than all there are
 * @returns the new root, by itself nowhere yet
 */
export function appendToNumberTree(
  edits: Edits,
  root: PdfObject | undefined,
  entries: ReadonlyMap<number, PdfObject>,
): Dict {
  const before = edits.dict(root);
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const limits = [sorted[0]?.[0] ?? 0, sorted.at(-1)?.[0] ?? 0];
  const leaf = edits.add(dict({ Limits: limits, Nums: sorted.flat() }));
  if (before.has("Kids")) return new Map(before).set("Kids", [...edits.array(before.get("Kids")), leaf]);
  const pairs = edits.array(before.get("Nums"));
  if (pairs.length === 0) return dict({ Kids: [leaf] });
  const own = dict({ Limits: [pairs[0] ?? 0, pairs.at(-2) ?? 0], Nums: [...pairs] });
  return dict({ Kids: [edits.add(own), leaf] });
}
