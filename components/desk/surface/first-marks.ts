/**
 * The marks of the first windows of the text, painted before the desk is alive: reading begins at once, and what is
 * marked is part of what is read. The server writes them beside the text; the desk paints over them.
 */
import { readDomText } from "./dom-text.ts";
import { canPaint, paintMarks, type Painted } from "./paint.ts";

/** So far into the text they come along, in UTF-16 code units: two windows of a large screen; and at most so many. */
const REACH = 8_000;
const MOST = 200;

type Written = readonly [start: number, end: number, stance: Painted["stance"]];

/** @param marks by start, those that the desk will show. @returns for the attribute `data-first-marks` of the text; nothing where there are none */
export function writeFirstMarks(marks: readonly Painted[]): string | undefined {
  const first: Written[] = [];
  for (const { start, end, stance } of marks) {
    if (start >= REACH || first.length === MOST) break;
    first.push([start, end, stance]);
  }
  return first.length === 0 ? undefined : JSON.stringify(first);
}

/**
 * Paints what the server wrote beside the text of this page, if there is any: as soon as so much of the text is there,
 * which in a long one is well before its end.
 */
export function paintFirstMarks(): void {
  const root = document.querySelector<HTMLElement>("[data-first-marks]");
  const isThere = root !== null && Number(lastBlockOf(root)?.dataset["start"] ?? 0) > REACH;
  if (!isThere && document.readyState === "loading") return void requestAnimationFrame(paintFirstMarks);
  if (!root || !canPaint()) return;
  // Written by the function above.
  const written = JSON.parse(root.dataset["firstMarks"] ?? "[]") as Written[];
  const marks = written.map(([start, end, stance], position): Painted => ({
    id: String(position),
    start,
    end,
    stance,
  }));
  paintMarks(readDomText(root), marks);
}

const lastBlockOf = (root: HTMLElement): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>("[data-start]")].at(-1);
