/**
 * The marks of the first windows of the text, painted before any of the page's modules is there: reading begins at
 * once, and what is marked is part of what is read. The server writes them beside the text; a script in the head of
 * the page paints them with the text's first picture, and the desk paints over them.
 */
import { looksOf, type Painted } from "#lib/desk/mark-looks.ts";

/** So far into the text they come along, in UTF-16 code units: two windows of a large screen; and at most so many. */
const REACH = 8_000;
const MOST = 200;

type Written = readonly [name: string, lane: number, ends: readonly number[]];

/** @param marks by start, those that the desk will show. @returns for the attribute `data-first-marks` of the text; nothing where there are none */
export function writeFirstMarks(marks: readonly Painted[]): string | undefined {
  const first = marks.slice(0, MOST).filter(({ start }) => start < REACH);
  if (first.length === 0) return undefined;
  const written = looksOf(first).map(({ name, lane, stretches }): Written => [
    name,
    lane,
    stretches.flatMap(({ start, end }) => [start, end]),
  ]);
  return JSON.stringify(written);
}

/** What the page's head runs. */
export const firstMarksScript = (): string =>
  `(${String(askHowMarksInherit)})();(${String(paintFirstMarks)})(${REACH})`;

/**
 * Goes to the browser as its own source. Asks whether marks take their looks from the elements around them, as
 * css-pseudo-4 has it; where they do not, `data-marks-each` gives each element the rules (marks.css), which is slower.
 */
function askHowMarksInherit(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":root::highlight(probe) { color: rgb(1 2 3) }");
  document.adoptedStyleSheets.push(sheet);
  const { color } = getComputedStyle(document.head, "::highlight(probe)");
  document.adoptedStyleSheets.pop();
  if (color !== "rgb(1, 2, 3)") document.documentElement.dataset["marksEach"] = "";
}

/**
 * Goes to the browser as its own source, and therefore knows nothing outside itself: it finds its way through the text
 * as dom-text.ts does. It waits until the text is there as far as the marks reach, which in a long one is well before
 * its end, or until all of the page is.
 */
function paintFirstMarks(reach: number): void {
  type Block = { readonly element: HTMLElement; readonly start: number };
  const placeOf = (blocks: readonly Block[], offset: number): readonly [Node, number] | null => {
    const block = blocks.findLast(({ start }) => start <= offset);
    if (!block || block.element.dataset["leaf"] !== undefined) return null;
    let rest = offset - block.start;
    const walker = document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node instanceof Text ? node.length : node instanceof HTMLBRElement ? 1 : 0;
      if (node instanceof Text && rest <= length) return [node, rest];
      rest -= length;
    }
    return null;
  };
  const rangesOf = (blocks: readonly Block[], ends: readonly number[]): StaticRange[] => {
    const ranges: StaticRange[] = [];
    for (let position = 0; position < ends.length; position += 2) {
      const from = placeOf(blocks, ends[position] ?? 0);
      const to = placeOf(blocks, ends[position + 1] ?? 0);
      if (!from || !to) continue;
      const [[startContainer, startOffset], [endContainer, endOffset]] = [from, to];
      ranges.push(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
    }
    return ranges;
  };
  const look = (): void => {
    const root = document.querySelector<HTMLElement>("[data-first-marks]");
    const elements = root ? [...root.querySelectorAll<HTMLElement>("[data-start]")] : [];
    const isThere = Number(elements.at(-1)?.dataset["start"] ?? 0) > reach;
    if (!isThere && document.readyState === "loading") return void requestAnimationFrame(look);
    if (!root || !("highlights" in CSS)) return;
    const blocks = elements.map((element) => ({ element, start: Number(element.dataset["start"]) }));
    // Written by the function above.
    const written = JSON.parse(root.dataset["firstMarks"] ?? "[]") as Written[];
    for (const [name, lane, ends] of written) {
      const highlight = new Highlight(...rangesOf(blocks, ends));
      highlight.priority = lane;
      CSS.highlights.set(name, highlight);
    }
  };
  look();
}
