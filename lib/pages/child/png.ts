/** Pictures as PNG (ISO 15948): no library of Node's writes any, and ours need nothing but rows of grey or of colours. */
import { crc32, deflateSync } from "node:zlib";

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Blue, green, red and a fourth that says nothing, row by row from the top. */
  readonly bytes: Uint8Array;
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const GREY = 0;
const COLOURS = 2;

/** Print is grey, which takes a third of the room that colours take. */
export function pngOf({ width, height, bytes }: Pixels): Buffer {
  const isGrey = everyPixel(bytes, (at) => bytes[at] === bytes[at + 1] && bytes[at] === bytes[at + 2]);
  const channels = isGrey ? [0] : [2, 1, 0];
  // Each row says first how it is to be understood: 0, as it is.
  const rows = Buffer.alloc(height * (1 + width * channels.length));
  let to = 0;
  for (let row = 0; row < height; row++) {
    to += 1;
    for (let at = row * width * 4; at < (row + 1) * width * 4; at += 4)
      for (const channel of channels) rows[to++] = bytes[at + channel] ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, isGrey ? GREY : COLOURS, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND")]);
}

function everyPixel(bytes: Uint8Array, holds: (at: number) => boolean): boolean {
  for (let at = 0; at < bytes.length; at += 4) if (!holds(at)) return false;
  return true;
}

function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}
