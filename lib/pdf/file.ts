/** A PDF that is read, lazily: an object is parsed when somebody asks for it. */
import { readCrossReference, type CrossReference, type FindObjects, type Read } from "./cross-reference.ts";
import { decode } from "./filters.ts";
import { latin1, Lexer } from "./lexer.ts";
import { PdfProblem, Ref, Stream, type Codec, type Dict, type PdfObject } from "./objects.ts";

type Contained = { readonly bytes: Uint8Array; readonly starts: ReadonlyMap<number, number> };

/** A reference that leads to a reference, and so on, is followed so far; no sane file goes beyond two. */
const FOLLOWED = 32;

/** What an object stands for, where it is a reference. One that leads in a circle, or nowhere, leads to null. */
export function resolved(object: PdfObject | undefined, get: (number: number) => PdfObject): PdfObject {
  let found = object ?? null;
  for (let step = 0; found instanceof Ref; step++) found = step < FOLLOWED ? get(found.number) : null;
  return found;
}

export class PdfFile {
  /** From where the file counts its bytes: its heading, before which some have a mail's or a printer's lines. */
  readonly bytes: Uint8Array;
  readonly crossReference: CrossReference;
  readonly #codec: Codec;
  readonly #parsed = new Map<number, PdfObject>();
  readonly #containers = new Map<number, Contained>();
  /** The numbers of objects that are being read: one that needs itself to be read is damaged. */
  readonly #reading = new Set<number>();
  #offsets: Float64Array | null = null;

  /**
   * @param find how to find out where the objects are: the file's own table says it, if it has a sound one
   * @param mayBeLocked for who wants to know of its lock only, and reads nothing that is behind it
   * @throws PdfProblem when it is no PDF, or an encrypted one
   */
  constructor(bytes: Uint8Array, codec: Codec, find: FindObjects = readCrossReference, mayBeLocked = false) {
    this.#codec = codec;
    this.bytes = bytes.subarray(headingOf(bytes));
    const readAt = (offset: number): Read => this.#readAt(offset);
    try {
      this.crossReference = find(this.bytes, codec, readAt);
    } catch (error) {
      if (!(error instanceof PdfProblem) || this.bytes.length === bytes.length) throw error;
      this.bytes = bytes; // some count from the first byte all the same
      this.crossReference = find(this.bytes, codec, readAt);
    }
    if (this.trailer.has("Encrypt") && !mayBeLocked) throw new PdfProblem("The file is encrypted.");
  }

  get trailer(): Dict {
    return this.crossReference.trailer;
  }

  /** The numbers of its objects, ascending. */
  get numbers(): number[] {
    const used = [...this.crossReference.entries].filter(([number, entry]) => entry !== null && number > 0);
    return used.map(([number]) => number).sort((a, b) => a - b);
  }

  /** An object by its number; null for one that is not there. @throws PdfProblem when it is damaged */
  get(number: number): PdfObject {
    const known = this.#parsed.get(number);
    if (known !== undefined) return known;
    const entry = this.crossReference.entries.get(number);
    if (this.#reading.has(number)) throw new PdfProblem(`Object ${number} needs itself to be read.`);
    this.#reading.add(number);
    try {
      const object = !entry ? null : "offset" in entry ? this.#own(number).object : this.#contained(number, entry);
      this.#parsed.set(number, object);
      return object;
    } finally {
      this.#reading.delete(number);
    }
  }

  /** What a reference stands for; anything else stands for itself. */
  resolve = (object: PdfObject | undefined): PdfObject => resolved(object, (number) => this.get(number));

  /** The bytes of a stream without their filters. */
  decode(stream: Stream): Uint8Array {
    return decode(stream, this.#codec, this.resolve);
  }

  /**
   * An object as it stands in the file, without the words around it; null for a stream and for one that does not
   * stand there by itself. Copying what nobody changed is much quicker than writing it anew.
   */
  source(number: number): Uint8Array | null {
    const entry = this.crossReference.entries.get(number);
    if (!entry || !("offset" in entry)) return null;
    const plain = this.#plainSource(number, entry.offset);
    if (plain) return plain;
    const { object, start, end } = this.#own(number);
    return object instanceof Stream ? null : this.bytes.subarray(start, end);
  }

  /**
   * The same without reading it, where its end is plain: the word for it comes once before the next object begins, and
   * is the last there. Reading all objects only to copy them takes a third of the time of a long file.
   */
  #plainSource(number: number, offset: number): Uint8Array | null {
    const lexer = new Lexer(this.bytes, offset);
    if (lexer.integer() !== number) return null;
    lexer.integer();
    if (!lexer.accept("obj")) return null;
    lexer.skipSpace();
    const start = lexer.position;
    let limit = this.#nextOffset(offset);
    while (limit > start && (this.bytes[limit - 1] ?? 0) <= SPACE) limit--;
    const end = limit - END.length;
    if (end <= start || indexOfEnd(this.bytes, start, limit) !== end) return null;
    // A stream's bytes end with this word too; and what stands by itself could be one, if its own end is missing.
    for (limit = end; limit > start && (this.bytes[limit - 1] ?? 0) <= SPACE;) limit--;
    return this.bytes[limit - 1] === LETTER_M ? null : this.bytes.subarray(start, limit);
  }

  /** Where the next object, or what is not one, begins. */
  #nextOffset(offset: number): number {
    this.#offsets ??= offsetsOf(this.crossReference);
    let [low, high] = [0, this.#offsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#offsets[low] ?? 0;
  }

  #own(number: number) {
    const entry = this.crossReference.entries.get(number);
    if (!entry || !("offset" in entry)) throw new PdfProblem(`There is no object ${number}.`);
    const read = this.#readAt(entry.offset);
    if (read.number !== number) throw new PdfProblem(`Object ${number} is not where it should be.`);
    return read;
  }

  #readAt(offset: number): Read {
    const lexer = new Lexer(this.bytes, offset);
    const number = lexer.integer();
    lexer.integer();
    if (!lexer.accept("obj")) throw new PdfProblem(`There is no object at byte ${offset}.`);
    lexer.skipSpace();
    const start = lexer.position;
    const object = lexer.object();
    const end = lexer.position;
    if (!(object instanceof Map) || !lexer.accept("stream")) return { number, object, start, end };
    return { number, object: new Stream(object, this.#bytesAfter(lexer.position, object)), start, end };
  }

  /** The bytes after the word `stream`, by their stated length where that is true, else up to their end. */
  #bytesAfter(position: number, dict: Dict): Uint8Array {
    let start = position;
    if (this.bytes[start] === 13) start++;
    if (this.bytes[start] === 10) start++;
    const length = this.resolve(dict.get("Length"));
    if (typeof length === "number" && new Lexer(this.bytes, start + length).accept("endstream"))
      return this.bytes.subarray(start, start + length);
    for (let end = start; end < this.bytes.length; end++)
      if (this.bytes[end] === 101 && new Lexer(this.bytes, end).accept("endstream"))
        return this.bytes.subarray(start, end);
    throw new PdfProblem("A stream does not end.");
  }

  #contained(number: number, { container }: { readonly container: number; readonly index: number }): PdfObject {
    const { bytes, starts } = this.#containerOf(container);
    const start = starts.get(number);
    if (start === undefined) throw new PdfProblem(`Object ${number} is not where it should be.`);
    return new Lexer(bytes, start).object();
  }

  #containerOf(number: number): Contained {
    const known = this.#containers.get(number);
    if (known) return known;
    const entry = this.crossReference.entries.get(number);
    const stream = entry && "offset" in entry ? this.get(number) : null; // one inside another is not allowed
    if (!(stream instanceof Stream)) throw new PdfProblem(`Object stream ${number} is missing.`);
    const bytes = this.decode(stream);
    const lexer = new Lexer(bytes);
    const [count, first] = [this.resolve(stream.dict.get("N")), this.resolve(stream.dict.get("First"))];
    if (typeof count !== "number" || typeof first !== "number") throw new PdfProblem("An object stream is damaged.");
    const starts = new Map<number, number>();
    for (let index = 0; index < count; index++) {
      const contained = lexer.integer();
      starts.set(contained, first + lexer.integer());
    }
    const made = { bytes, starts };
    this.#containers.set(number, made);
    return made;
  }
}

const END = "endobj";
const [SPACE, LETTER_E, LETTER_M] = [32, 101, 109];

function indexOfEnd(bytes: Uint8Array, start: number, limit: number): number {
  for (let at = start; at < limit; at++)
    if (bytes[at] === LETTER_E && latin1(bytes, at, at + END.length) === END) return at;
  return -1;
}

/** Where objects begin, ascending, and where the table of them does. */
const offsetsOf = ({ entries, start }: CrossReference): Float64Array =>
  Float64Array.from([
    start,
    ...[...entries.values()].flatMap((entry) => (entry && "offset" in entry ? entry.offset : [])),
  ]).sort();

/** A heading further down than this is not looked for by anybody. */
const HEADING_WITHIN = 1_024;

function headingOf(bytes: Uint8Array): number {
  const at = latin1(bytes, 0, Math.min(bytes.length, HEADING_WITHIN)).indexOf("%PDF-");
  return Math.max(0, at);
}
