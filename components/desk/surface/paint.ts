/**
 * The marks of the text, painted with CSS Custom Highlights.
 *
 * The content of the page stays as it is: nothing is wrapped, so copying, screen readers and the editor
 * see clean text, and ten thousand marks cost what the few near the screen cost. There are a handful of
 * names, one for each look (stance × lane, and the active passage), never one for each annotation. Which
 * look a name has is in marks.css.
 */
import { looksOf, type Painted } from "#lib/desk/mark-looks.ts";
import { staticRange, type DomText } from "./dom-text.ts";

const EMPHASISED = "mark-active";
const CHOSEN = "mark-chosen";

export const canPaint = (): boolean => typeof CSS !== "undefined" && "highlights" in CSS;

function paint(name: string, ranges: readonly AbstractRange[], priority: number): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/**
 * Paints these marks in the place of those painted before.
 * @param marks by start
 */
export function paintMarks(text: DomText, marks: readonly Painted[]): void {
  const looks = looksOf(marks);
  const kept = new Set([EMPHASISED, CHOSEN, ...looks.map(({ name }) => name)]);
  for (const name of paintedNames()) if (!kept.has(name)) CSS.highlights.delete(name);
  for (const { name, lane, stretches } of looks) paint(name, rangesOf(text, stretches), lane);
}

/** Those of marks: other things are painted on a page in this way too. */
const paintedNames = (): string[] => [...CSS.highlights.keys()].filter((name) => name.startsWith("mark-"));

/** Emphasises the passages of the active note and of those under the pointer. */
export function paintEmphasis(
  text: DomText,
  passages: readonly { readonly start: number; readonly end: number }[],
): void {
  paint(EMPHASISED, rangesOf(text, passages), 10);
}

/** Shows the words being annotated, which the browser's selection leaves as soon as one types into the note. */
export function paintChosen(text: DomText, passage: { readonly start: number; readonly end: number } | null): void {
  paint(CHOSEN, passage ? rangesOf(text, [passage]) : [], 20);
}

const rangesOf = (
  text: DomText,
  passages: readonly { readonly start: number; readonly end: number }[],
): StaticRange[] => passages.map(({ start, end }) => staticRange(text, start, end)).filter((range) => range !== null);

/** Takes all marks off the page. */
export function clearPaint(): void {
  for (const name of paintedNames()) CSS.highlights.delete(name);
}
