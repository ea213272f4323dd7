/**
 * Which word came in the place of which, where none was kept.
 *
 * A global alignment again (Needleman and Wunsch, 1970), but with the opposite aim to that of gap.ts: there an
 * exchange of words is taken only for what it says; here we know that a stretch came in the place of another,
 * and ask how the passage's edge, somewhere in the old stretch, divides the new one. So exchanging a word costs
 * less than leaving one out and putting one in.
 */
import { BIT, type Evidence } from "./evidence.ts";
import { NONE } from "./matching.ts";

const LEAVE_OUT = -0.7 * BIT;
/** Larger stretches are not compared: nobody could say which word is which. */
const CELL_LIMIT = 10_000;

/** For each left word the index of the right one in its place, or NONE. Both in order. */
export function exchangedWords(left: Int32Array, right: Int32Array, evidence: Evidence): Int32Array {
  if (left.length * right.length > CELL_LIMIT) return new Int32Array(left.length).fill(NONE);
  const gain = (i: number, j: number): number => {
    const a = left[i] ?? 0;
    const b = right[j] ?? 0;
    return a === b ? BIT + (evidence.worth[a] ?? 0) : evidence.exchange(a, b);
  };
  return walkBack(scoresOf(left.length, right.length, gain), left.length, right.length, gain);
}

type Gain = (i: number, j: number) => number;

/** By cell: the best score for the first i words of the left and the first j of the right. */
function scoresOf(rows: number, columns: number, gain: Gain): Float64Array {
  const width = columns + 1;
  const scores = new Float64Array((rows + 1) * width);
  for (let j = 1; j <= columns; j++) scores[j] = LEAVE_OUT * j;
  for (let i = 1; i <= rows; i++) {
    scores[i * width] = LEAVE_OUT * i;
    for (let j = 1; j <= columns; j++) {
      const cell = i * width + j;
      scores[cell] = Math.max(
        (scores[cell - width - 1] ?? 0) + gain(i - 1, j - 1),
        (scores[cell - width] ?? 0) + LEAVE_OUT,
        (scores[cell - 1] ?? 0) + LEAVE_OUT,
      );
    }
  }
  return scores;
}

function walkBack(scores: Float64Array, rows: number, columns: number, gain: Gain): Int32Array {
  const partners = new Int32Array(rows).fill(NONE);
  const width = columns + 1;
  for (let i = rows, j = columns; i > 0 && j > 0;) {
    const cell = i * width + j;
    const score = scores[cell];
    if (score === (scores[cell - width - 1] ?? 0) + gain(i - 1, j - 1)) {
      i -= 1;
      j -= 1;
      partners[i] = j;
    } else if (score === (scores[cell - width] ?? 0) + LEAVE_OUT) i -= 1;
    else j -= 1;
  }
  return partners;
}
