/**
 * A file written anew with its edits, small: objects that are no streams go together into compressed object
 * streams, and where everything is stands in one compressed table (ISO 32000, 7.5.7 and 7.5.8). Linear in the size
 * of the file. The same input gives the same bytes.
 */
import { Body, rowsOf, TOGETHER, WIDTHS, type Packed } from "./body.ts";
import type { Edits } from "./edits.ts";
import { bytesOf } from "./lexer.ts";
import { dict, isName, name, Stream, type Codec } from "./objects.ts";
import { serialise } from "./serialise.ts";

export function rewrite(edits: Edits, codec: Codec): Uint8Array {
  const { file } = edits;
  const body = new Body(codec, 0);
  let next = edits.size;
  let waiting: Packed[] = [];
  const writeWaiting = (): void => {
    if (waiting.length > 0) body.writeTogether(next++, waiting);
    waiting = [];
  };

  body.write(bytesOf("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"));
  for (const { number, isUnchanged } of edits.objects()) {
    const source = isUnchanged ? file.source(number) : null;
    const object = source ? null : edits.get(number);
    if (object instanceof Stream) {
      if (!isStructural(object)) body.writeObject(number, object);
      continue;
    }
    waiting.push({ number, bytes: source ?? bytesOf(serialise(object)) });
    if (waiting.length === TOGETHER) writeWaiting();
  }
  writeWaiting();

  const table = next++;
  const start = body.offset;
  body.places.set(table, { offset: start, generation: 0 });
  const trailer = dict({
    Type: name("XRef"),
    Size: next,
    W: [...WIDTHS],
    Root: file.trailer.get("Root"),
    Info: file.trailer.get("Info"),
    ID: body.identity(file.trailer),
  });
  const numbers = Array.from({ length: next }, (_, number) => number);
  body.writeObject(table, body.compress(trailer, rowsOf(numbers, body.places)));
  body.write(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return body.bytes();
}

/** What only said where objects were; it is said anew. */
const isStructural = ({ dict }: Stream): boolean =>
  isName(dict.get("Type"), "XRef") || isName(dict.get("Type"), "ObjStm");
