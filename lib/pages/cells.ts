/** The characters of a segment in the order in which they are read, each with its place on the line. */
import { accented } from "./accents.ts";
import { bidirectional } from "./bidirectional.ts";
import { type Glyph, isRightToLeft } from "./glyph.ts";

/** What stands at one place of a line. */
export type Cell = {
  readonly text: string;
  /** Along the line; `from` is beyond `to` where it is read against the line. */
  readonly from: number;
  readonly to: number;
  /** Where the line of what stands there is, and from where to where it reaches below and above it. */
  readonly baseline: number;
  readonly low: number;
  readonly high: number;
};

const BLANK = /^[\s\u00A0]+$/u;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NOTHING = /^[\0-\u0008\u000B-\u001F\u007F-\u009F\u200B\u2060\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069]$/u;
/** Letters that are one sign for several, or one of an Arabic letter's forms: they are spelt out. */
const PRESENTED = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]/u;

/** In sizes of the letters: pieces further apart than this are different words, whatever the engine says. */
const WORD_GAP = 0.6;
/** Behind a sign that belongs to a letter there is less room than this within a word. */
const SIGN_GAP = 0.22;

export function cellsOf(glyphs: readonly Glyph[]): Cell[] {
  const cells = bidirectional(clusters(accented(glyphs)));
  return cells.flatMap((cluster, index) => {
    const cell = cellOf(cluster);
    const last = cells[index - 1];
    const isBlank = cell.text === " ";
    if (isBlank && (!last || last.text === " " || index === cells.length - 1)) return [];
    const isParted = cluster.isApart && last && !isBlank && last.text !== " ";
    return isParted ? [{ ...cell, text: " ", from: last.to, to: cell.from }, cell] : [cell];
  });
}

const cellOf = ({ text, from, to, baseline, low, high }: Cluster): Cell => ({ text, from, to, baseline, low, high });

export type Cluster = Cell & {
  readonly isApart: boolean;
  readonly isAgainst: boolean;
  readonly size: number;
  /** It reaches further than its place says, where only the dots of an Arabic letter are known. */
  readonly isDots: boolean;
};

/** Characters that stand at one place together: a ligature's letters, a letter with its marks. */
function clusters(glyphs: readonly Glyph[]): Cluster[] {
  const found: Cluster[] = [];
  let last: Glyph | undefined;
  let nearest: Glyph | undefined; // the last one, marks too
  for (const glyph of glyphs) {
    if (NOTHING.test(glyph.text)) continue;
    const previous = found.at(-1);
    const text = BLANK.test(glyph.text) ? " " : PRESENTED.test(glyph.text) ? glyph.text.normalize("NFKC") : glyph.text;
    if (last && previous && text !== " " && previous.text !== " " && standsIn(glyph, last)) {
      found[found.length - 1] = { ...reaching(previous, glyph), text: previous.text + text };
      nearest = glyph;
      continue;
    }
    const isApart = nearest !== undefined && areApart(nearest, glyph);
    const isAgainst = isRightToLeft(text);
    const [from, low, to, high] = glyph.box;
    const { size, baseline, isDots = false } = glyph;
    const place = { from: isAgainst ? to : from, to: isAgainst ? from : to, baseline, low, high };
    found.push({ text, ...place, isApart, isAgainst, size, isDots });
    last = glyph;
    nearest = glyph;
  }
  return found;
}

/** The engine takes the signs that stand beside letters of India for the end of a word. They are where there is room. */
function areApart(last: Glyph, next: Glyph): boolean {
  const [apart, size] = [distance(last, next), Math.max(last.size, next.size)];
  if (next.before === "gap" && INDIAN_SIGN.test(last.text) && apart < SIGN_GAP * size) return false;
  return next.before !== "nothing" || apart > WORD_GAP * size;
}

/** As far as the sign that joins it. */
const reaching = (cluster: Cluster, { box: [from, , to] }: Glyph): Cluster => ({
  ...cluster,
  to: cluster.isAgainst ? Math.min(cluster.to, from) : Math.max(cluster.to, to),
});

/** From Devanagari to Sinhala. */
const INDIAN_SIGN = /^(?=\p{M})[\u0900-\u0DFF]/u;

const MARK = /^\p{M}+$/u;

function standsIn(glyph: Glyph, last: Glyph): boolean {
  if (glyph.box[0] === last.box[0] && glyph.box[2] === last.box[2]) return glyph.box[2] > glyph.box[0];
  return MARK.test(glyph.text);
}

const distance = (one: Glyph, other: Glyph): number => Math.max(other.box[0] - one.box[2], one.box[0] - other.box[2]);
