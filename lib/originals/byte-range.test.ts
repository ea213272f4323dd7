import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rangeOf } from "./byte-range.ts";

const size = fc.integer({ min: 1, max: 200_000_000 });

describe("a part of a file", () => {
  test.each([
    ["bytes=0-99", { first: 0, last: 99 }],
    ["bytes=900-", { first: 900, last: 999 }],
    ["bytes=-10", { first: 990, last: 999 }],
    ["bytes=-5000", { first: 0, last: 999 }],
    ["bytes=990-5000", { first: 990, last: 999 }],
    ["bytes=1000-", "nothing"],
    ["bytes=-0", "nothing"],
    ["bytes=5-2", "whole"],
    ["bytes=0-1,5-6", "whole"],
    ["bytes=-", "whole"],
    ["pages=1-2", "whole"],
    [null, "whole"],
  ])("%s of a thousand bytes", (header, range) => {
    expect(rangeOf(header, 1_000)).toEqual(range);
  });

  test("lies within the file, whatever is asked", () => {
    const header = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
    );
    fc.assert(
      fc.property(header, size, (asked, bytes) => {
        const range = rangeOf(asked, bytes);
        if (typeof range === "string") return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.first).toBeLessThanOrEqual(range.last);
        expect(range.last).toBeLessThan(bytes);
      }),
    );
  });
});
