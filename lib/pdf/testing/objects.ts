/** Random objects, and files made of them the plainest way there is. */
import fc from "fast-check";
import { bytesOf } from "../lexer.ts";
import { dict, Name, Ref, Stream, type Dict, type PdfObject } from "../objects.ts";
import { serialise } from "../serialise.ts";
import { binary, text } from "../strings.ts";

const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9.+-]{0,8}$/);

const { object } = fc.letrec<{ object: PdfObject }>((tie) => ({
  object: fc.oneof(
    { maxDepth: 4, depthIdentifier: "pdf" },
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
    fc.integer({ min: -99_999_999, max: 99_999_999 }).map((value) => value / 10_000),
    key.map((value) => new Name(value)),
    fc.integer({ min: 1, max: 9 }).map((number) => new Ref(number)),
    fc.string({ unit: "binary" }).map((value) => text(value)),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => binary(bytes)),
    fc.array(tie("object"), { maxLength: 4, depthIdentifier: "pdf" }),
    fc
      .array(fc.tuple(key, tie("object")), { maxLength: 4, depthIdentifier: "pdf" })
      .map((entries): Dict => new Map(entries)),
  ),
}));

/** Any object that stands inside another. */
export const anyObject: fc.Arbitrary<PdfObject> = object;

/** The objects of a file, from number 1 on; some are streams. */
export const anyObjects: fc.Arbitrary<PdfObject[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: anyObject },
    fc
      .tuple(fc.uint8Array({ maxLength: 300 }), key)
      .map(([bytes, kind]): PdfObject => new Stream(dict({ Kind: new Name(kind), Length: bytes.length }), bytes)),
  ),
  { minLength: 1, maxLength: 12 },
);

/** A file of these objects, with a table as PDF 1.4 has it. */
export function plainFile(objects: readonly PdfObject[]): Uint8Array {
  const parts: Uint8Array[] = [bytesOf("%PDF-1.7\n")];
  const rows = ["0000000000 65535 f \n"];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    rows.push(`${String(length()).padStart(10, "0")} 00000 n \n`);
    const inside = object instanceof Stream ? object.dict : object;
    parts.push(bytesOf(`${index + 1} 0 obj\n${serialise(inside)}\n`));
    if (object instanceof Stream) parts.push(bytesOf("stream\r\n"), object.bytes, bytesOf("\nendstream\n"));
    parts.push(bytesOf("endobj\n"));
  });
  const start = length();
  const size = objects.length + 1;
  parts.push(
    bytesOf(`xref\n0 ${size}\n${rows.join("")}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`),
  );
  const whole = new Uint8Array(length());
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
