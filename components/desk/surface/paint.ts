/**
 * The marks of the text, painted with CSS Custom Highlights.
 *
 * The content of the page stays as it is: nothing is wrapped, so copying, screen readers and the editor
 * see clean text, and ten thousand marks cost what the few near the screen cost. There are a handful of
 * names, one for each look (stance × lane, and the active passage), never one for each annotation. Which
 * look a name has is in marks.css.
 */
import { lanesOf } from "#lib/desk/lanes.ts";
import type { Stance } from "#lib/ledger/model.ts";
import { staticRange, type DomText } from "./dom-text.ts";

export type Painted = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance | null;
};

/** The name of a highlight; marks.css has a rule for each. */
const nameOf = (stance: Stance | null, lane: number): string => `mark-${stance ?? "comment"}-${lane}`;

const EMPHASISED = "mark-active";
const CHOSEN = "mark-chosen";

export const canPaint = (): boolean => typeof CSS !== "undefined" && "highlights" in CSS;

/** Every name ever painted on this page, so that what is painted no more can be cleared. */
const painted = new Set<string>();

function paint(name: string, ranges: readonly AbstractRange[], priority: number): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
  painted.add(name);
}

/**
 * Paints these marks in the place of those painted before. What overlaps under one name looks like one stretch, and is
 * given to the browser as one: what painting costs grows with the number of ranges.
 * @param marks sorted by start
 */
export function paintMarks(text: DomText, marks: readonly Painted[]): void {
  const lanes = lanesOf(marks);
  const byName = new Map<string, { readonly lane: number; readonly stretches: Stretch[] }>();
  for (const [position, { start, end, stance }] of marks.entries()) {
    const lane = lanes[position] ?? 0;
    const name = nameOf(stance, lane);
    const entry = byName.get(name) ?? { lane, stretches: [] };
    const last = entry.stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else entry.stretches.push({ start, end });
    byName.set(name, entry);
  }
  for (const name of painted)
    if (name !== EMPHASISED && name !== CHOSEN && !byName.has(name)) CSS.highlights.delete(name);
  for (const [name, { lane, stretches }] of byName) paint(name, rangesOf(text, stretches), lane);
}

type Stretch = { start: number; end: number };

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
  for (const name of painted) CSS.highlights.delete(name);
  painted.clear();
}
