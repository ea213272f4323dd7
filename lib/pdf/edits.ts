/** What is to be different in a file: objects added, replaced, taken out. The file itself is never touched. */
import { OBJECT_LIMIT } from "./cross-reference.ts";
import { resolved, type PdfFile } from "./file.ts";
import { PdfProblem, Ref, type Dict, type PdfObject } from "./objects.ts";

/** An object that is to be different: its number and generation, and what it will be; undefined where it goes. */
export type Change = {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject | undefined;
};

export class Edits {
  readonly file: PdfFile;
  readonly #changed = new Map<number, PdfObject>();
  readonly #editable = new Set<number>();
  readonly #removed = new Set<number>();
  #next: number;

  constructor(file: PdfFile) {
    this.file = file;
    this.#next = Math.max(highestOf(file.crossReference.entries.keys()) + 1, sizeOf(file.trailer), 1);
  }

  /** The object of a number as it will be. */
  get(number: number): PdfObject {
    if (this.#removed.has(number)) return null;
    return this.#changed.get(number) ?? this.file.get(number);
  }

  /** What a reference will stand for; anything else stands for itself. */
  resolve(object: PdfObject | undefined): PdfObject {
    return resolved(object, (number) => this.get(number));
  }

  /** The dictionary that an object is or refers to; an empty one where there is none. */
  dict(object: PdfObject | undefined): ReadonlyMap<string, PdfObject> {
    const found = this.resolve(object);
    return found instanceof Map ? found : new Map();
  }

  /** The array that an object is or refers to; an empty one where there is none. */
  array(object: PdfObject | undefined): readonly PdfObject[] {
    const found = this.resolve(object);
    return Array.isArray(found) ? found : [];
  }

  add(object: PdfObject): Ref {
    const ref = new Ref(this.#next++);
    this.set(ref, object);
    return ref;
  }

  set(ref: Ref, object: PdfObject): void {
    this.#removed.delete(ref.number);
    this.#changed.set(ref.number, object);
    this.#editable.add(ref.number);
  }

  /** A dictionary of the file, to be changed in place: a copy, made once. @throws PdfProblem when it is none */
  edit(ref: Ref): Dict {
    const object = this.get(ref.number);
    if (!(object instanceof Map)) throw new PdfProblem(`Object ${ref.number} is not a dictionary.`);
    if (this.#editable.has(ref.number)) return object;
    const copy = new Map(object);
    this.set(ref, copy);
    return copy;
  }

  remove(ref: Ref): void {
    this.#changed.delete(ref.number);
    this.#editable.delete(ref.number);
    this.#removed.add(ref.number);
  }

  /** The numbers of all objects there will be, ascending, and whether each one is as the file has it. */
  *objects(): Iterable<{ readonly number: number; readonly isUnchanged: boolean }> {
    for (const number of this.file.numbers)
      if (!this.#removed.has(number)) yield { number, isUnchanged: !this.#changed.has(number) };
    const before = new Set(this.file.numbers);
    const added = [...this.#changed.keys()].filter((number) => !before.has(number)).sort((a, b) => a - b);
    for (const number of added) yield { number, isUnchanged: false };
  }

  /** What is added, changed or taken out, by number. Objects of the file keep their generations. */
  *changes(): Iterable<Change> {
    const { entries } = this.file.crossReference;
    for (const number of [...this.#changed.keys(), ...this.#removed].sort((a, b) => a - b)) {
      const entry = entries.get(number);
      const generation = entry && "offset" in entry ? entry.generation : 0;
      yield { number, generation, object: this.#changed.get(number) };
    }
  }

  /** One more than the highest number in use. */
  get size(): number {
    return this.#next;
  }
}

function highestOf(numbers: Iterable<number>): number {
  let highest = 0;
  for (const number of numbers) highest = Math.max(highest, number);
  return highest;
}
const sizeOf = (trailer: Dict): number => {
  const size = trailer.get("Size");
  return typeof size === "number" && size <= OBJECT_LIMIT ? size : 0;
};
