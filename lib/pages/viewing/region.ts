/** Drawing the frame of a region: a part of a page that is marked as a picture is. */
import type { Quad } from "../model.ts";
import { onPage, onSheet, sheetSize, type Box, type Paper } from "./turning.ts";

/** The least that is a region, in points: what is smaller was a slip of the hand. */
export const LEAST = 8;

/** The box between two corners on the sheet, within it. */
export function boxBetween(
  paper: Paper,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): Box {
  const { width, height } = sheetSize(paper);
  const x = [ax, bx].map((place) => Math.min(width, Math.max(0, place)));
  const y = [ay, by].map((place) => Math.min(height, Math.max(0, place)));
  const [left, top] = [Math.min(...x), Math.min(...y)];
  return { left, top, width: Math.max(...x) - left, height: Math.max(...y) - top };
}

/** A box about a point of the sheet, of so large a part of its width and height, and within it. */
export function boxAbout(
  paper: Paper,
  [x, y]: readonly [number, number],
  [across, down]: readonly [number, number],
): Box {
  const sheet = sheetSize(paper);
  const [width, height] = [sheet.width * across, sheet.height * down];
  const left = Math.min(sheet.width - width, Math.max(0, x - width / 2));
  const top = Math.min(sheet.height - height, Math.max(0, y - height / 2));
  return { left, top, width, height };
}

export const isLargeEnough = ({ width, height }: Box): boolean => width >= LEAST && height >= LEAST;

/** How the arrows change a box: they move it, or move its lower right corner. In points of the sheet. */
export function nudged(paper: Paper, box: Quad, dx: number, dy: number, how: "move" | "size"): Quad {
  const sheet = sheetSize(paper);
  const { left, top, width, height } = onSheet(paper, box);
  const next =
    how === "move"
      ? {
          left: Math.min(sheet.width - width, Math.max(0, left + dx)),
          top: Math.min(sheet.height - height, Math.max(0, top + dy)),
          width,
          height,
        }
      : {
          left,
          top,
          width: Math.min(sheet.width - left, Math.max(LEAST, width + dx)),
          height: Math.min(sheet.height - top, Math.max(LEAST, height + dy)),
        };
  return onPage(paper, next);
}

/** Where a frame is pulled: left, in the middle or right of it, and so from top to bottom; its very middle moves it. */
export type Handle = { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 };

const sides = [-1, 0, 1] as const;
export const handles: readonly Handle[] = sides
  .flatMap((y) => sides.map((x) => ({ x, y })))
  .filter(({ x, y }) => x !== 0 || y !== 0);

/** A box that is pulled at a handle, so far to the right and down, in points of the sheet: what is opposite stays. */
export function pulled(paper: Paper, box: Quad, { x, y }: Handle, dx: number, dy: number): Quad {
  if (x === 0 && y === 0) return nudged(paper, box, dx, dy, "move");
  const sheet = sheetSize(paper);
  const { left, top, width, height } = onSheet(paper, box);
  const [from, to] = pulledSide([left, left + width], x, dx, sheet.width);
  const [upper, lower] = pulledSide([top, top + height], y, dy, sheet.height);
  return onPage(paper, { left: from, top: upper, width: to - from, height: lower - upper });
}

function pulledSide(
  [from, to]: readonly [number, number],
  side: -1 | 0 | 1,
  by: number,
  most: number,
): readonly [number, number] {
  if (side === -1) return [Math.max(0, Math.min(to - LEAST, from + by)), to];
  return side === 1 ? [from, Math.min(most, Math.max(from + LEAST, to + by))] : [from, to];
}
