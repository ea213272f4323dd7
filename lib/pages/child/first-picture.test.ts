import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column, fileOf, paper } from "../testing/paper.ts";
import { firstPicture } from "./first-picture.ts";
import { pngOf } from "./png.ts";

type Read = { readonly width: number; readonly height: number; readonly channels: number; readonly rows: Buffer };

/** A PNG of ours: its rows begin with a byte that says nothing. */
function read(png: Buffer): Read {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 0 ? 1 : 3];
  return { width, height, channels, rows: inflateSync(png.subarray(41, 41 + png.readUInt32BE(33))) };
}

/** Where a pixel's values begin, in the order of the rows. */
const placeOf = ({ width, channels }: Read, pixel: number): number =>
  Math.floor(pixel / width) * (1 + width * channels) + 1 + (pixel % width) * channels;

function pixelsOf(picture: Read): number[][] {
  const { width, height, channels, rows } = picture;
  return Array.from({ length: width * height }, (_, pixel) => {
    const at = placeOf(picture, pixel);
    return channels === 1 ? Array.from({ length: 3 }, () => rows[at] ?? -1) : [...rows.subarray(at, at + 3)];
  });
}

/** How far down dark pixels of a grey picture are, as parts of its height. */
function darkIn(picture: Read): number[] {
  const found: number[] = [];
  for (let pixel = 0; pixel < picture.width * picture.height; pixel++)
    if ((picture.rows[placeOf(picture, pixel)] ?? 255) < 100) found.push(pixel / picture.width / picture.height);
  return found;
}

describe("a picture as PNG", () => {
  const value = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(value, value, value);
  const grey = value.map((of): [number, number, number] => [of, of, of]);
  const sizes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  const pictures = sizes.chain(([width, height]) => {
    const count = { minLength: width * height, maxLength: width * height };
    return fc.oneof(fc.array(grey, count), fc.array(colour, count)).map((pixels) => ({ width, height, pixels }));
  });

  it("has the size and the colours it was given, whether these are colours or grey", () => {
    fc.assert(
      fc.property(pictures, ({ width, height, pixels }) => {
        const bytes = Uint8Array.from(pixels.flatMap(([red, green, blue]) => [blue, green, red, 0]));
        const picture = read(pngOf({ width, height, bytes }));
        expect([picture.width, picture.height]).toEqual([width, height]);
        expect(pixelsOf(picture)).toEqual(pixels);
      }),
    );
  });
});

describe("the picture of a first page", () => {
  it("shows its words, and not those of the second", async () => {
    const words = column(40, 500, ["ABC"], 80);
    const picture = read((await firstPicture(paper({ pages: [{ words }, { words: [] }] }), undefined)) ?? Buffer.of());
    expect([picture.width, picture.height]).toEqual([1_000, 1_500]);
    const dark = darkIn(picture);
    expect(dark.length).toBeGreaterThan(1_000);
    // The line stands a hundred points below the upper edge of six hundred.
    expect(dark.filter((place) => place < 0.05 || place > 0.18)).toEqual([]);
    const empty = read((await firstPicture(paper({ pages: [{ words: [] }, { words }] }), undefined)) ?? Buffer.of());
    expect(darkIn(empty)).toEqual([]);
  });

  it("is none of a file that cannot be opened, nor of a page that is a strip", async () => {
    expect(await firstPicture(fileOf(["<</Type/Catalog>>"]), undefined)).toBeNull();
    const strip = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 4000]>>",
      "<<>>",
    ];
    expect(await firstPicture(fileOf(strip), undefined)).toBeNull();
  });
});
