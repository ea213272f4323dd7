/**
 * What is filled into a form, put among the words of its page: behind the words that it stands beside or below, which
 * say what it is. The file has it behind everything else, in the order in which its fields were made.
 */
import type { Glyph } from "./glyph.ts";
import type { Quad } from "./model.ts";

/** In sizes of the letters: so far off each other's lines words of one line may be, and below its name a field. */
const SAME_LINE = 0.6;
const BELOW = 3;

/** @param fields where they are, as the page counts */
export function withFilledIn(page: readonly Glyph[], filledIn: readonly Glyph[], fields: readonly Quad[]): Glyph[] {
  const parts = partsIn(filledIn, fields).filter((words) => words.some(({ text }) => text.trim() !== ""));
  const covers = parts.map((words) => ({ turn: words[0]?.turn, box: around(words) }));
  // What a field's words stand upon is not seen.
  const all = page.filter((glyph) => !covers.some(({ turn, box }) => turn === glyph.turn && holds(box, glyph)));
  const ends = new Map<Glyph | undefined, Glyph>();
  for (const words of parts) {
    const behind = placeOf(all, words);
    // Behind another field it is behind all of that.
    const end = ends.get(all[behind - 1]);
    const at = end ? all.indexOf(end) + 1 : behind;
    const next = all[at];
    if (next && !ends.has(next)) all[at] = apart(next);
    const put = words.map((glyph, index) => (index === 0 ? apart(glyph) : glyph));
    all.splice(at, 0, ...put);
    for (const glyph of put) ends.set(glyph, put.at(-1) ?? glyph);
  }
  return all;
}

const apart = (glyph: Glyph): Glyph => (glyph.before === "nothing" ? { ...glyph, before: "gap" } : glyph);

/** Each field by itself, whose lines belong together; of those that are turned each line. */
function partsIn(glyphs: readonly Glyph[], fields: readonly Quad[]): Glyph[][] {
  const parts: Glyph[][] = [];
  let field: Quad | undefined;
  for (const glyph of glyphs) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    const isIn = field !== undefined && glyph.turn === 0 && last?.turn === 0 && holds(field, glyph);
    const isOnLine = last?.turn === glyph.turn && last.baseline === glyph.baseline && glyph.box[0] >= last.box[0];
    if (part && (isIn || (isOnLine && field === undefined))) part.push(glyph);
    else {
      field = glyph.turn === 0 ? fields.find((one) => holds(one, glyph)) : undefined;
      parts.push([glyph]);
    }
  }
  return parts;
}

function around(glyphs: readonly Glyph[]): Quad {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of glyphs) {
    [left, bottom] = [Math.min(left, box[0]), Math.min(bottom, box[1])];
    [right, top] = [Math.max(right, box[2]), Math.max(top, box[3])];
  }
  return [left, bottom, right, top];
}

function holds([left, bottom, right, top]: Quad, { box }: Glyph): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x >= left && x <= right && y >= bottom && y <= top;
}

/** Behind which of the page's words it belongs, as a place among them; at their end where it is by itself. */
function placeOf(page: readonly Glyph[], words: readonly Glyph[]): number {
  const [from, , to] = around(words);
  const { baseline, turn, size } = words[0] ?? { baseline: 0, turn: 0, size: 0 };
  let [beside, above] = [-1, -1];
  const isNearer = (one: Glyph, best: Glyph | undefined, by: (glyph: Glyph) => number): boolean =>
    !best || by(one) >= by(best);
  page.forEach((glyph, at) => {
    if (glyph.turn !== turn) return;
    const up = glyph.baseline - baseline;
    const most = Math.max(size, glyph.size);
    if (Math.abs(up) <= SAME_LINE * most) {
      if (glyph.box[2] <= from + size / 2 && isNearer(glyph, page[beside], ({ box }) => box[2])) beside = at;
    } else if (up > 0 && up <= BELOW * most && glyph.box[0] < to && glyph.box[2] > from)
      if (isNearer(glyph, page[above], (one) => -one.baseline)) above = at;
  });
  if (beside >= 0) return endOf(page, beside, (next, line) => isOn(next, line) && next.box[0] < to) + 1;
  return above < 0 ? page.length : endOf(page, above, isOn) + 1;
}

const isOn = ({ turn, baseline }: Glyph, line: Glyph): boolean =>
  turn === line.turn && Math.abs(baseline - line.baseline) <= SAME_LINE * line.size;

/** What is above goes on beyond what is below it; and words that a field covers are not parted by what is in it. */
function endOf(page: readonly Glyph[], at: number, goesOn: (next: Glyph, line: Glyph) => boolean): number {
  const line = page[at];
  const end = page.findIndex((next, index) => index > at && (!line || !goesOn(next, line)));
  return (end < 0 ? page.length : end) - 1;
}
