/**
 * The objects of a file whose own table of them is of no use: they are looked for from its first byte to its last.
 * What comes later was saved later, and holds.
 */
import type { CrossReference, Entry, Read, ReadAt } from "./cross-reference.ts";
import { decode } from "./filters.ts";
import { latin1, Lexer } from "./lexer.ts";
import { isName, PdfProblem, Stream, type Codec, type Dict } from "./objects.ts";

/** @throws PdfProblem where there are none */
export function findObjects(bytes: Uint8Array, codec: Codec, readAt: ReadAt): CrossReference {
  const entries = new Map<number, Entry>();
  const trailer: Dict = new Map();
  for (let at = nextOf(bytes, 0); at !== null; at = nextOf(bytes, at)) {
    if (latin1(bytes, at, at + TRAILER.length) === TRAILER) {
      at += TRAILER.length;
      const found = attempted(() => new Lexer(bytes, at ?? 0).object());
      if (found instanceof Map) learn(found);
      continue;
    }
    const read = attempted(() => readAt(at ?? 0));
    if (!read) {
      at += OBJECT.length;
      continue;
    }
    entries.set(read.number, { offset: at, generation: 0 });
    if (read.object instanceof Stream) contained(read.number, read.object);
    at = endOf(read, bytes);
  }
  if (entries.size === 0) throw new PdfProblem("There are no objects in it.");
  return { entries, trailer, start: bytes.length, kind: "table" };

  function learn(found: Dict): void {
    for (const key of ["Root", "Info", "ID", "Encrypt"]) {
      const value = found.get(key);
      if (value !== undefined) trailer.set(key, value);
    }
  }

  /** What a stream holds of other objects, or says of where they are. */
  function contained(container: number, { dict, bytes: encoded }: Stream): void {
    if (isName(dict.get("Type"), "XRef")) learn(dict);
    const count = dict.get("N");
    if (!isName(dict.get("Type"), "ObjStm") || typeof count !== "number") return;
    attempted(() => {
      const lexer = new Lexer(decode(new Stream(dict, encoded), codec, (object) => object ?? null));
      for (let index = 0; index < count; index++) {
        entries.set(lexer.integer(), { container, index });
        lexer.integer();
      }
    });
  }
}

const OBJECT = "obj";
const TRAILER = "trailer";
const [LETTER_B, LETTER_J, LETTER_O, LETTER_R, LETTER_T] = [98, 106, 111, 114, 116];

/** Where the next object, or the next trailer, begins; null where none does. */
function nextOf(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + OBJECT.length <= bytes.length; at++) {
    if (bytes[at] === LETTER_T && bytes[at + 1] === LETTER_R && latin1(bytes, at, at + TRAILER.length) === TRAILER)
      return at;
    if (bytes[at] !== LETTER_O || bytes[at + 1] !== LETTER_B || bytes[at + 2] !== LETTER_J) continue;
    const start = numbersBefore(bytes, at, from);
    if (start !== null) return start;
  }
  return null;
}

/** Where the two numbers begin that stand before a word; null where they do not. */
function numbersBefore(bytes: Uint8Array, word: number, from: number): number | null {
  let at = word;
  for (let number = 0; number < 2; number++) {
    while (at > from && isBlank(bytes[at - 1])) at--;
    const end = at;
    while (at > from && isDigit(bytes[at - 1])) at--;
    if (at === end) return null;
  }
  return at;
}

const isBlank = (byte = -1): boolean => [0, 9, 10, 12, 13, 32].includes(byte);
const isDigit = (byte = -1): boolean => byte >= 48 && byte <= 57;

/** Behind its stream, if it has one: what looks like an object within is none, or one of a file that is attached. */
const endOf = ({ object, end }: Read, bytes: Uint8Array): number =>
  object instanceof Stream ? object.bytes.byteOffset - bytes.byteOffset + object.bytes.length : end;

function attempted<Result>(attempt: () => Result): Result | null {
  try {
    return attempt();
  } catch {
    return null; // whatever is broken there, the rest is looked for
  }
}
