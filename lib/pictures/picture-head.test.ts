import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PIXEL_LIMIT } from "./model.ts";
import { pictureHead } from "./picture-head.ts";
import { gifHead, jpegHead, png, pngHead, webpHeads } from "./testing/pictures.ts";

const side = fc.integer({ min: 1, max: 7_000 });
const heads = fc
  .tuple(side, side, fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 3 }), fc.constantFrom(0xc0, 0xc2, 0xcf))
  .chain(([width, height, before, frame]) =>
    fc.constantFrom(
      ["image/png", pngHead(width, height), width, height] as const,
      ["image/jpeg", jpegHead(width, height, before, frame), width, height] as const,
      ["image/gif", gifHead(width, height), width, height] as const,
      ["image/webp", webpHeads.extended(width, height), width, height] as const,
      ["image/webp", webpHeads.lossless(width, height), width, height] as const,
      ["image/webp", webpHeads.plain(width, height), width, height] as const,
    ),
  );

describe("the head of a picture", () => {
  it("says its format and its size", () => {
    fc.assert(
      fc.property(heads, ([type, bytes, width, height]) => {
        expect(pictureHead(bytes)).toEqual(width * height <= PIXEL_LIMIT ? { type, width, height } : null);
      }),
    );
  });

  it("is read at any place in memory", () => {
    fc.assert(
      fc.property(heads, fc.integer({ min: 0, max: 16 }), ([, bytes], by) => {
        const moved = Buffer.concat([Buffer.alloc(by, 0xff), bytes]).subarray(by);
        expect(pictureHead(moved)).toEqual(pictureHead(bytes));
      }),
    );
  });

  it("that breaks off, or is none, says nothing, and never throws", () => {
    fc.assert(
      fc.property(heads, fc.nat(40), ([, bytes], length) => {
        const found = pictureHead(bytes.subarray(0, Math.min(length, bytes.length - 1)));
        expect(found === null || found.width > 0).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(() => pictureHead(bytes)).not.toThrow();
      }),
    );
  });

  it("with more pixels than are good for anybody is none", () => {
    expect(pictureHead(pngHead(60_000, 60_000))).toBeNull();
    expect(pictureHead(pngHead(0, 10))).toBeNull();
    expect(pictureHead(png(3, 2))).toEqual({ type: "image/png", width: 3, height: 2 });
  });
});
