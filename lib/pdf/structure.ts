/**
 * The structure of a tagged file (ISO 32000, 14.7): what each part of a page is, for those who listen to it.
 *
 * An annotation is tied to it twice. The structure element holds a reference to the annotation (OBJR), and the
 * annotation holds a number (StructParent) by which the parent tree leads back to the element. Both must agree.
 */
import type { Edits } from "./edits.ts";
import { readNumberTree, writeNumberTree } from "./number-tree.ts";
import { dict, name, Ref, type PdfObject } from "./objects.ts";

export class Structure {
  readonly #edits: Edits;
  readonly #root: Ref;
  readonly #parents: Map<number, PdfObject>;
  #nextKey: number;

  private constructor(edits: Edits, root: Ref) {
    this.#edits = edits;
    this.#root = root;
    this.#parents = readNumberTree(edits, edits.dict(root).get("ParentTree"));
    this.#nextKey = this.#highest() + 1;
  }

  /** Null for a file without tags. */
  static of(edits: Edits): Structure | null {
    const root = edits.dict(edits.file.trailer.get("Root")).get("StructTreeRoot");
    return root instanceof Ref ? new Structure(edits, root) : null;
  }

  #highest(): number {
    let highest = -1;
    for (const key of this.#parents.keys()) highest = Math.max(highest, key);
    return highest;
  }

  /** The element an annotation belongs to, by its StructParent. */
  elementOf(key: PdfObject | undefined): Ref | null {
    const element = typeof key === "number" ? this.#parents.get(key) : undefined;
    return element instanceof Ref ? element : null;
  }

  /** Makes the element of a link that is no more a plain stretch of text: its words stay, the reference goes. */
  release(key: PdfObject | undefined, annotation: Ref): void {
    const element = this.elementOf(key);
    if (!element || typeof key !== "number") return;
    this.#parents.delete(key);
    const entries = this.#edits.edit(element);
    entries.set("S", name("Span"));
    const isReference = (kid: PdfObject): boolean => {
      const target = this.#edits.dict(kid).get("Obj");
      return target instanceof Ref && target.number === annotation.number;
    };
    entries.set(
      "K",
      this.#kidsOf(element).filter((kid) => !isReference(kid)),
    );
  }

  /**
   * Puts an annotation under an element.
   * @returns the annotation's StructParent
   */
  attach(parent: Ref, page: Ref, annotation: Ref): number {
    const key = this.#nextKey++;
    const reference = dict({ Type: name("OBJR"), Obj: annotation, Pg: page });
    const element = this.#edits.add(
      dict({ Type: name("StructElem"), S: name("Annot"), P: parent, Pg: page, K: [reference] }),
    );
    this.#edits.edit(parent).set("K", [...this.#kidsOf(parent), element]);
    this.#parents.set(key, element);
    return key;
  }

  #kidsOf(element: Ref): readonly PdfObject[] {
    const kids = this.#edits.dict(element).get("K");
    if (kids === undefined) return [];
    return Array.isArray(this.#edits.resolve(kids)) ? this.#edits.array(kids) : [kids];
  }

  /** Writes the parent tree anew. Nothing may be attached or released afterwards. */
  finish(): void {
    const root = this.#edits.edit(this.#root);
    root.set("ParentTree", writeNumberTree(this.#edits, this.#parents));
    root.set("ParentTreeNextKey", this.#nextKey);
  }
}
