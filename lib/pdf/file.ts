/** A PDF that is read, lazily: an object is parsed when somebody asks for it. */
import { readCrossReference, type CrossReference } from "./cross-reference.ts";
import { decode } from "./filters.ts";
import { Lexer } from "./lexer.ts";
import { PdfProblem, Ref, Stream, type Codec, type Dict, type PdfObject } from "./objects.ts";

type Contained = { readonly bytes: Uint8Array; readonly starts: readonly number[] };

export class PdfFile {
  readonly bytes: Uint8Array;
  readonly crossReference: CrossReference;
  readonly #codec: Codec;
  readonly #parsed = new Map<number, PdfObject>();
  readonly #containers = new Map<number, Contained>();

  /** @throws PdfProblem when it is no PDF, or an encrypted one */
  constructor(bytes: Uint8Array, codec: Codec) {
    this.bytes = bytes;
    this.#codec = codec;
    this.crossReference = readCrossReference(bytes, codec, (offset) => {
      const { object } = this.#readAt(offset);
      if (!(object instanceof Stream)) throw new PdfProblem("There is no table of objects.");
      return object;
    });
    if (this.trailer.has("Encrypt")) throw new PdfProblem("The file is encrypted.");
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
    const object = !entry ? null : "offset" in entry ? this.#own(number).object : this.#contained(number, entry);
    this.#parsed.set(number, object);
    return object;
  }

  /** What a reference stands for; anything else stands for itself. */
  resolve = (object: PdfObject | undefined): PdfObject =>
    object instanceof Ref ? this.resolve(this.get(object.number)) : (object ?? null);

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
    const { object, start, end } = this.#own(number);
    return object instanceof Stream ? null : this.bytes.subarray(start, end);
  }

  #own(number: number) {
    const entry = this.crossReference.entries.get(number);
    if (!entry || !("offset" in entry)) throw new PdfProblem(`There is no object ${number}.`);
    const read = this.#readAt(entry.offset);
    if (read.number !== number) throw new PdfProblem(`Object ${number} is not where it should be.`);
    return read;
  }

  #readAt(offset: number) {
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
    const start = starts[number];
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
    const starts: number[] = [];
    for (let index = 0; index < count; index++) {
      const contained = lexer.integer();
      starts[contained] = first + lexer.integer();
    }
    const made = { bytes, starts };
    this.#containers.set(number, made);
    return made;
  }
}
