/** Lines under one another in one column become blocks, as the file has them one after the other. */
import type { Line } from "./line.ts";
import type { Quad } from "./model.ts";

export type TextBlock = { readonly lines: readonly Line[]; readonly box: Quad };

/** In sizes of the letters: how far down the next line of a block may be. */
const STEP = 2.1;
/** How much of the narrower line must be under or above the other. */
const SHARED = 0.25;

export function blocksOf(lines: readonly Line[]): TextBlock[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && isUnder(last, line)) block.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block) => ({ lines: separated(block), box: boxOf(block) }));
}

function isUnder(upper: Line, lower: Line): boolean {
  if (upper.turn !== lower.turn) return false;
  const size = Math.max(upper.size, lower.size);
  const step = upper.baseline - lower.baseline;
  if (step <= 0 || step > size * STEP) return false;
  const narrower = Math.min(upper.box[2] - upper.box[0], lower.box[2] - lower.box[0]);
  const shared = Math.min(upper.box[2], lower.box[2]) - Math.max(upper.box[0], lower.box[0]);
  return shared >= narrower * SHARED;
}

export function boxOf(lines: readonly Line[]): Quad {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    box[0] = Math.min(box[0], line.box[0]);
    box[1] = Math.min(box[1], line.box[1]);
    box[2] = Math.max(box[2], line.box[2]);
    box[3] = Math.max(box[3], line.box[3]);
  }
  return box;
}

/** Fonts claim more height than their lines have. What two lines both claim is parted where it hurts neither. */
function separated(lines: readonly Line[]): Line[] {
  const result = [...lines];
  for (let index = 1; index < result.length; index++) {
    const [upper, lower] = [result[index - 1], result[index]];
    if (!upper || !lower || lower.box[3] <= upper.box[1]) continue;
    // Between the two baselines, a quarter of the lower letters' size hangs down from the upper one.
    const at = upper.baseline - (upper.baseline - lower.baseline) * 0.25;
    const parted = Math.min(lower.box[3], Math.max(upper.box[1], at));
    result[index - 1] = { ...upper, box: [upper.box[0], parted, upper.box[2], upper.box[3]] };
    result[index] = { ...lower, box: [lower.box[0], lower.box[1], lower.box[2], parted] };
  }
  return result;
}
