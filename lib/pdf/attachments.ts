/** Files inside a file (ISO 32000, 7.11.4). */
import type { Edits } from "./edits.ts";
import {
  dict,
  isName,
  Literal,
  name,
  PdfProblem,
  Ref,
  Stream,
  type Codec,
  type Dict,
  type PdfObject,
} from "./objects.ts";
import { readText, text } from "./strings.ts";

/** What the annotations as data are called that our exports have in them. */
export const WEB_ANNOTATIONS = "annotations.jsonld";

export type Attachment = {
  readonly name: string;
  /** As it is written in a name of PDF: `application#2Fld+json`. */
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
};

/** Puts a file into the document; one of the same name gives way to it. */
export function attach(edits: Edits, file: Attachment, codec: Codec): void {
  const catalogue = catalogueOf(edits);
  const content = edits.add(
    new Stream(
      dict({
        Type: name("EmbeddedFile"),
        Subtype: name(file.type),
        Params: dict({ Size: file.bytes.length }),
        Filter: name("FlateDecode"),
      }),
      codec.deflate(file.bytes),
    ),
  );
  const said = text(file.name);
  const specification = edits.add(
    dict({
      Type: name("Filespec"),
      F: said,
      UF: said,
      Desc: text(file.description),
      AFRelationship: name("Supplement"),
      EF: dict({ F: content, UF: content }),
    }),
  );
  const names: Dict = new Map(edits.dict(catalogue.get("Names")));
  const before = namesIn(edits, names.get("EmbeddedFiles")).filter(([key]) => key !== file.name);
  const all = [...before, [file.name, specification] as const].toSorted(([a], [b]) => (a < b ? -1 : 1));
  names.set("EmbeddedFiles", dict({ Names: all.flatMap(([key, value]) => [text(key), value]) }));
  catalogue.set("Names", names);
  const others = edits.array(catalogue.get("AF")).filter((other) => nameOf(edits, other) !== file.name);
  catalogue.set("AF", [...others, specification]);
}

/** @throws PdfProblem */
export function catalogueOf(edits: Edits): Dict {
  const root = edits.file.trailer.get("Root");
  if (!(root instanceof Ref)) throw new PdfProblem("The file has no catalogue.");
  return edits.edit(root);
}

/** The entries of a name tree (ISO 32000, 7.9.6), spread over however many nodes. */
function namesIn(edits: Edits, root: PdfObject | undefined): (readonly [string, PdfObject])[] {
  const found: (readonly [string, PdfObject])[] = [];
  const seen = new Set<number>();
  const visit = (node: PdfObject | undefined): void => {
    if (node instanceof Ref && (seen.has(node.number) || !seen.add(node.number))) return;
    const entries = edits.dict(node);
    const pairs = edits.array(entries.get("Names"));
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const key = edits.resolve(pairs[index]);
      if (key instanceof Literal) found.push([readText(key), pairs[index + 1] ?? null]);
    }
    for (const kid of edits.array(entries.get("Kids"))) visit(kid);
  };
  visit(root);
  return found;
}

/** The value of a name in the document's tree of that kind; null where there is none. */
export const named = (edits: Edits, kind: string, key: string): PdfObject =>
  namesIn(edits, edits.dict(edits.dict(edits.file.trailer.get("Root")).get("Names")).get(kind)).find(
    ([other]) => other === key,
  )?.[1] ?? null;

function nameOf(edits: Edits, specification: PdfObject): string | null {
  const entries = edits.dict(specification);
  const said = edits.resolve(entries.get("UF") ?? entries.get("F"));
  return isName(entries.get("Type"), "Filespec") && said instanceof Literal ? readText(said) : null;
}
