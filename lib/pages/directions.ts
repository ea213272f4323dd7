/** Which way the lines of a page run, when each piece of text has an angle of its own. */
import type { Direction } from "./frame.ts";

/** In degrees. Up to here a line is as straight as scanners and typesetters get it. */
const STRAIGHT = 0.5;
/** Pieces of lines that differ by less run the same way: they are parts of one line. */
const SAME = 1;

/** Takes the angles of a page one after the other. @returns the direction that each has in common with its like */
export function directionsOfPage(): (angle: number) => Direction {
  const aslant: Direction[] = [];
  /** @param angle in radians, counter-clockwise */
  return (angle) => {
    const degrees = ((((angle / Math.PI) * 180) % 360) + 360) % 360;
    const quarter = (Math.round(degrees / 90) % 4) * 90;
    if (between(degrees, quarter) <= STRAIGHT) return quarter;
    const known = aslant.find((other) => between(degrees, other) < SAME);
    if (known !== undefined) return known;
    const rounded = Math.round(degrees * 100) / 100;
    aslant.push(rounded);
    return rounded;
  };
}

const between = (one: Direction, other: Direction): number => {
  const apart = Math.abs(one - other) % 360;
  return Math.min(apart, 360 - apart);
};
