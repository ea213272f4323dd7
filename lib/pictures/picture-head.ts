/**
 * What a picture is, by its first bytes. Nothing is unpacked: the formats say their size in the open. (PNG: W3C PNG,
 * 11.2.1; JPEG: ITU-T T.81, B.2.2; GIF: GIF89a, 18; WebP: RFC 9649.)
 */
import { PIXEL_LIMIT, type Picture, type PictureType } from "./model.ts";

type Size = Pick<Picture, "width" | "height">;
type Head = Size & { readonly type: PictureType };

/** @returns null for what is none of these formats, or has more pixels than are good for whoever looks at it */
export function pictureHead(bytes: Uint8Array): Head | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [type, read] of formats) {
    const size = read(view);
    if (!size) continue;
    const isFit = size.width > 0 && size.height > 0 && size.width * size.height <= PIXEL_LIMIT;
    return isFit ? { type, ...size } : null;
  }
  return null;
}

const startsWith = (view: DataView, signature: string, at = 0): boolean =>
  view.byteLength >= at + signature.length &&
  Array.from(signature, (letter, index) => view.getUint8(at + index) === letter.charCodeAt(0)).every(Boolean);

const formats: readonly (readonly [PictureType, (view: DataView) => Size | null])[] = [
  ["image/png", pngSize],
  ["image/jpeg", jpegSize],
  ["image/gif", gifSize],
  ["image/webp", webpSize],
];

function pngSize(view: DataView): Size | null {
  if (!startsWith(view, "\x89PNG\r\n\x1a\n") || !startsWith(view, "IHDR", 12) || view.byteLength < 24) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the frame's segment, after others of any length. */
function jpegSize(view: DataView): Size | null {
  if (!startsWith(view, "\xff\xd8\xff")) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** C4, C8 and CC among them are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function gifSize(view: DataView): Size | null {
  if (!startsWith(view, "GIF87a") && !startsWith(view, "GIF89a")) return null;
  return view.byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Three kinds: with all that can be, without loss, and plain. */
function webpSize(view: DataView): Size | null {
  if (!startsWith(view, "RIFF") || !startsWith(view, "WEBP", 8) || view.byteLength < 30) return null;
  if (startsWith(view, "VP8X", 12)) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (startsWith(view, "VP8L", 12)) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (!startsWith(view, "VP8 ", 12)) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
