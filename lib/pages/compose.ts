/** Paragraphs with their lines become content, and pages that say where each stretch of its text stands. */
import type { Block, Content } from "#lib/documents/content.ts";
import { alongPage, isAslant, outOfFrame } from "./frame.ts";
import type { Line, Piece } from "./line.ts";
import type { PageLayout, Quad, Run, Turn } from "./model.ts";

/** A line as a part of a paragraph. */
export type Part = {
  /** 1, 2, 3, … */
  readonly page: number;
  readonly line: Line;
  /** What stands between it and the part before it. */
  readonly joint: "" | " ";
  /** The hyphen at its end is there because the word was divided, and is not part of the text. */
  readonly isHyphenDropped: boolean;
};

export type Paragraph = { readonly level: number | null; readonly parts: readonly Part[] };

/** A page as the file has it, without what stands on it. */
export type Sheet = {
  readonly number: number;
  readonly label: string | null;
  readonly box: Quad;
  readonly rotation: Turn;
};

const LEAF = "\uFFFC";
const RULE: Block = { type: "horizontalRule" };

/** @param paragraphs in the order of the pages they begin on; a page on which none has a part has no text */
export function compose(
  sheets: readonly Sheet[],
  paragraphs: readonly Paragraph[],
): { content: Content; pages: PageLayout[] } {
  const blocks: Block[] = [];
  const runs: Run[][] = sheets.map(() => []);
  const leaves = new Map<number, number>();
  let length = 0;
  let behind = 0; // the last page that has its place in the text

  const begin = (): void => {
    if (blocks.length > 0) length += 1;
  };
  const leaveOut = (upTo: number): void => {
    for (; behind < upTo; behind++) {
      begin();
      leaves.set(behind + 1, length);
      blocks.push(RULE);
      length += LEAF.length;
    }
  };

  for (const { level, parts } of paragraphs) {
    leaveOut((parts[0]?.page ?? 1) - 1);
    begin();
    let text = "";
    for (const part of parts) {
      text += part.joint;
      for (const piece of kept(part)) {
        runs[part.page - 1]?.push(runOf(part.line, piece, length + text.length));
        text += piece.text;
      }
      behind = Math.max(behind, part.page);
    }
    const content = [{ type: "text" as const, text }];
    blocks.push(level === null ? { type: "paragraph", content } : { type: "heading", attrs: { level }, content });
    length += text.length;
  }
  leaveOut(sheets.length);
  const pages = sheets.map(({ number, label, box, rotation }, index) => ({
    number,
    label,
    box,
    rotation,
    ...stretchOf(runs[index] ?? [], leaves.get(index + 1)),
  }));
  return { content: { type: "doc", content: blocks }, pages };
}

function stretchOf(runs: Run[], leaf: number | undefined): { start: number; end: number; runs: Run[] } {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first && last) return { start: first.start, end: last.start + last.text.length, runs };
  return { start: leaf ?? 0, end: (leaf ?? 0) + LEAF.length, runs };
}

/** The pieces of a line without the hyphen that is not part of the text. */
function kept({ line: { pieces }, isHyphenDropped }: Part): readonly Piece[] {
  const last = pieces.at(-1);
  if (!isHyphenDropped || !last) return pieces;
  const shorter = { ...last, text: last.text.slice(0, -1), edges: last.edges.slice(0, -1) };
  return shorter.text === "" ? pieces.slice(0, -1) : [...pieces.slice(0, -1), shorter];
}

/** A hundredth of a point is less than any screen or printer shows. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

const acrossOf = (low: number, high: number): [number, number] => [rounded(low), rounded(high)];

function runOf({ turn, box }: Line, { text, edges, reach }: Piece, start: number): Run {
  const [one = 0, other = 0] = [edges[0], edges.at(-1)];
  const [low, high] = reach ?? [box[1], box[3]];
  const place = outOfFrame(turn, [Math.min(one, other), low, Math.max(one, other), high]);
  return {
    start,
    text,
    box: [rounded(place[0]), rounded(place[1]), rounded(place[2]), rounded(place[3])],
    turn,
    edges: edges.map((edge) => rounded(alongPage(turn, edge))),
    ...(isAslant(turn) ? { across: acrossOf(low, high) } : {}),
  };
}
