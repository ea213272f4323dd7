/** What the pages of a file are drawn with. */
import type { Edits } from "./edits.ts";
import { isName, Ref, Stream, type PdfObject } from "./objects.ts";
import { inherited, pagesOf } from "./pages.ts";

/** Pictures within pictures are looked into so far. */
const DEPTH = 4;

/** The dictionaries of what pages, and the pictures on them, are drawn with; what several share may come several times. */
export function* resourcesOf(edits: Edits): Iterable<ReadonlyMap<string, PdfObject>> {
  const seen = new Set<number>();
  for (const page of pagesOf(edits)) yield* within(inherited(edits, page, "Resources"), 0);

  function* within(resources: PdfObject, depth: number): Iterable<ReadonlyMap<string, PdfObject>> {
    const entries = edits.dict(resources);
    yield entries;
    if (depth === DEPTH) return;
    for (const object of edits.dict(entries.get("XObject")).values()) {
      if (!(object instanceof Ref) || seen.has(object.number)) continue;
      seen.add(object.number);
      const form = edits.resolve(object);
      if (form instanceof Stream && isName(form.dict.get("Subtype"), "Form"))
        yield* within(edits.resolve(form.dict.get("Resources")), depth + 1);
    }
  }
}
