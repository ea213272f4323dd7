/** Two revisions side by side: their blocks in rows, with what changed in each and what was marked there. */
import { project, type ProjectedBlock, type Projection } from "#lib/anchoring/projection.ts";
import type { DifferenceRun } from "#lib/anchoring/words-difference.ts";
import type { Span } from "#lib/anchoring/parts.ts";
import type { Mark } from "#lib/annotations/model.ts";
import type { Content } from "#lib/documents/content.ts";
import { lastAtMost } from "#lib/anchoring/sorted.ts";
import type { ComparisonPart, ComparisonRow, SideBlock, SideNote } from "./model.ts";
import { pairBlocks } from "./pair-blocks.ts";
import { piecesOf } from "./pieces.ts";

/** One of the two: its content, and every annotation that stood in it. */
export type Side = {
  readonly content: Content;
  readonly marks: readonly Mark[];
  /** What whoever wrote an annotation is called. */
  readonly writerOf: (mark: Mark) => string;
};

/** The rows of both, in order: every block of both is in exactly one. */
export function compareSides(before: Side, after: Side, runs: readonly DifferenceRun[]): ComparisonRow[] {
  const left = openSide(
    before,
    runs.filter(({ kind }) => kind === "removed").map((run) => run.before),
  );
  const right = openSide(
    after,
    runs.filter(({ kind }) => kind === "added").map((run) => run.after),
  );
  return pairBlocks(left.blocks, right.blocks, runs).map((pair) => {
    const [a, b] = [
      pair.before === null ? null : left.at(pair.before),
      pair.after === null ? null : right.at(pair.after),
    ];
    return { before: a?.shown ?? null, after: b?.shown ?? null, change: changeBetween(a, b) };
  });
}

type Opened = { readonly node: ProjectedBlock["node"]; readonly shown: SideBlock };

function changeBetween(before: Opened | null, after: Opened | null): ComparisonRow["change"] {
  if (!before || !after) return "words";
  if ([before, after].some(({ shown }) => shown.pieces.some(({ isChanged }) => isChanged))) return "words";
  return JSON.stringify(before.node) === JSON.stringify(after.node) ? "none" : "form";
}

/** A side's blocks, made when asked for, with what is changed and marked in each. */
function openSide({ content, marks, writerOf }: Side, changed: readonly Span[]) {
  const { blocks, text }: Projection = project(content);
  const changedIn = byBlock(blocks, changed);
  const standing = marks.filter(({ state }) => state !== "removed");
  const marksIn = byBlock(blocks, standing);
  const notesAt = Map.groupBy(standing, ({ start }) => blockAt(blocks, start));
  const at = (index: number): Opened | null => {
    const block = blocks[index];
    if (!block) return null;
    const notes = (notesAt.get(index) ?? []).map((mark): SideNote => ({
      id: mark.id,
      state: mark.state,
      stance: mark.stance,
      author: writerOf(mark),
    }));
    const pieces = piecesOf(text, block, changedIn.get(index) ?? [], marksIn.get(index) ?? [], raisedIn(block));
    return { node: block.node, shown: { type: block.node.type, pieces, notes } };
  };
  const paired = blocks.map(({ start, end }) => ({ start, end, isWordless: text.slice(start, end).trim() === "" }));
  return { blocks: paired, at };
}

const raisedIn = ({ inlines }: ProjectedBlock): Span[] =>
  inlines.flatMap(({ node, start }) =>
    node.type === "text" && node.marks?.some(({ type }) => type === "superscript")
      ? [{ start, end: start + node.text.length }]
      : [],
  );

const blockAt = (blocks: readonly Span[], offset: number): number =>
  lastAtMost(blocks.length, (index) => blocks[index]?.start, offset);

/** Stretches by the blocks they reach into. */
function byBlock<Stretch extends Span>(blocks: readonly Span[], stretches: readonly Stretch[]): Map<number, Stretch[]> {
  const found = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    for (let index = blockAt(blocks, stretch.start); (blocks[index]?.start ?? Infinity) < stretch.end; index++) {
      const there = found.get(index);
      if (there) there.push(stretch);
      else found.set(index, [stretch]);
    }
  }
  return found;
}

/** So many unchanged rows are shown around a change. */
const AROUND = 1;

/** The rows near a change; others are counted. Two revisions that are the same are shown as they are counted: not at all. */
export function partsNearChanges(rows: readonly ComparisonRow[]): ComparisonPart[] {
  const isNear = rows.map((_, index) =>
    rows.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ change }) => change !== "none"),
  );
  const parts: ComparisonPart[] = [];
  for (const [index, row] of rows.entries()) {
    const last = parts.at(-1);
    if (isNear[index]) parts.push(row);
    else if (last && "left" in last) parts[parts.length - 1] = { left: last.left + 1 };
    else parts.push({ left: 1 });
  }
  return parts;
}
