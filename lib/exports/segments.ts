/**
 * The text cut where passages begin and end.
 *
 * Typst writes a link over exactly the words it is put around, line by line. So every stretch that is marked
 * becomes a link to a *segment*, which stands for the notes that mark it; marking.ts turns those links into
 * highlights when the pages are set. Where a passage ends its number follows, outside of every segment.
 */
import type { ProjectedBlock, Projection } from "#lib/anchoring/projection.ts";
import type { ContentMark } from "#lib/documents/content.ts";
import type { Note } from "./model.ts";

/** A stretch of the pages that is marked: by which notes, and where it leads if it is a link besides. */
export type Segment = { readonly notes: readonly number[]; readonly href: string | null };

export type Piece =
  | {
      readonly type: "text";
      readonly text: string;
      readonly marks: readonly ContentMark[];
      /** The index of its segment; null where nothing is marked. */
      readonly segment: number | null;
    }
  | { readonly type: "break" }
  /** Notes whose passage ends here. */
  | { readonly type: "numbers"; readonly notes: readonly number[] };

export type Cut = {
  /** What each block that stands in the text consists of, in the order of the projection's blocks. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly segments: readonly Segment[];
};

type Placed = { readonly number: number; readonly start: number; readonly end: number };

export function cutText({ blocks }: Projection, notes: readonly Note[]): Cut {
  const placed = notes
    .map(({ number, place }) => ({ number, ...place }))
    .filter(({ start, end, state }) => state !== "removed" && start < end);
  const cutter = new Cutter();
  return { pieces: blocks.map((block) => cutter.cut(block, placed)), segments: cutter.segments };
}

class Cutter {
  readonly segments: Segment[] = [];

  cut(block: ProjectedBlock, notes: readonly Placed[]): Piece[] {
    const here = notes.filter(({ start, end }) => start < block.end && end > block.start);
    const pieces: Piece[] = [];
    if (block.inlines.length === 0) pieces.push(...this.#leaf(block, notes));
    for (const { node, start } of block.inlines) {
      if (node.type === "text") pieces.push(...this.#text(node.text, node.marks ?? [], start, here));
      else pieces.push({ type: "break" }, ...numbersAt(start + 1, here));
    }
    // The offset after the line end that parts two blocks is the next one's first: the number stays with the words.
    return [...pieces, ...numbersAt(block.end + 1, notes)];
  }

  /** The stretches of one text node: it is cut wherever a passage begins or ends inside it. */
  *#text(text: string, marks: readonly ContentMark[], from: number, notes: readonly Placed[]): Iterable<Piece> {
    const until = from + text.length;
    const inside = notes.flatMap(({ start, end }) => [start, end]).filter((offset) => offset > from && offset < until);
    const edges = [...new Set([from, ...inside, until])].sort((a, b) => a - b);
    for (const [index, start] of edges.slice(0, -1).entries()) {
      const end = edges[index + 1] ?? until;
      const marking = notes.filter((note) => note.start <= start && note.end >= end).map(({ number }) => number);
      yield { type: "text", text: text.slice(start - from, end - from), marks, segment: this.#segment(marking, marks) };
      yield* numbersAt(end, notes);
    }
  }

  /** A picture or a rule is marked by those that mark nothing else: for the others its neighbours are. */
  *#leaf(block: ProjectedBlock, notes: readonly Placed[]): Iterable<Piece> {
    const marking = notes.filter(({ start, end }) => start >= block.start && end <= block.end);
    const numbers = marking.map(({ number }) => number);
    if (marking.length > 0) yield { type: "text", text: "", marks: [], segment: this.#segment(numbers, []) };
    if (block.start < block.end) yield* numbersAt(block.end, notes);
  }

  #segment(notes: readonly number[], marks: readonly ContentMark[]): number | null {
    if (notes.length === 0) return null;
    const link = marks.find(({ type }) => type === "link");
    this.segments.push({ notes, href: link?.type === "link" ? link.attrs.href : null });
    return this.segments.length - 1;
  }
}

/** The numbers of the notes whose passage ends at an offset. */
function numbersAt(offset: number, notes: readonly Placed[]): Piece[] {
  const ending = notes.filter(({ end }) => end === offset).map(({ number }) => number);
  return ending.length === 0 ? [] : [{ type: "numbers", notes: ending.sort((a, b) => a - b) }];
}
