/** Opening a PDF, and what it says of itself before any page is read. */
import { append } from "#lib/pdf/append.ts";
import { codec } from "#lib/pdf/child/codec.ts";
import { hasPage, type Load, loadFile } from "#lib/pdf/child/load.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { giveKeys } from "#lib/pdf/font-keys.ts";
import { hiddenLayers, nameUnseen } from "#lib/pdf/layers.ts";
import { PdfProblem } from "#lib/pdf/objects.ts";
import { straightenTree } from "#lib/pdf/page-tree.ts";
import { sensibleAuthor, sensibleTitle } from "../head.ts";
import { PAGE_LIMIT } from "../limits.ts";
import type { ReadingHead } from "../reading.ts";
import {
  DAMAGED,
  EMPTY,
  NEEDS_PASSWORD,
  NO_PDF,
  PdfRefusal,
  TOO_MANY_PAGES,
  UNKNOWN_LOCK,
  WRONG_PASSWORD,
} from "../refusal.ts";
import type { Engine } from "./engine.ts";

/** Bits of what the maker of a file allows (ISO 32000, table 22). */
const MAY = { change: 1 << 3, extract: 1 << 4, annotate: 1 << 5 } as const;

/** A file as PDFium calls it, and the names of its layers that are not shown. */
export type OpenFile = { readonly file: number; readonly hidden: ReadonlySet<string> };

/** @throws PdfRefusal with a sentence for people */
export function openFile({ pdfium, allocate }: Engine, bytes: Uint8Array, password: string | undefined): OpenFile {
  let hidden: OpenFile["hidden"] = NOTHING.hidden;
  const load: Load = (file, behind, given) => {
    const learnt = behind ? { ...NOTHING, behind } : learnFrom(file);
    hidden = learnt.hidden;
    const length = file.length + learnt.behind.length;
    const address = allocate(length);
    pdfium.pdfium.HEAPU8.set(file, address);
    pdfium.pdfium.HEAPU8.set(learnt.behind, address + file.length);
    return pdfium.FPDF_LoadMemDocument(address, length, given);
  };
  const loaded = loadFile(pdfium, load, bytes, password ?? "");
  if ("document" in loaded) return { file: loaded.document, hidden };
  if (loaded.problem === "password")
    throw new PdfRefusal(password === undefined ? NEEDS_PASSWORD : WRONG_PASSWORD, { needsPassword: true });
  if (loaded.problem === "lock") throw new PdfRefusal(UNKNOWN_LOCK);
  throw new PdfRefusal(hasHeading(bytes) ? DAMAGED : NO_PDF);
}

const NOTHING = { behind: new Uint8Array(), hidden: new Set<string>() } as const;

/** What our own reader knows of a file and the engine does not: put behind it, as far as it can be. */
function learnFrom(bytes: Uint8Array): { readonly behind: Uint8Array; readonly hidden: ReadonlySet<string> } {
  try {
    const edits = new Edits(new PdfFile(bytes, codec));
    const hidden = hiddenLayers(edits);
    const learnt = [giveKeys(edits) > 0, nameUnseen(edits) > 0, straightenTree(edits)];
    return { hidden, behind: learnt.includes(true) ? append(edits, codec) : NOTHING.behind };
  } catch (error) {
    if (error instanceof PdfProblem) return NOTHING;
    throw error;
  }
}

/** The format allows some bytes before it. */
const hasHeading = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes("%PDF-");

/** @throws PdfRefusal where it has no pages, or more than are read */
export function headOf(engine: Engine, file: number): ReadingHead {
  const { pdfium, text } = engine;
  const pageCount = pagesIn(engine, file);
  if (pageCount === 0) throw new PdfRefusal(EMPTY);
  const said = (key: string): string => text((buffer, size) => pdfium.FPDF_GetMetaText(file, key, buffer, size));
  const bits = pdfium.FPDF_GetDocPermissions(file);
  return {
    pageCount,
    title: sensibleTitle(said("Title")),
    author: sensibleAuthor(said("Author")),
    producer: said("Producer").trim() || said("Creator").trim() || null,
    isProtected: pdfium.EPDF_IsEncrypted(file),
    permissions: {
      mayExtract: (bits & MAY.extract) !== 0,
      mayAnnotate: (bits & MAY.annotate) !== 0,
      mayChange: (bits & MAY.change) !== 0,
    },
    signatures: Math.max(0, pdfium.FPDF_GetSignatureCount(file)),
  };
}

/** How many pages there are: files may claim more, which nobody can load, at the end of them. */
function pagesIn(engine: Engine, file: number): number {
  let count = engine.pdfium.FPDF_GetPageCount(file);
  if (count > PAGE_LIMIT && hasPage(engine.pdfium, file, PAGE_LIMIT)) throw new PdfRefusal(TOO_MANY_PAGES);
  count = Math.min(count, PAGE_LIMIT);
  while (count > 0 && !hasPage(engine.pdfium, file, count - 1)) count--;
  return count;
}
