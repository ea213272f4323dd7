/**
 * Objects written one after the other, and where each of them is: what a new file and an addition to one have in
 * common (ISO 32000, 7.3.10, 7.5.7, 7.5.8).
 */
import { bytesOf } from "./lexer.ts";
import { dict, name, Stream, type Codec, type Dict, type PdfObject } from "./objects.ts";
import { serialise } from "./serialise.ts";
import { binary } from "./strings.ts";

/** By itself at an offset; the so-manieth inside an object stream; or no more. */
export type Place =
  | { readonly offset: number; readonly generation: number }
  | { readonly container: number; readonly index: number }
  | { readonly freed: number };

/** An object that is to go into an object stream with others. */
export type Packed = { readonly number: number; readonly bytes: Uint8Array };

/** Objects in one object stream: a reader that wants one of them inflates them all. */
export const TOGETHER = 256;

export class Body {
  readonly parts: Uint8Array[] = [];
  readonly places = new Map<number, Place>();
  readonly #codec: Codec;
  /** Where the next byte will be, as the file counts. */
  #offset: number;

  constructor(codec: Codec, offset: number) {
    this.#codec = codec;
    this.#offset = offset;
  }

  get offset(): number {
    return this.#offset;
  }

  write(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.#offset += bytes.length;
  }

  writeObject(number: number, object: PdfObject, generation = 0): void {
    this.places.set(number, { offset: this.#offset, generation });
    if (!(object instanceof Stream)) {
      this.write(bytesOf(`${number} ${generation} obj\n${serialise(object)}\nendobj\n`));
      return;
    }
    const described = new Map(object.dict).set("Length", object.bytes.length);
    this.write(bytesOf(`${number} ${generation} obj\n${serialise(described)}\nstream\n`));
    this.write(object.bytes);
    this.write(bytesOf("\nendstream\nendobj\n"));
  }

  /** Objects in one compressed stream, which has a number of its own. */
  writeTogether(container: number, objects: readonly Packed[]): void {
    objects.forEach(({ number }, index) => this.places.set(number, { container, index }));
    const { bytes, first } = together(objects);
    this.writeObject(container, this.compress(dict({ Type: name("ObjStm"), N: objects.length, First: first }), bytes));
  }

  compress(entries: Dict, bytes: Uint8Array): Stream {
    return new Stream(new Map(entries).set("Filter", name("FlateDecode")), this.#codec.deflate(bytes));
  }

  /** The first half of a file's identity tells which document it is and stays; the second which state of it, and is new. */
  identity(trailer: Dict): PdfObject {
    const before = trailer.get("ID");
    const now = binary(this.#codec.fingerprint(this.parts));
    return [Array.isArray(before) ? (before[0] ?? now) : now, now];
  }

  /** All that was written. */
  bytes(): Uint8Array {
    const whole = new Uint8Array(this.parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

/** Objects one after the other, led by a list of their numbers and where each begins. */
function together(objects: readonly Packed[]) {
  let at = 0;
  const list: number[] = [];
  for (const { number, bytes } of objects) {
    list.push(number, at);
    at += bytes.length + 1;
  }
  const head = bytesOf(`${list.join(" ")}\n`);
  const bytes = new Uint8Array(head.length + at).fill(32);
  bytes.set(head);
  objects.forEach(({ bytes: object }, index) => bytes.set(object, head.length + (list[index * 2 + 1] ?? 0)));
  return { bytes, first: head.length };
}

/** Bytes of a row of a compressed table: what kind, where (or in which stream), which in it. */
export const WIDTHS = [1, 4, 2] as const;
const ROW = 7;

/** The rows of a compressed table for these numbers, in this order; a number without a place is free. */
export function rowsOf(numbers: readonly number[], places: ReadonlyMap<number, Place>): Uint8Array {
  const rows = new Uint8Array(numbers.length * ROW);
  const view = new DataView(rows.buffer);
  numbers.forEach((number, index) => {
    const place = places.get(number);
    const at = index * ROW;
    if (place && "offset" in place) set(1, place.offset, place.generation);
    else if (place && "container" in place) set(2, place.container, place.index);
    else set(0, 0, place ? place.freed : number === 0 ? 65_535 : 0); // number 0 leads the list of free objects

    function set(kind: number, first: number, second: number): void {
      view.setUint8(at, kind);
      view.setUint32(at + 1, first);
      view.setUint16(at + 5, second);
    }
  });
  return rows;
}
