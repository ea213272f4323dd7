/**
 * Bringing two texts together that were both made from a third: diff3 over their blocks.
 *
 * A block that only one of the two changed is taken from that one; where both made the same of it, that is taken.
 * Where both changed the same stretch of blocks differently, nothing is decided here: it is a conflict, and a
 * person chooses. So nothing that either of them wrote is lost without somebody having said so.
 *
 * Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007), as node-diff3 implements it.
 */
import { diff3Merge } from "node-diff3";
import type { Block, Content } from "#lib/documents/content.ts";
import { tidyContent } from "./tidy.ts";

/** A stretch of the merged text: blocks that are certain, or those between which a person chooses. */
export type MergePart =
  | { readonly kind: "agreed"; readonly blocks: readonly Block[] }
  | {
      readonly kind: "conflict";
      readonly base: readonly Block[];
      readonly mine: readonly Block[];
      readonly theirs: readonly Block[];
    };

export const choices = ["mine", "theirs", "both"] as const;
export type Choice = (typeof choices)[number];

/** The parts of the merged text, in order. */
export function mergeContents(base: Content, mine: Content, theirs: Content): MergePart[] {
  const [o, a, b] = [base, mine, theirs].map((content) =>
    tidyContent(content).content.map((block) => JSON.stringify(block)),
  );
  // Blocks are compared by their JSON, which was made from blocks a line above.
  const blocks = (keys: readonly string[]): Block[] => keys.map((key) => JSON.parse(key) as Block);
  return diff3Merge(a ?? [], o ?? [], b ?? [], { excludeFalseConflicts: true }).map(({ ok, conflict }) =>
    conflict
      ? { kind: "conflict", base: blocks(conflict.o), mine: blocks(conflict.a), theirs: blocks(conflict.b) }
      : { kind: "agreed", blocks: blocks(ok ?? []) },
  );
}

export const conflictsIn = (parts: readonly MergePart[]) => parts.filter((part) => part.kind === "conflict");

/**
 * The merged text, with what was chosen for each conflict in order; where nothing was, both stand, mine first.
 * A text of no blocks has one empty paragraph, as every text must have a block.
 */
export function settled(parts: readonly MergePart[], chosen: readonly Choice[]): Content {
  let next = 0;
  const content = parts.flatMap((part): readonly Block[] => {
    if (part.kind === "agreed") return part.blocks;
    const choice = chosen[next++] ?? "both";
    return choice === "both" ? [...part.mine, ...part.theirs] : part[choice];
  });
  return { type: "doc", content: content.length === 0 ? [{ type: "paragraph" }] : content };
}
