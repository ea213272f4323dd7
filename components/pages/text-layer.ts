/**
 * The words of a page as text in the page's document, over the picture of them: transparent, in reading order, each
 * exactly where it is printed. It is what one selects, what marks are painted on and what is read aloud.
 *
 * A line of the paper is one element with `data-start`, as a block of an article is. Its words are spaced so that each
 * begins where it is printed. Lengths are multiples of `--v`, the pixels of a point (pages.module.css), so that zooming changes one number.
 */
import { pointInto } from "#lib/pages/frame.ts";
import type { PageLayout, Run } from "#lib/pages/model.ts";
import { isReversed } from "#lib/pages/viewing/lines.ts";
import { JOINED, layerMeasure, lettersIn } from "./measure.ts";

/** One line of a page. */
export function buildLine({ box }: PageLayout, run: Run): HTMLElement {
  const line = document.createElement("span");
  line.dataset["start"] = String(run.start);
  const [left, bottom, right, top] = run.box;
  const isUpright = run.turn === 90 || run.turn === 270;
  const height = run.across ? run.across[1] - run.across[0] : isUpright ? right - left : top - bottom;
  const size = height / layerMeasure().lineHeight;
  const [low, high] = extent(run.edges);
  const [x, y] = corner(run, low, high);
  line.style.cssText =
    `left:${points(x - box[0])};top:${points(box[3] - y)};font-size:${points(size)};line-height:${points(height)}` +
    (run.turn === 0 ? "" : `;transform:rotate(${-run.turn}deg)`);
  if (isReversed(run)) line.dir = "rtl";
  line.append(...wordsOf(run, size));
  return line;
}

const points = (length: number): string => `calc(var(--v)*${round(length)}px)`;
const round = (value: number): number => Math.round(value * 1000) / 1000;

const extent = (edges: readonly number[]): readonly [number, number] => [
  edges.reduce((least, edge) => Math.min(least, edge), Infinity),
  edges.reduce((most, edge) => Math.max(most, edge), -Infinity),
];

/** Where the upper corner is at which a line begins, as it runs: what it is turned around. */
function corner(run: Run, low: number, high: number): readonly [number, number] {
  const { turn, across } = run;
  const [left, bottom, right, top] = run.box;
  if (across) return pointInto(-turn, [low, across[1]]);
  if (turn === 90) return [left, low];
  if (turn === 180) return [high, bottom];
  return turn === 270 ? [right, high] : [low, top];
}

/** The words of a line, each with the white space after it. */
function wordsOf(run: Run, size: number): HTMLElement[] {
  return [...run.text.matchAll(/\s+|\S+\s*/gu)].flatMap(({ index, 0: text }) => {
    const letters = text.trimEnd();
    const space = text.slice(letters.length);
    const widthOf = (from: number, to: number): number =>
      Math.abs((run.edges[index + to] ?? 0) - (run.edges[index + from] ?? 0)) / size;
    const width = widthOf(0, letters.length);
    const gap = widthOf(letters.length, text.length);
    if (!JOINED.test(text)) return [word(text, spaced(letters, space, width, gap))];
    return [word(letters, stretched(letters, width)), ...(space === "" ? [] : [word(space, stretched(space, gap))])];
  });
}

function word(text: string, style: string): HTMLElement {
  const element = document.createElement("span");
  element.textContent = text;
  element.style.cssText = style;
  return element;
}

/** Letters set apart or together until the word is as wide as it is printed, and the space after it as wide as it is. */
function spaced(letters: string, space: string, width: number, gap: number): string {
  const { widthOf } = layerMeasure();
  const between = letters === "" ? 0 : (width - widthOf(letters)) / lettersIn(letters);
  const after = space === "" ? 0 : gap / space.length - widthOf(space) / space.length - between;
  return `letter-spacing:${round(between)}em;word-spacing:${round(after)}em`;
}

function stretched(text: string, width: number): string {
  const natural = layerMeasure().widthOf(text) || 1;
  return `display:inline-block;width:${round(width)}em;transform:scaleX(${round(width / natural)})`;
}
