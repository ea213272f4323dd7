/**
 * The annotations that are in a file already, so that what came from it is not added a second time: found by their
 * name in the file, or where they have none by where they are.
 */
import type { Quad } from "#lib/pdf/annotations.ts";
import type { Edits } from "#lib/pdf/edits.ts";
import { Literal, Ref, type PdfObject } from "#lib/pdf/objects.ts";
import { annotationsOf } from "#lib/pdf/page-annotations.ts";
import { readText } from "#lib/pdf/strings.ts";
import type { InFile } from "./model.ts";

export type Present = { readonly ref: Ref; readonly page: Ref; readonly box: Quad };

/** How far the sides of a rectangle may be off, in points: programs round them. */
const NEAR = 1.5;

export class Presence {
  readonly #byName = new Map<string, Present>();
  readonly #nameless: Present[] = [];
  readonly #edits: Edits;
  readonly #pages: readonly Ref[];

  constructor(edits: Edits, pages: readonly Ref[]) {
    this.#edits = edits;
    this.#pages = pages;
    for (const page of pages)
      for (const ref of annotationsOf(edits, page)) {
        if (!(ref instanceof Ref)) continue; // one that does not stand by itself can't be answered
        const entries = edits.dict(ref);
        const box = boxOf(edits, entries.get("Rect"));
        if (!box) continue;
        const named = edits.resolve(entries.get("NM"));
        const known = named instanceof Literal ? readText(named) : "";
        if (known === "") this.#nameless.push({ ref, page, box });
        else if (!this.#byName.has(known)) this.#byName.set(known, { ref, page, box });
      }
  }

  /** What bears one of our own names: it went out with an earlier export. */
  named(id: string): Present | null {
    return this.#byName.get(id) ?? null;
  }

  /** What came in from the file. */
  find({ key, at }: InFile): Present | null {
    const on = at && this.#pages[at.page - 1];
    const isThere = (present: Present): boolean =>
      present.page === on && present.box.every((side, index) => Math.abs(side - (at?.box[index] ?? 0)) < NEAR);
    return this.#byName.get(key) ?? this.#nameless.find(isThere) ?? null;
  }

  /** An answer of the file, by its name, or where it has none by what it answers and says. */
  findAnswer({ key }: InFile, to: Ref, contents: string): Present | null {
    const isSame = ({ ref }: Present): boolean => {
      const entries = this.#edits.dict(ref);
      const [answers, said] = [entries.get("IRT"), this.#edits.resolve(entries.get("Contents"))];
      return (
        answers instanceof Ref &&
        answers.number === to.number &&
        said instanceof Literal &&
        letters(readText(said)) === letters(contents)
      );
    };
    return this.#byName.get(key) ?? this.#nameless.find(isSame) ?? null;
  }
}

/** What is said, without what Markdown and line ends make of it. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** A rectangle may name any two corners that face each other. */
export function boxOf(edits: Edits, rectangle: PdfObject | undefined): Quad | null {
  const sides = edits
    .array(rectangle)
    .map((side) => edits.resolve(side))
    .filter((side) => typeof side === "number");
  const [a, b, c, d] = sides;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
