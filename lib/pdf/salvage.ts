/**
 * A file that nobody can read as it is, written anew with what is whole in it. It loses what cannot be read, and
 * keeps the numbers of the rest.
 */
import { Edits } from "./edits.ts";
import { PdfFile } from "./file.ts";
import { findObjects } from "./found-objects.ts";
import { dict, isName, name, PdfProblem, Ref, type Codec } from "./objects.ts";
import { straightenTree } from "./page-tree.ts";
import { pagesOf } from "./pages.ts";
import { rewrite } from "./rewrite.ts";

/** @throws PdfProblem where no page is found in it, or it is encrypted */
export function salvaged(bytes: Uint8Array, codec: Codec): Uint8Array {
  const edits = new Edits(new PdfFile(bytes, codec, findObjects));
  for (const number of edits.file.numbers) if (!isWhole(edits, number)) edits.remove(new Ref(number));
  const { trailer } = edits.file;
  if (!isName(edits.dict(trailer.get("Root")).get("Type"), "Catalog") || pagesOf(edits).length === 0)
    trailer.set("Root", newRoot(edits));
  straightenTree(edits);
  return rewrite(edits, codec);
}

function isWhole(edits: Edits, number: number): boolean {
  try {
    edits.get(number);
    return true;
  } catch (error) {
    if (error instanceof PdfProblem) return false;
    throw error;
  }
}

/** A catalogue of the file's own that leads to pages, or one of the pages there are, in the order of their numbers. */
function newRoot(edits: Edits): Ref {
  const all = edits.file.numbers.map((number) => new Ref(number));
  const ofType = (type: string): Ref[] => all.filter((ref) => isName(edits.dict(ref).get("Type"), type));
  for (const catalogue of ofType("Catalog")) {
    edits.file.trailer.set("Root", catalogue);
    if (pagesOf(edits).length > 0) return catalogue;
  }
  const pages = ofType("Page");
  if (pages.length === 0) throw new PdfProblem("There are no pages in it.");
  const tree = edits.add(dict({ Type: name("Pages"), Kids: pages, Count: pages.length }));
  for (const page of pages) edits.edit(page).set("Parent", tree);
  return edits.add(dict({ Type: name("Catalog"), Pages: tree }));
}
