/**
 * Where the objects of a file are (ISO 32000, 7.5.4 to 7.5.8).
 *
 * A file may have been saved several times; each time a section was appended that points to the one before.
 * What a newer section says of an object holds, so the first word on each number is kept.
 */
import { decode } from "./filters.ts";
import { Lexer } from "./lexer.ts";
import { isName, PdfProblem, Stream, type Codec, type Dict, type PdfObject } from "./objects.ts";

/** An object by itself in the file, one inside an object stream, or none (deleted). */
export type Entry =
  | { readonly offset: number; readonly generation: number }
  | { readonly container: number; readonly index: number }
  | null;

export type CrossReference = {
  readonly entries: ReadonlyMap<number, Entry>;
  /** The newest section's. */
  readonly trailer: Dict;
  /** Where the newest section begins. */
  readonly start: number;
  /** How sections are written in this file; what is appended must be written likewise. */
  readonly kind: "table" | "stream";
};

/** More objects than any file we could hold. */
export const OBJECT_LIMIT = 8_388_607;

/** An object as it stands in the file, and from where to where, its stream and the words around it left aside. */
export type Read = {
  readonly number: number;
  readonly object: PdfObject;
  readonly start: number;
  readonly end: number;
};

/** @throws PdfProblem where no object begins */
export type ReadAt = (offset: number) => Read;
export type FindObjects = (bytes: Uint8Array, codec: Codec, readAt: ReadAt) => CrossReference;

/** As the file's own tables say. @throws PdfProblem */
export function readCrossReference(bytes: Uint8Array, codec: Codec, readAt: ReadAt): CrossReference {
  const start = startOf(bytes);
  const entries = new Map<number, Entry>();
  const first = readSection(start);
  const seen = new Set([start]);
  for (const waiting = previousOf(first.trailer); waiting.length > 0;) {
    const offset = waiting.shift() ?? 0;
    if (seen.has(offset)) continue;
    seen.add(offset);
    waiting.push(...previousOf(readSection(offset).trailer));
  }
  return { entries, start, ...first };

  function readSection(offset: number): Pick<CrossReference, "trailer" | "kind"> {
    const lexer = new Lexer(bytes, offset);
    if (lexer.accept("xref")) return { kind: "table", trailer: readTable(lexer, entries) };
    const { object: stream } = readAt(offset);
    if (!(stream instanceof Stream) || !isName(stream.dict.get("Type"), "XRef"))
      throw new PdfProblem("There is no table of objects.");
    readRows(
      stream.dict,
      decode(stream, codec, (object) => object ?? null),
      entries,
    );
    return { kind: "stream", trailer: stream.dict };
  }
}

/** A table may name a stream beside it, which is older than the table and newer than what came before. */
const previousOf = (trailer: Dict): number[] =>
  [trailer.get("XRefStm"), trailer.get("Prev")].filter((offset) => typeof offset === "number");

function startOf(bytes: Uint8Array): number {
  const tail = Math.max(0, bytes.length - 2_048);
  const words = new TextDecoder("latin1").decode(bytes.subarray(tail));
  const at = words.lastIndexOf("startxref");
  if (at < 0) throw new PdfProblem("The file has no end.");
  return new Lexer(bytes, tail + at + 9).integer();
}

function readTable(lexer: Lexer, entries: Map<number, Entry>): Dict {
  while (!lexer.accept("trailer")) {
    const [first, count] = [lexer.integer(), lexer.integer()];
    if (first + count > OBJECT_LIMIT) throw new PdfProblem("The file has too many objects.");
    for (let number = first; number < first + count; number++) {
      const [offset, generation] = [lexer.integer(), lexer.integer()];
      const isUsed = lexer.accept("n");
      if (!isUsed && !lexer.accept("f")) throw new PdfProblem("The table of objects is damaged.");
      if (!entries.has(number)) entries.set(number, isUsed ? { offset, generation } : null);
    }
  }
  const trailer = lexer.object();
  if (!(trailer instanceof Map)) throw new PdfProblem("The file has no trailer.");
  return trailer;
}

/** The rows of a cross-reference stream: three numbers each, of the widths in W, the highest byte first. */
function readRows(dict: Dict, rows: Uint8Array, entries: Map<number, Entry>): void {
  const [kindWidth, firstWidth, secondWidth] = numbersOf(dict.get("W"));
  if (kindWidth === undefined || firstWidth === undefined || secondWidth === undefined)
    throw new PdfProblem("The table of objects is damaged.");
  // Without a width the rows would never end; wider numbers than a file is long say nothing.
  const row = kindWidth + firstWidth + secondWidth;
  if (!(
    row > 0 &&
    Math.max(kindWidth, firstWidth, secondWidth) <= 8 &&
    Math.min(kindWidth, firstWidth, secondWidth) >= 0
  ))
    throw new PdfProblem("The table of objects is damaged.");
  let at = 0;
  const read = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at++) value = value * 256 + (rows[at] ?? 0);
    return value;
  };
  const ranges = dict.has("Index") ? numbersOf(dict.get("Index")) : [0, ...numbersOf([dict.get("Size") ?? 0])];
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    for (let number = first; number < first + (ranges[range + 1] ?? 0) && at < rows.length; number++) {
      if (number > OBJECT_LIMIT) throw new PdfProblem("The file has too many objects.");
      const kind = kindWidth === 0 ? 1 : read(kindWidth);
      const [first, second] = [read(firstWidth), read(secondWidth)];
      if (entries.has(number)) continue;
      if (kind === 1) entries.set(number, { offset: first, generation: second });
      else entries.set(number, kind === 2 ? { container: first, index: second } : null);
    }
  }
}

const numbersOf = (object: unknown): number[] =>
  Array.isArray(object) ? object.filter((item) => typeof item === "number") : [];
