/**
 * The pages of one file, put after those of another with all that they need: what a page refers to is copied with
 * it, once. Links within those pages go on leading where they led.
 */
import { catalogueOf, named } from "./attachments.ts";
import type { Edits } from "./edits.ts";
import { appendToNumberTree } from "./number-tree.ts";
import { dict, isName, Literal, name, PdfProblem, Ref, Stream, type Dict, type PdfObject } from "./objects.ts";
import { inherited, pagesOf } from "./pages.ts";
import { readText, text } from "./strings.ts";
import type { Tagging } from "./tagging.ts";

export type Appending = {
  /** Ties the pages to the structure of the file they come to; without it they come without their own. */
  readonly tagging: Tagging | null;
  /** Where an address leads, if it is to be a place in the file. */
  readonly destinationOf: (address: string) => PdfObject;
  /** What the pages are called before their number, in a file that names its pages. */
  readonly label: string;
};

/** @returns the new pages, and how any object of the other file is said in this one */
export function appendPages(edits: Edits, from: Edits, { tagging, destinationOf, label }: Appending) {
  const catalogue = catalogueOf(edits);
  const root = catalogue.get("Pages");
  if (!(root instanceof Ref)) throw new PdfProblem("The file has no pages.");
  const copier = new Copier(edits, from, tagging, destinationOf);
  const pages = copier.pages(root);
  const before = countOf(edits, root);
  const tree = edits.edit(root);
  const node = edits.add(dict({ Type: name("Pages"), Parent: root, Kids: pages, Count: pages.length }));
  for (const page of pages) edits.edit(page).set("Parent", node);
  tree.set("Kids", [...edits.array(tree.get("Kids")), node]).set("Count", before + pages.length);
  if (edits.dict(catalogue.get("PageLabels")).size > 0) {
    const labels = new Map([[before, dict({ S: name("D"), P: text(label) })]]);
    catalogue.set("PageLabels", appendToNumberTree(edits, catalogue.get("PageLabels"), labels));
  }
  if (tagging) copier.structure(tagging);
  return { pages, copied: (object: PdfObject) => copier.copy(object) };
}

/** How many pages there are; what the tree says of that is not always so. */
function countOf(edits: Edits, root: Ref): number {
  const said = edits.resolve(edits.dict(root).get("Count"));
  const found = pagesOf(edits).length;
  return typeof said === "number" && said > found ? said : found;
}

const OF_STRUCTURE = ["StructParents", "StructParent"];

class Copier {
  readonly #edits: Edits;
  readonly #from: Edits;
  readonly #tagging: Tagging | null;
  readonly #destinationOf: Appending["destinationOf"];
  readonly #made = new Map<number, Ref>();
  readonly #keys = new Map<number, number>();

  constructor(edits: Edits, from: Edits, tagging: Tagging | null, destinationOf: Appending["destinationOf"]) {
    this.#edits = edits;
    this.#from = from;
    this.#tagging = tagging;
    this.#destinationOf = destinationOf;
  }

  /** All pages; each has its place before any is copied, because they lead to one another. */
  pages(parent: Ref): Ref[] {
    const pages = pagesOf(this.#from);
    for (const page of pages) this.#made.set(page.number, this.#edits.add(dict({ Parent: parent })));
    return pages.map((page) => {
      const entries = this.#dict(this.#from.dict(page));
      for (const key of ["MediaBox", "CropBox", "Rotate", "Resources"]) {
        const value = entries.has(key) ? null : inherited(this.#from, page, key);
        if (value !== null) entries.set(key, this.copy(value));
      }
      const made = this.#made.get(page.number) ?? parent;
      this.#edits.set(made, entries);
      return made;
    });
  }

  /** An object as this file says it; what it refers to is copied, too. */
  copy(object: PdfObject): PdfObject {
    if (object instanceof Ref) return this.#ref(object);
    if (Array.isArray(object)) return object.map((item) => this.copy(item));
    return object instanceof Map ? this.#dict(object) : object;
  }

  #ref(ref: Ref): Ref {
    const known = this.#made.get(ref.number);
    if (known) return known;
    const made = this.#edits.add(null);
    this.#made.set(ref.number, made);
    const object = this.#from.get(ref.number);
    this.#edits.set(
      made,
      object instanceof Stream ? new Stream(this.#dict(object.dict), object.bytes) : this.copy(object),
    );
    return made;
  }

  #dict(entries: ReadonlyMap<string, PdfObject>): Dict {
    const made: Dict = new Map();
    const isPage = isName(entries.get("Type"), "Page");
    for (const [key, value] of entries) {
      // What leads out of what is copied, and the order of a structure that does not come with it.
      if (isPage && (key === "Parent" || (key === "Tabs" && !this.#tagging))) continue;
      if (!OF_STRUCTURE.includes(key)) made.set(key, this.copy(value));
      else if (this.#tagging && typeof value === "number") made.set(key, this.#key(value, this.#tagging));
    }
    return isName(entries.get("Subtype"), "Link") ? this.#led(entries, made) : made;
  }

  /** A link to a name of the other file, or to an address that stands for a place, leads to that place. */
  #led(link: ReadonlyMap<string, PdfObject>, made: Dict): Dict {
    const target = link.get("Dest");
    if (target instanceof Literal) made.set("Dest", this.copy(named(this.#from, "Dests", readText(target))));
    const address = this.#from.dict(link.get("A")).get("URI");
    const place = address instanceof Literal ? this.#destinationOf(readText(address)) : null;
    if (place === null) return made;
    made.delete("A");
    return made.set("Dest", place);
  }

  /** The number of a page or an annotation of the other file, as this file counts. */
  #key(key: number, tagging: Tagging): number {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    const made = tagging.lead(null);
    this.#keys.set(key, made);
    return made;
  }

  /** What the pages are, for those who listen to them: its root gives way to this file's. */
  structure(tagging: Tagging): void {
    const root = this.#from.dict(this.#from.file.trailer.get("Root")).get("StructTreeRoot");
    if (!(root instanceof Ref)) return;
    this.#made.set(root.number, tagging.root);
    tagging.adopt(this.#from, root, (object) => this.copy(object), this.#keys);
  }
}
