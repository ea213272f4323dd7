/**
 * A PDF that somebody brought in, with our annotations, pages and data added to it. Its own bytes are not written
 * anew: what is added comes after them.
 */
import { append } from "#lib/pdf/append.ts";
import { appendPages } from "#lib/pdf/append-pages.ts";
import { attach, WEB_ANNOTATIONS } from "#lib/pdf/attachments.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { Literal, name, PdfProblem, type Codec, type PdfObject, type Ref } from "#lib/pdf/objects.ts";
import { addBookmarks, uppermost } from "#lib/pdf/outline.ts";
import { inherited, pagesOf } from "#lib/pdf/pages.ts";
import { partRepeated } from "#lib/pdf/repeated-pages.ts";
import { readText } from "#lib/pdf/strings.ts";
import { Structure } from "#lib/pdf/structure.ts";
import { Tagging } from "#lib/pdf/tagging.ts";
import { drawOnPages } from "./draw-on-pages.ts";
import { boxOf } from "./in-file.ts";
import { resolveLinks } from "./inner-links.ts";
import type { OriginalJob } from "./original-job.ts";
import type { Sheet } from "./sheet.ts";
import type { Stage } from "./task.ts";

export type Parts = {
  readonly codec: Codec;
  /** Sets the pages of a sheet, with or without the structure that listeners need. */
  readonly set: (sheet: Sheet, isTagged: boolean) => Uint8Array;
  readonly tell: (stage: Stage) => void;
  /** Whether pages and files may be added, or only annotations. */
  readonly onlyAnnotations: boolean;
};

/**
 * @returns what comes after the file's own bytes
 * @throws PdfProblem when the file is damaged, or encrypted
 */
export function ontoOriginal(original: Uint8Array, job: OriginalJob, parts: Parts): Uint8Array {
  const { codec, tell, onlyAnnotations } = parts;
  const edits = new Edits(new PdfFile(original, codec));
  const found = pagesOf(edits);
  // Annotations name pages by their number: where two readers count differently, words would be marked elsewhere.
  if (found.length !== job.pageCount) throw new PdfProblem("The file's pages are not in order.");
  const marked = job.remarks.flatMap(({ places }) => places.map(({ page }) => page - 1));
  const pages = partRepeated(edits, found, new Set(marked));
  const tagging = Tagging.of(edits);
  const appendix =
    job.appendix && !onlyAnnotations ? setAppendix(edits, pages, job.appendix, tagging !== null, parts) : null;
  tell({ at: "annotations", count: job.remarks.length });
  drawOnPages(edits, job.remarks, { pages, tagging, codec });
  if (appendix) addAppendix(edits, pages, appendix, tagging);
  if (!onlyAnnotations) attach(edits, { ...data, bytes: new TextEncoder().encode(job.webAnnotations) }, codec);
  tagging?.finish();
  tell({ at: "writing" });
  return append(edits, codec);
}

const data = {
  name: WEB_ANNOTATIONS,
  type: "application#2Fld+json",
  description: "The annotations for programs: W3C Web Annotations in JSON-LD",
} as const;

function setAppendix(
  edits: Edits,
  pages: readonly Ref[],
  sheet: Sheet,
  isTagged: boolean,
  { set, codec }: Parts,
): Edits {
  const paper = sheet.paper ?? paperOf(edits, pages[0]);
  const appendix = new Edits(new PdfFile(set({ ...sheet, paper }, isTagged), codec));
  const structure = Structure.of(appendix);
  resolveLinks(appendix, pagesOf(appendix), structure);
  structure?.finish();
  return appendix;
}

/** American letter is wider than A4 and not as high. */
function paperOf(edits: Edits, page: Ref | undefined): "a4" | "us-letter" {
  const box = page && boxOf(edits, inherited(edits, page, "MediaBox"));
  if (!box) return "a4";
  const sides = [box[2] - box[0], box[3] - box[1]].toSorted((a, b) => a - b);
  return (sides[1] ?? 0) / Math.max(1, sides[0] ?? 1) < 1.35 ? "us-letter" : "a4";
}

/** What the bookmarks lead to: the parts of the pages, without their title, which is that of the document. */
function addAppendix(edits: Edits, pages: readonly Ref[], appendix: Edits, tagging: Tagging | null): void {
  const destinationOf = (address: string): PdfObject => {
    const page = pages[Number(/^page:(\d+)$/u.exec(address)?.[1] ?? 0) - 1];
    return page ? [page, name("Fit")] : null;
  };
  const { copied } = appendPages(edits, appendix, { tagging, destinationOf, label: "Notes " });
  const bookmarks = uppermost(appendix)
    .slice(1)
    .map(({ title, destination }) => ({
      title: title instanceof Literal ? readText(title) : "",
      destination: copied(destination),
    }));
  addBookmarks(edits, bookmarks);
}
