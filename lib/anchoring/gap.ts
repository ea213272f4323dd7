/**
 * The alignment of two short stretches, word by word.
 *
 * A global alignment with affine gap costs (Gotoh, 1982), in bits of evidence. Three tables over the cells
 * (i, j), where i words of the left and j of the right are accounted for, hold the best score whose last step
 * took one of each (`matched`), one of the left (`removed`) or one of the right (`added`). Opening a gap
 * costs; making it longer costs nothing, since authors remove and add whole sentences. So an island of
 * agreement between two gaps has to be worth the two it opens anew, which is the price of being found by
 * accident (see evidence.ts). What goes on from the edges of the stretch, where the alignment is known
 * already, opens none. A gap that begins with a sentence is a little cheaper: that settles which of two
 * full stops went.
 *
 * Only scores are kept; which step led to a cell is worked out again on the way back.
 */
import { BIT, type Evidence } from "./evidence.ts";
import { NOTHING } from "./tokens.ts";

/** The words of one side, by number, and what each of them begins (see tokens.ts). */
export type Stretch = { readonly words: Int32Array; readonly openings: Uint8Array };

/** Indexes into the two stretches of equal words that belong together, ascending on both sides. */
export type Pairs = readonly (readonly [left: number, right: number])[];

/**
 * Aligns two stretches.
 * @param end `closed` when the alignment is known behind the stretch too; `open` when it is not, and the
 *   alignment may stop where it is best
 */
export type GapAligner = (left: Stretch, right: Stretch, end: "closed" | "open") => Pairs;

/** How sure an island has to be for each gap it opens, on top of what an accident would be worth. */
const MARGIN = 2 * BIT;
const SENTENCE_BONUS = BIT;

/** Less than any score can be, and far enough from the smallest integer to add to. */
const NEVER = -1_000_000_000;

type Tables = { readonly matched: Int32Array; readonly removed: Int32Array; readonly added: Int32Array };
const tablesOf = (cells: number): Tables => ({
  matched: new Int32Array(cells),
  removed: new Int32Array(cells),
  added: new Int32Array(cells),
});

/** An aligner of stretches by this evidence. It keeps its tables between calls. */
export function gapAligner(evidence: Evidence): GapAligner {
  let tables = tablesOf(4_096);
  return (left, right, end) => {
    const cells = (left.words.length + 1) * (right.words.length + 1);
    if (cells > tables.matched.length) tables = tablesOf(2 * cells);
    const gap = { left: left.words, right: right.words, ...openingCosts(left, right) };
    fill(tables, gap, evidence);
    return follow(tables, gap, end === "closed" ? cells - 1 : bestCell(tables, cells));
  };
}

type Gap = {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** By word of the left (right) side: what it costs to open a gap before it. */
  readonly toRemove: Int32Array;
  readonly toAdd: Int32Array;
};

function openingCosts(left: Stretch, right: Stretch): Pick<Gap, "toRemove" | "toAdd"> {
  const accident = (BIT * Math.log2(Math.max(1, left.words.length * right.words.length))) / 2;
  const costs = ({ openings }: Stretch) =>
    new Int32Array(openings.length).map(
      (_, index) => MARGIN + accident - (openings[index] === NOTHING ? 0 : SENTENCE_BONUS),
    );
  return { toRemove: costs(left), toAdd: costs(right) };
}

/** Fills the tables row by row; the cell above and the one diagonally above are carried along. */
function fill({ matched, removed, added }: Tables, gap: Gap, { worth, exchange }: Evidence): void {
  const { left, right, toRemove, toAdd } = gap;
  const width = right.length + 1;
  fillFirstRow({ matched, removed, added }, gap);
  for (let i = 0; i < left.length; i++) {
    const word = left[i] ?? 0;
    const opening = toRemove[i] ?? 0;
    let cell = (i + 1) * width;
    let match = (matched[cell] = NEVER);
    let remove = (removed[cell] = -(toRemove[0] ?? 0));
    let add = (added[cell] = NEVER);
    let above = matched[cell - width] ?? 0;
    let aboveRemoved = removed[cell - width] ?? 0;
    let aboveAdded = added[cell - width] ?? 0;
    for (let j = 0; j < right.length; j++) {
      cell += 1;
      const other = right[j] ?? 0;
      const diagonal = Math.max(above, aboveRemoved, aboveAdded);
      above = matched[cell - width] ?? 0;
      aboveRemoved = removed[cell - width] ?? 0;
      aboveAdded = added[cell - width] ?? 0;
      add = Math.max(add, Math.max(match, remove) - (toAdd[j] ?? 0));
      match = diagonal + (word === other ? (worth[word] ?? 0) : exchange(word, other));
      remove = Math.max(aboveRemoved, Math.max(above, aboveAdded) - opening);
      matched[cell] = match;
      removed[cell] = remove;
      added[cell] = add;
    }
  }
}

function fillFirstRow({ matched, removed, added }: Tables, { right, toAdd }: Gap): void {
  matched.fill(NEVER, 0, right.length + 1);
  removed.fill(NEVER, 0, right.length + 1);
  added.fill(-(toAdd[0] ?? 0), 0, right.length + 1);
  matched[0] = 0;
  added[0] = NEVER;
}

const MATCH = 0;
const REMOVE = 1;
const ADD = 2;

/** Walks back from a cell to the beginning and collects the equal words. */
function follow({ matched, removed, added }: Tables, { left, right, toRemove, toAdd }: Gap, stop: number): Pairs {
  const width = right.length + 1;
  const bestAt = (cell: number, openRemoved: number, openAdded: number): number => {
    // Whoever comes from another state than the one it is in opens a gap.
    const match = (matched[cell] ?? 0) - Math.max(openRemoved, openAdded);
    const remove = (removed[cell] ?? 0) - openAdded;
    const add = (added[cell] ?? 0) - openRemoved;
    if (match >= remove && match >= add) return MATCH;
    return remove >= add ? REMOVE : ADD;
  };
  const pairs: [number, number][] = [];
  let state = bestAt(stop, 0, 0);
  for (let cell = stop; cell > 0;) {
    const i = Math.floor(cell / width) - 1;
    const j = (cell % width) - 1;
    if (state === MATCH) {
      if (left[i] === right[j]) pairs.push([i, j]);
      cell -= width + 1;
      state = bestAt(cell, 0, 0);
    } else if (state === REMOVE) {
      cell -= width;
      state = bestAt(cell, toRemove[i] ?? 0, 0);
    } else {
      cell -= 1;
      state = bestAt(cell, 0, toAdd[j] ?? 0);
    }
  }
  return pairs.toReversed();
}

/** Where an open alignment stops: at the match with the best score, or at once. */
function bestCell({ matched }: Tables, cells: number): number {
  let best = 0;
  for (let cell = 0; cell < cells; cell++) if ((matched[cell] ?? 0) > (matched[best] ?? 0)) best = cell;
  return best;
}
