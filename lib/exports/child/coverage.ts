/** Which letters a font has: its cmap table (OpenType, "cmap"), formats 4 and 12. */
import { closeSync, openSync, readSync } from "node:fs";

export type Coverage = { readonly has: (letter: string) => boolean };

const known = new Map<string, Coverage>();

/** Only that table is read: the fonts for East Asia are large. */
export function coverageOf(path: string): Coverage {
  const found = known.get(path) ?? readCoverage(path);
  known.set(path, found);
  return found;
}

function readCoverage(path: string): Coverage {
  const file = openSync(path, "r");
  try {
    const read = (offset: number, length: number): DataView => {
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, offset);
      return new DataView(bytes.buffer);
    };
    const count = read(4, 2).getUint16(0);
    const directory = read(12, count * 16);
    for (let entry = 0; entry < count; entry++) {
      if (directory.getUint32(entry * 16) !== 0x636d6170) continue; // "cmap"
      return coverageIn(read(directory.getUint32(entry * 16 + 8), directory.getUint32(entry * 16 + 12)));
    }
  } finally {
    closeSync(file);
  }
  throw new Error(`${path} is not a font.`);
}

/** The widest of the table's maps that we read: format 12 has all of Unicode, 4 the first 65,536. */
function coverageIn(cmap: DataView): Coverage {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const wide = offsets.find((offset) => cmap.getUint16(offset) === 12);
  const narrow = offsets.find((offset) => cmap.getUint16(offset) === 4);
  const letters = new Set<number>();
  if (wide !== undefined) addWide(cmap, wide, letters);
  else if (narrow !== undefined) addNarrow(cmap, narrow, letters);
  return { has: (letter) => letters.has(letter.codePointAt(0) ?? 0) };
}

function addWide(cmap: DataView, at: number, letters: Set<number>): void {
  for (let group = 0; group < cmap.getUint32(at + 12); group++) {
    const [start, end] = [cmap.getUint32(at + 16 + group * 12), cmap.getUint32(at + 20 + group * 12)];
    for (let code = start; code <= end; code++) letters.add(code);
  }
}

/** Segments in four parallel arrays: ends, starts, deltas, offsets. A letter whose glyph is number 0 is not there. */
function addNarrow(cmap: DataView, at: number, letters: Set<number>): void {
  const size = cmap.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = cmap.getUint16(at + 14 + segment);
    const start = cmap.getUint16(at + 16 + size + segment);
    const delta = cmap.getUint16(at + 16 + size * 2 + segment);
    const here = at + 16 + size * 3 + segment;
    const offset = cmap.getUint16(here);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? code + delta : cmap.getUint16(here + offset + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) letters.add(code);
    }
  }
}
