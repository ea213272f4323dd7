import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rectangleAslant } from "./child/aslant.ts";
import { directionsOfPage } from "./directions.ts";
import { cornersOf, intoFrame, isAslant, outOfFrame, pointInto } from "./frame.ts";
import type { Quad } from "./model.ts";
import { anyTurn } from "./testing/lines.ts";

const side = fc.integer({ min: -1_000, max: 1_000 });
const length = fc.integer({ min: 1, max: 200 });
const anyQuad = fc
  .tuple(side, side, length, length)
  .map(([x, y, width, height]): Quad => [x, y, x + width, y + height]);
const quarter = fc.constantFrom(0, 90, 180, 270);
const radians = (degrees: number): number => (degrees / 180) * Math.PI;

describe("a frame", () => {
  it("gives back what was put into it, exactly where lines are along the page", () => {
    fc.assert(
      fc.property(quarter, anyQuad, (turn, quad) => {
        expect(outOfFrame(turn, intoFrame(turn, quad)).map((value) => value + 0)).toEqual(quad);
      }),
    );
  });

  it("keeps distances, and what is to the right along the line", () => {
    fc.assert(
      fc.property(anyTurn, side, side, length, (turn, x, y, far) => {
        const [from, above] = pointInto(turn, [x, y]);
        const to = pointInto(turn, [x + far * Math.cos(radians(turn)), y + far * Math.sin(radians(turn))]);
        expect(to[0] - from).toBeCloseTo(far, 6);
        expect(to[1] - above).toBeCloseTo(0, 6);
      }),
    );
  });

  it("has corners on the page that lie around the rectangle's", () => {
    fc.assert(
      fc.property(anyTurn, anyQuad, (turn, quad) => {
        const corners = cornersOf(turn, quad);
        const [xs, ys] = [corners.filter((_, at) => at % 2 === 0), corners.filter((_, at) => at % 2 === 1)];
        const around = outOfFrame(turn, quad);
        expect(Math.min(...xs)).toBeCloseTo(around[0], 6);
        expect(Math.max(...ys)).toBeCloseTo(around[3], 6);
        const [upperLeft, lowerRight] = [
          pointInto(turn, [corners[0], corners[1]]),
          pointInto(turn, [corners[6], corners[7]]),
        ];
        expect([upperLeft[0], lowerRight[1], lowerRight[0], upperLeft[1]].map(Math.round)).toEqual(quad);
      }),
    );
  });
});

describe("directions of a page", () => {
  it("are quarters where a line is as straight as a scanner gets it, and the same for what is nearly the same", () => {
    fc.assert(
      fc.property(quarter, fc.double({ min: -0.49, max: 0.49, noNaN: true }), (turn, off) => {
        expect(directionsOfPage()(radians(turn + off))).toBe(turn);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 88, noNaN: true }),
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        (turn, off) => {
          const directionOf = directionsOfPage();
          const first = directionOf(radians(turn));
          expect(isAslant(first)).toBe(true);
          expect(Math.abs(first - turn)).toBeLessThan(0.01);
          expect(directionOf(radians(turn + off))).toBe(first);
        },
      ),
    );
  });
});

describe("a character that is aslant", () => {
  it("has its own rectangle, found from the upright one around it", () => {
    fc.assert(
      fc.property(anyTurn.filter(isAslant), side, side, length, length, (turn, x, y, width, height) => {
        const own: Quad = [x, y, x + width, y + height];
        const [sine, cosine] = [Math.sin(radians(turn)), Math.cos(radians(turn))];
        const found = rectangleAslant(outOfFrame(turn, own), turn, [cosine, sine, -sine, cosine], width);
        found.forEach((value, at) => expect(value).toBeCloseTo(own[at] ?? NaN, 4));
      }),
    );
  });

  it("is taken for as wide as it is high where its font says nothing, and nothing else tells", () => {
    const half = Math.SQRT1_2;
    const [from, low, to, high] = rectangleAslant([-10, -10, 10, 10], 45, [half, half, -half, half], 0);
    expect(to - from).toBeCloseTo(high - low, 6);
  });
});
