/**
 * What is added to a tagged file (ISO 32000, 14.7) is tied to its structure, and the structure that is there stays
 * as it is: a new leaf of the tree that leads from numbers to elements, a new kid of an element. structure.ts does
 * the like for files of our own, which it writes anew.
 */
import type { Edits } from "./edits.ts";
import { appendToNumberTree, readNumberTree } from "./number-tree.ts";
import { dict, name, Ref, type PdfObject } from "./objects.ts";

export class Tagging {
  readonly #edits: Edits;
  readonly root: Ref;
  readonly #parents: ReadonlyMap<number, PdfObject>;
  readonly #added = new Map<number, PdfObject>();
  #next: number;

  private constructor(edits: Edits, root: Ref) {
    this.#edits = edits;
    this.root = root;
    const entries = edits.dict(root);
    this.#parents = readNumberTree(edits, entries.get("ParentTree"));
    const next = edits.resolve(entries.get("ParentTreeNextKey"));
    this.#next = typeof next === "number" && Number.isSafeInteger(next) ? Math.max(0, next) : 0;
    for (const key of this.#parents.keys()) this.#next = Math.max(this.#next, key + 1);
  }

  /** Null for a file without tags. */
  static of(edits: Edits): Tagging | null {
    const root = edits.dict(edits.file.trailer.get("Root")).get("StructTreeRoot");
    return root instanceof Ref && edits.dict(root).size > 0 ? new Tagging(edits, root) : null;
  }

  /** A number by which the tree will lead to an element, or to the elements of a page. */
  lead(to: PdfObject): number {
    const key = this.#next++;
    this.#added.set(key, to);
    return key;
  }

  /**
   * Puts an annotation beside the first words of its page that have an element.
   * @returns the annotation's StructParent; null where there is nothing to put it under
   */
  attach(page: Ref, annotation: Ref): number | null {
    const parent = this.#elementOn(page) ?? this.#uppermost();
    if (!parent) return null;
    const reference = dict({ Type: name("OBJR"), Obj: annotation, Pg: page });
    const element = this.#edits.add(
      dict({ Type: name("StructElem"), S: name("Annot"), P: parent, Pg: page, K: [reference] }),
    );
    this.#edits.edit(parent).set("K", [...this.#kidsOf(parent), element]);
    return this.lead(element);
  }

  /**
   * Puts the structure of another file at the end of this one's.
   * @param copy says an object of that file as this one does
   * @param keys the numbers its pages and annotations had, with those they were led by here
   */
  adopt(from: Edits, root: Ref, copy: (object: PdfObject) => PdfObject, keys: ReadonlyMap<number, number>): void {
    const theirs = from.dict(root);
    const kids = theirs.get("K") ?? [];
    const elements = (Array.isArray(from.resolve(kids)) ? from.array(kids) : [kids]).map(copy);
    const own = this.#edits.edit(this.root).set("K", [...this.#kidsOf(this.root), ...elements]);
    const parents = readNumberTree(from, theirs.get("ParentTree"));
    for (const [before, now] of keys) this.#added.set(now, copy(parents.get(before) ?? null));
    const roles = from.dict(theirs.get("RoleMap"));
    if (roles.size > 0) own.set("RoleMap", new Map([...roles, ...this.#edits.dict(own.get("RoleMap"))]));
  }

  #elementOn(page: Ref): Ref | null {
    const key = this.#edits.resolve(this.#edits.dict(page).get("StructParents"));
    const elements = typeof key === "number" ? this.#edits.array(this.#parents.get(key)) : [];
    return elements.find((element) => this.#isElement(element)) ?? null;
  }

  #uppermost(): Ref | null {
    return this.#kidsOf(this.root).find((kid) => this.#isElement(kid)) ?? null;
  }

  #isElement = (object: PdfObject): object is Ref => object instanceof Ref && this.#edits.dict(object).has("S");

  #kidsOf(element: Ref): readonly PdfObject[] {
    const kids = this.#edits.dict(element).get("K");
    if (kids === undefined) return [];
    return Array.isArray(this.#edits.resolve(kids)) ? this.#edits.array(kids) : [kids];
  }

  /** Nothing may be attached afterwards. */
  finish(): void {
    if (this.#added.size === 0) return;
    const root = this.#edits.edit(this.root);
    root.set("ParentTree", this.#edits.add(appendToNumberTree(this.#edits, root.get("ParentTree"), this.#added)));
    root.set("ParentTreeNextKey", this.#next);
  }
}
