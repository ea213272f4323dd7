/** From bytes to objects (ISO 32000, 7.2 and 7.3). Reads no streams: what follows a dictionary is file.ts's to know. */
import { Literal, Name, PdfProblem, Ref, type Dict, type PdfObject } from "./objects.ts";

/** What ends a token: 1 is white space, 2 a delimiter. */
const KIND = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = 1;
for (const character of "()<>[]{}/%") KIND[character.charCodeAt(0)] = 2;

/** Deeper nesting than any file has, and shallower than the stack. */
const DEPTH_LIMIT = 200;

const [PERCENT, SLASH, LESS, GREATER] = [37, 47, 60, 62];
const [OPEN, CLOSE, BACKSLASH] = [40, 41, 92];
const [LEFT, RIGHT, LETTER_R, ZERO] = [91, 93, 82, 48];
/** More digits than these make a number that JavaScript rounds. */
const EXACT_DIGITS = 15;

export class Lexer {
  readonly bytes: Uint8Array;
  position: number;
  #depth = 0;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Goes past white space and comments. */
  skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      while (KIND[this.#at(0)] === 1) this.position++;
      if (bytes[this.position] !== PERCENT) return;
      while (this.position < bytes.length && !this.#isLineEnd()) this.position++;
    }
  }

  /** The regular characters from here on; empty at a delimiter. */
  token(): string {
    const start = this.position;
    while (this.position < this.bytes.length && KIND[this.#at(0)] === 0) this.position++;
    return latin1(this.bytes, start, this.position);
  }

  /** Goes past a keyword, if that is what comes next. */
  accept(keyword: string): boolean {
    this.skipSpace();
    for (let index = 0; index < keyword.length; index++)
      if (this.bytes[this.position + index] !== keyword.charCodeAt(index)) return false;
    this.position += keyword.length;
    return true;
  }

  /** A whole number. @throws PdfProblem */
  integer(): number {
    const value = this.object();
    if (typeof value !== "number" || !Number.isSafeInteger(value)) throw this.#problem("a number was expected");
    return value;
  }

  /** The object that begins here. @throws PdfProblem */
  object(): PdfObject {
    this.skipSpace();
    if (++this.#depth > DEPTH_LIMIT) throw this.#problem("objects are nested too deeply");
    const object = this.#object();
    this.#depth--;
    return object;
  }

  #object(): PdfObject {
    const byte = this.bytes[this.position];
    if (byte === LEFT) return this.#array();
    if (byte === OPEN) return this.#parenthesised();
    if (byte === LESS) return this.bytes[this.position + 1] === LESS ? this.#dictionary() : this.#hexadecimal();
    if (byte !== SLASH) return this.#word();
    this.position++;
    return new Name(this.token());
  }

  #array(): PdfObject[] {
    this.position++;
    const items: PdfObject[] = [];
    for (this.skipSpace(); this.bytes[this.position] !== RIGHT; this.skipSpace()) items.push(this.object());
    this.position++;
    return items;
  }

  #dictionary(): Dict {
    this.position += 2;
    const entries: Dict = new Map();
    for (this.skipSpace(); this.bytes[this.position] === SLASH; this.skipSpace()) {
      this.position++;
      const key = this.token();
      entries.set(key, this.object());
    }
    if (!this.accept(">>")) throw this.#problem("a dictionary does not end");
    return entries;
  }

  #parenthesised(): Literal {
    const start = this.position++;
    for (let open = 1; open > 0; this.position++) {
      const byte = this.bytes[this.position];
      if (byte === undefined) throw this.#problem("a string does not end");
      if (byte === BACKSLASH) this.position++;
      else if (byte === OPEN) open++;
      else if (byte === CLOSE) open--;
    }
    return new Literal(latin1(this.bytes, start, this.position));
  }

  #hexadecimal(): Literal {
    const start = this.position;
    const end = this.bytes.indexOf(GREATER, start);
    if (end < 0) throw this.#problem("a string does not end");
    this.position = end + 1;
    return new Literal(latin1(this.bytes, start, end + 1));
  }

  /** A number, a reference (two numbers and an R), or one of the three words. */
  #word(): PdfObject {
    const start = this.position;
    const whole = this.#digits();
    if (whole !== null && KIND[this.#at(0)] !== 0) return this.#reference(whole) ?? whole;
    this.position = start;
    const word = this.token();
    if (word === "true") return true;
    if (word === "false") return false;
    if (word === "null") return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw this.#problem(`“${word.slice(0, 20)}” is no object`);
    return Number(word);
  }

  /** The number that some digits say, if not so many that it could not be told exactly; most of a file is these. */
  #digits(): number | null {
    const start = this.position;
    let value = 0;
    for (let digit = this.#at(0) - ZERO; digit >= 0 && digit <= 9; digit = this.#at(0) - ZERO) {
      value = value * 10 + digit;
      this.position++;
    }
    return this.position > start && this.position - start <= EXACT_DIGITS ? value : null;
  }

  #reference(number: number): Ref | null {
    const back = this.position;
    this.skipSpace();
    const start = this.position;
    const generation = this.#digits();
    if (generation !== null && this.position - start <= 5 && KIND[this.#at(0)] !== 0) {
      this.skipSpace();
      if (this.bytes[this.position] === LETTER_R && KIND[this.bytes[this.position + 1] ?? 32] !== 0) {
        this.position++;
        return new Ref(number, generation);
      }
    }
    this.position = back;
    return null;
  }

  #at(ahead: number): number {
    return this.bytes[this.position + ahead] ?? 256; // beyond the end: of no kind
  }

  #isLineEnd(): boolean {
    return this.bytes[this.position] === 10 || this.bytes[this.position] === 13;
  }

  #problem(what: string): PdfProblem {
    return new PdfProblem(`At byte ${this.position}: ${what}.`);
  }
}

/** Up to how many bytes a loop is quicker than a call with as many arguments; names and numbers are. */
const SHORT = 48;

/** Bytes as a string with one character for each. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  if (end - start <= SHORT) {
    for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
    return text;
  }
  for (let at = start; at < end; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8_192)));
  return text;
}

/** The other way round; characters above U+00FF do not occur. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
