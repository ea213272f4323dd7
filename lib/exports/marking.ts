/**
 * Typst's pages become an annotated document.
 *
 * Where the template put a link to `annot:<segment>` around words, Typst wrote a Link annotation for each line of
 * them, with a rectangle over exactly these words. Here those links go, and for each note a Highlight comes that
 * covers the rectangles of all its segments; replies come as Text annotations in its thread. A passage that runs
 * over pages has one highlight on each, grouped. The structure for listeners is kept right all along: what was a
 * link's element becomes plain text, and every new annotation gets an element beside the passage's first words.
 */
import { continues, highlight, reply, type Quad } from "#lib/pdf/annotations.ts";
import { Appearances } from "#lib/pdf/appearances.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { Literal, name, Ref, type Codec, type Dict, type PdfObject } from "#lib/pdf/objects.ts";
import { pagesOf } from "#lib/pdf/pages.ts";
import { rewrite } from "#lib/pdf/rewrite.ts";
import { readText, text } from "#lib/pdf/strings.ts";
import { Structure } from "#lib/pdf/structure.ts";
import { claimAccessible } from "./accessible.ts";
import { resolveLinks } from "./inner-links.ts";
import type { Job, MarkedRemark } from "./job.ts";
import { lookOf } from "./looks.ts";
import { joinQuads } from "./quads.ts";

/** Where a note's words are on one page, and the element of the first of them. */
type Spot = { readonly page: Ref; readonly quads: Quad[]; readonly element: Ref | null };

/** @returns the finished file: PDF/A-3a and PDF/UA-1 */
export function markPages(pdf: Uint8Array, job: Job, codec: Codec): Uint8Array {
  const edits = new Edits(new PdfFile(pdf, codec));
  const structure = Structure.of(edits);
  const pages = pagesOf(edits);
  resolveLinks(edits, pages, structure);
  const spots = new Map<number, Spot[]>();
  const annotations = new Map<Ref, Ref[]>();
  for (const page of pages) annotations.set(page, takeLinks(page, { edits, structure, spots, segments: job.segments }));
  const drawer = new Drawer(edits, structure, annotations, codec);
  for (const remark of job.remarks) drawer.draw(remark, spots.get(remark.number) ?? []);
  for (const page of pages) {
    const entries = edits.edit(page);
    const own = annotations.get(page) ?? [];
    if (own.length > 0) entries.set("Annots", own).set("Tabs", name("S"));
  }
  structure?.finish();
  claimAccessible(edits);
  return rewrite(edits, codec);
}

type Taking = {
  readonly edits: Edits;
  readonly structure: Structure | null;
  readonly spots: Map<number, Spot[]>;
  readonly segments: Job["segments"];
};

/** Notes down where a page's segments are. @returns the annotations that stay */
function takeLinks(page: Ref, { edits, structure, spots, segments }: Taking): Ref[] {
  const staying: Ref[] = [];
  for (const link of edits.array(edits.dict(page).get("Annots"))) {
    if (!(link instanceof Ref)) continue;
    const entries = edits.dict(link);
    const address = edits.dict(entries.get("A")).get("URI");
    const target = address instanceof Literal ? /^annot:(\d+)$/.exec(readText(address)) : null;
    const segment = target ? segments[Number(target[1])] : undefined;
    if (!segment) {
      staying.push(link);
      continue;
    }
    const element = structure?.elementOf(entries.get("StructParent")) ?? null;
    const quad = quadOf(edits, entries);
    if (quad) for (const number of segment.notes) spotOn(page, element, number, spots).quads.push(quad);
    if (segment.href === null) {
      structure?.release(entries.get("StructParent"), link);
      edits.remove(link);
    } else {
      staying.push(link);
      const action: Dict = new Map(edits.dict(entries.get("A"))).set("URI", text(segment.href));
      edits.edit(link).set("A", action).set("Contents", text(segment.href));
    }
  }
  return staying;
}

function spotOn(page: Ref, element: Ref | null, number: number, spots: Map<number, Spot[]>): Spot {
  const known = spots.get(number) ?? [];
  spots.set(number, known);
  const last = known.at(-1);
  if (last?.page === page) return last;
  const spot = { page, quads: [], element };
  known.push(spot);
  return spot;
}

function quadOf(edits: Edits, entries: ReadonlyMap<string, PdfObject>): Quad | null {
  const rect = edits.array(entries.get("Rect")).map((side) => edits.resolve(side));
  const [left, bottom, right, top] = rect.filter((side) => typeof side === "number");
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  // White space at the end of a line leaves a rectangle without width: nothing to see, nothing to click.
  return right - left < 0.2 ? null : [left, bottom, right, top];
}

class Drawer {
  readonly #edits: Edits;
  readonly #structure: Structure | null;
  readonly #annotations: ReadonlyMap<Ref, Ref[]>;
  readonly #appearances: Appearances;

  constructor(edits: Edits, structure: Structure | null, annotations: ReadonlyMap<Ref, Ref[]>, codec: Codec) {
    this.#edits = edits;
    this.#structure = structure;
    this.#annotations = annotations;
    this.#appearances = new Appearances(edits, codec);
  }

  /** The highlights of a note, one for each page, and its replies with the first. */
  draw(remark: MarkedRemark, spots: readonly Spot[]): void {
    let first: Ref | null = null;
    for (const [index, spot] of spots.entries()) {
      const quads = joinQuads(spot.quads);
      const look = lookOf(remark);
      const appearance = this.#appearances.highlight(quads, look);
      const said = index === 0 ? remark : { ...remark, id: `${remark.id}#${index + 1}` };
      const entries = highlight(said, spot.page, quads, look.wash, appearance);
      if (first) continues(entries, first);
      const ref = this.#put(entries, spot);
      if (first) continue;
      first = ref;
      const [at] = quads;
      if (!at) continue;
      for (const answer of remark.replies) this.#put(reply(answer, spot.page, ref, at, this.#appearances.none), spot);
    }
  }

  #put(entries: Dict, { page, element }: Spot): Ref {
    const ref = this.#edits.add(entries);
    if (this.#structure && element) entries.set("StructParent", this.#structure.attach(element, page, ref));
    this.#annotations.get(page)?.push(ref);
    return ref;
  }
}
