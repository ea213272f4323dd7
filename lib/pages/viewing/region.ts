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
