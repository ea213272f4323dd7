/**
 * Links within pages that Typst set: the template names places and says what leads there, both as links to addresses
 * (child/template.typ); here what leads somewhere gets its destination, and what only names a place goes.
 */
import type { Edits } from "#lib/pdf/edits.ts";
import { Literal, name, Ref, type Dict, type PdfObject } from "#lib/pdf/objects.ts";
import { readText, text } from "#lib/pdf/strings.ts";
import type { Structure } from "#lib/pdf/structure.ts";
import { boxOf } from "./in-file.ts";

type Link = { readonly page: Ref; readonly ref: Ref; readonly kind: string; readonly name: string };

/** So far above the words that they are not cut off, in points. */
const ABOVE = 8;

export function resolveLinks(edits: Edits, pages: readonly Ref[], structure: Structure | null): void {
  const links = pages.flatMap((page) => linksOn(edits, page));
  const places = placesOf(edits, links);
  const gone = new Set<number>();
  for (const { ref, kind, name: to } of links) {
    const place = kind === "go" ? places.get(to) : undefined;
    if (place) lead(edits.edit(ref), to, place);
    else {
      structure?.release(edits.dict(ref).get("StructParent"), ref);
      edits.remove(ref);
      gone.add(ref.number);
    }
  }
  for (const page of new Set(links.map(({ page }) => page))) {
    const staying = edits.array(edits.dict(page).get("Annots"));
    edits.edit(page).set(
      "Annots",
      staying.filter((link) => !(link instanceof Ref && gone.has(link.number))),
    );
  }
}

function linksOn(edits: Edits, page: Ref): Link[] {
  return edits.array(edits.dict(page).get("Annots")).flatMap((ref) => {
    const address = edits.dict(edits.dict(ref).get("A")).get("URI");
    const parts = address instanceof Literal ? /^(go|at):(.+)$/u.exec(readText(address)) : null;
    const [, kind = "", to = ""] = parts ?? [];
    return parts && ref instanceof Ref ? [{ page, ref, kind, name: to }] : [];
  });
}

/** The numbers of a note are places besides: that in the text leads to the note, and that of the note back to it. */
function placesOf(edits: Edits, links: readonly Link[]): Map<string, PdfObject> {
  const places = new Map<string, PdfObject>();
  for (const { page, ref, kind, name: to } of links) {
    const place = kind === "at" ? to : otherEndOf(to);
    const box = boxOf(edits, edits.dict(ref).get("Rect"));
    if (box && (kind === "at" || place !== to) && !places.has(place))
      places.set(place, [page, name("XYZ"), box[0], box[3] + ABOVE, null]);
  }
  return places;
}

const otherEndOf = (to: string): string => {
  const [, kind, number] = /^(note|mark)-(\d+)$/u.exec(to) ?? [];
  return number ? `${kind === "note" ? "mark" : "note"}-${number}` : to;
};

function lead(link: Dict, to: string, place: PdfObject): void {
  link.delete("A");
  link.set("Dest", place).set("Contents", text(to.replace("mark-", "passage ").replace("-", " ")));
}
