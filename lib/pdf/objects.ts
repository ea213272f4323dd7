/**
 * The objects a PDF is made of (ISO 32000, 7.3), as plain values.
 *
 * Numbers, booleans, null and arrays are JavaScript's own, a dictionary is a `Map` from names without their
 * slash. What JavaScript has no word for has a class here. Strings are kept as they were written, so that what
 * is not changed is written back byte for byte; strings.ts reads and makes them.
 */

/** A name, without its slash, as written. */
export class Name {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** A reference to an indirect object. */
export class Ref {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation = 0) {
    this.number = number;
    this.generation = generation;
  }
}

/** A string as it is written in the file, delimiters included: `(a)` or `<61>`; one character for each byte. */
export class Literal {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** A dictionary with bytes, which are as in the file: encoded by the dictionary's filters. */
export class Stream {
  readonly dict: Dict;
  readonly bytes: Uint8Array;
  constructor(dict: Dict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}

export type Dict = Map<string, PdfObject>;
export type PdfObject = null | boolean | number | Name | Ref | Literal | Stream | Dict | PdfObject[];

/** A dictionary of these entries; those that are undefined are left out. */
export const dict = (entries: Readonly<Record<string, PdfObject | undefined>>): Dict => {
  const made: Dict = new Map();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) made.set(key, value);
  return made;
};

export const name = (value: string): Name => new Name(value);

export const isName = (object: PdfObject | undefined, value: string): boolean =>
  object instanceof Name && object.value === value;

/** What makes a file unreadable as a PDF, or what we do not read in one. */
export class PdfProblem extends Error {
  override readonly name = "PdfProblem";
}

/** What reading and writing need of the machine: the compression every PDF uses, and a fingerprint of bytes. */
export type Codec = {
  /** @throws when the result would be longer than `limit` bytes */
  readonly inflate: (bytes: Uint8Array, limit: number) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** 16 bytes that differ where the bytes differ. */
  readonly fingerprint: (parts: Iterable<Uint8Array>) => Uint8Array;
};
