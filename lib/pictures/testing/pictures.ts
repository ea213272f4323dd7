/** Pictures for tests, made byte by byte. */
import { pngOf } from "#lib/pages/child/png.ts";

/** A PNG of one colour: red, green and blue. */
export function png(
  width: number,
  height: number,
  [red = 0, green = 0, blue = 0]: readonly number[] = [180, 30, 30],
): Buffer {
  return pngOf({ width, height, bytes: Buffer.alloc(4 * width * height, Buffer.from([blue, green, red, 0])) });
}

/** What a PNG of that size begins with; there is no picture after it. */
export function pngHead(width: number, height: number): Buffer {
  const bytes = Buffer.from(png(1, 1).subarray(0, 33));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** Segments before the frame, each of so many bytes, and the frame itself. */
export function jpegHead(width: number, height: number, before: readonly number[], frame = 0xc0): Buffer {
  const segments = before.map((length) =>
    Buffer.concat([Buffer.from([0xff, 0xe1, (length + 2) >> 8, (length + 2) & 0xff]), Buffer.alloc(length, 0xc0)]),
  );
  const size = Buffer.from([height >> 8, height & 0xff, width >> 8, width & 0xff]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, frame, 0, 17, 8]), size]);
}

export function gifHead(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.write("GIF89a", "latin1");
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

const riff = (kind: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`, "latin1"), body]);

export const webpHeads = {
  extended: (width: number, height: number): Buffer => {
    const body = Buffer.alloc(10);
    body.writeUIntLE(width - 1, 4, 3);
    body.writeUIntLE(height - 1, 7, 3);
    return riff("VP8X", body);
  },
  lossless: (width: number, height: number): Buffer => {
    const body = Buffer.alloc(10);
    body.writeUInt8(0x2f);
    body.writeUInt32LE((width - 1) | ((height - 1) << 14), 1);
    return riff("VP8L", body);
  },
  plain: (width: number, height: number): Buffer => {
    const body = Buffer.alloc(10);
    body.writeUInt16LE(width, 6);
    body.writeUInt16LE(height, 8);
    return riff("VP8 ", body);
  },
} as const;
