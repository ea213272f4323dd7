/**
 * A file written anew with its edits, small: objects that are no streams go together into compressed object
 * streams, and where everything is stands in one compressed table (ISO 32000, 7.5.7 and 7.5.8). Linear in the size
 * of the file. The same input gives the same bytes.
 */
import type { Edits } from "./edits.ts";
import { bytesOf } from "./lexer.ts";
import { dict, isName, name, Stream, type Codec, type Dict, type PdfObject } from "./objects.ts";
import { serialise } from "./serialise.ts";
import { binary } from "./strings.ts";

/** Objects in one object stream: a reader that wants one of them inflates them all. */
const TOGETHER = 256;
/** Bytes of a row of the table: what kind, where (or in which stream), which in it. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 7;

type Place = { readonly kind: 1 | 2; readonly first: number; readonly second: number };

export function rewrite(edits: Edits, codec: Codec): Uint8Array {
  const { file } = edits;
  const parts: Uint8Array[] = [];
  const places = new Map<number, Place>();
  let length = 0;
  let next = edits.size;
  const write = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const writeStream = (number: number, stream: Stream): void => {
    places.set(number, { kind: 1, first: length, second: 0 });
    const described = new Map(stream.dict).set("Length", stream.bytes.length);
    write(bytesOf(`${number} 0 obj\n${serialise(described)}\nstream\n`));
    write(stream.bytes);
    write(bytesOf("\nendstream\nendobj\n"));
  };
  const compress = (entries: Dict, bytes: Uint8Array): Stream =>
    new Stream(new Map(entries).set("Filter", name("FlateDecode")), codec.deflate(bytes));

  let waiting: { readonly number: number; readonly bytes: Uint8Array }[] = [];
  const writeWaiting = (): void => {
    if (waiting.length === 0) return;
    const container = next++;
    waiting.forEach(({ number }, index) => places.set(number, { kind: 2, first: container, second: index }));
    const { bytes, first } = together(waiting);
    writeStream(container, compress(dict({ Type: name("ObjStm"), N: waiting.length, First: first }), bytes));
    waiting = [];
  };

  write(bytesOf("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"));
  for (const { number, isUnchanged } of edits.objects()) {
    const source = isUnchanged ? file.source(number) : null;
    const object = source ? null : edits.get(number);
    if (object instanceof Stream) {
      if (!isStructural(object)) writeStream(number, object);
      continue;
    }
    waiting.push({ number, bytes: source ?? bytesOf(serialise(object)) });
    if (waiting.length === TOGETHER) writeWaiting();
  }
  writeWaiting();

  const table = next++;
  const start = length;
  places.set(table, { kind: 1, first: start, second: 0 });
  const trailer = dict({
    Type: name("XRef"),
    Size: next,
    W: [...WIDTHS],
    Root: file.trailer.get("Root"),
    Info: file.trailer.get("Info"),
    ID: identity(file.trailer, codec.fingerprint(parts)),
  });
  writeStream(table, compress(trailer, rowsOf(places, next)));
  write(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return joined(parts, length);
}

/** What only said where objects were; it is said anew. */
const isStructural = ({ dict }: Stream): boolean =>
  isName(dict.get("Type"), "XRef") || isName(dict.get("Type"), "ObjStm");

/** Objects one after the other, led by a list of their numbers and where each begins. */
function together(objects: readonly { readonly number: number; readonly bytes: Uint8Array }[]) {
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

function rowsOf(places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const rows = new Uint8Array(size * ROW);
  const view = new DataView(rows.buffer);
  view.setUint16(5, 65_535); // number 0 leads the list of free objects
  for (const [number, { kind, first, second }] of places) {
    view.setUint8(number * ROW, kind);
    view.setUint32(number * ROW + 1, first);
    view.setUint16(number * ROW + 5, second);
  }
  return rows;
}

/** The first half tells which document it is and stays; the second which state of it, and is new. */
function identity(trailer: Dict, fingerprint: Uint8Array): PdfObject {
  const before = trailer.get("ID");
  const now = binary(fingerprint);
  return [Array.isArray(before) ? (before[0] ?? now) : now, now];
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
