/**
 * Between a page's own space and the sheet one reads: points in both, but on the sheet y grows downwards from its upper
 * left corner, and the page is turned as its file says.
 */
import type { PageLayout, Quad, Turn } from "../model.ts";

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
type Point = readonly [x: number, y: number];
export type Paper = Pick<PageLayout, "box" | "rotation">;

/** How wide and how high a page is, turned for reading. */
export function sheetSize({ box: [left, bottom, right, top], rotation }: Paper): { width: number; height: number } {
  const [width, height] = [right - left, top - bottom];
  return rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height };
}

/** A rectangle of the page on the sheet. */
export function onSheet(paper: Paper, [left, bottom, right, top]: Quad): Box {
  return boxAround(toSheet(paper, [left, top]), toSheet(paper, [right, bottom]));
}

/** A rectangle of the sheet on the page: what is kept of a region. */
export function onPage(paper: Paper, { left, top, width, height }: Box): Quad {
  const [ax, ay] = toPage(paper, [left, top]);
  const [bx, by] = toPage(paper, [left + width, top + height]);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

function toSheet({ box: [left, bottom, right, top], rotation }: Paper, [x, y]: Point): Point {
  return turned([x - left, top - y], rotation, right - left, top - bottom);
}

export function toPage(paper: Paper, point: Point): Point {
  const [left, , , top] = paper.box;
  const { width, height } = sheetSize(paper);
  const [x, y] = turned(point, back[paper.rotation], width, height);
  return [left + x, top - y];
}

const back: Readonly<Record<Turn, Turn>> = { 0: 0, 90: 270, 180: 180, 270: 90 };

/** A point of a sheet of this size once the sheet has been turned clockwise. */
function turned([x, y]: Point, by: Turn, width: number, height: number): Point {
  switch (by) {
    case 0:
      return [x, y];
    case 90:
      return [height - y, x];
    case 180:
      return [width - x, height - y];
    case 270:
      return [y, width - x];
  }
}

function boxAround([ax, ay]: Point, [bx, by]: Point): Box {
  return { left: Math.min(ax, bx), top: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

/** The smallest rectangle around all of these; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (!first) return null;
  return rest.reduce((whole, { left, top, width, height }) => {
    const [l, t] = [Math.min(whole.left, left), Math.min(whole.top, top)];
    const r = Math.max(whole.left + whole.width, left + width);
    const b = Math.max(whole.top + whole.height, top + height);
    return { left: l, top: t, width: r - l, height: b - t };
  }, first);
}
