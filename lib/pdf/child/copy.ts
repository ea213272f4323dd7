/**
 * A copy of a file that our own reader refuses, because it is encrypted or damaged, as PDFium makes it: readable and
 * without a lock. What the lock forbade is told with it. PDFium's own additions to a file are broken for files with
 * compressed tables, so only whole copies are taken from it.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import { PdfProblem } from "../objects.ts";
import { type Load, loadFile } from "./load.ts";

export type Copy = {
  readonly bytes: Uint8Array;
  /** Whether whoever locked the file lets others annotate it, and add pages and files to it. */
  readonly mayAnnotate: boolean;
  readonly mayAdd: boolean;
};

/** The file is locked, and what was given does not open it. */
export class NeedsPassword extends PdfProblem {}

/** WebAssembly's memory is not bounded by any of Node's limits. In pages of 64 kB: 640 MB. */
const MEMORY_PAGES = 10_240;

/** ISO 32000, table 22, bits 4, 6 and 11. */
const MODIFY = 8;
const ANNOTATE = 32;
const ASSEMBLE = 1_024;
/** Of saving: as one new file, without the lock. */
const REMOVE_SECURITY = 3;

/** @throws PdfProblem when it can't be opened; NeedsPassword */
export async function copyOf(bytes: Uint8Array, password: string): Promise<Copy> {
  boundMemory();
  const wasm = readFileSync(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  try {
    const pdfium = await init({ wasmBinary: Uint8Array.from(wasm).buffer });
    pdfium.PDFiumExt_Init();
    const document = opened(pdfium, bytes, password);
    const permissions = pdfium.FPDF_GetDocPermissions(document);
    return {
      bytes: saved(pdfium, document),
      mayAnnotate: (permissions & ANNOTATE) !== 0,
      mayAdd: (permissions & (MODIFY | ASSEMBLE)) !== 0,
    };
  } catch (cause) {
    if (cause instanceof PdfProblem) throw cause;
    throw new PdfProblem("This PDF needs more memory than there is for it.", { cause }); // PDFium gave up
  }
}

function opened(pdfium: WrappedPdfiumModule, bytes: Uint8Array, password: string): number {
  const load: Load = (file, behind, given) => {
    const length = file.length + (behind?.length ?? 0);
    const at = pdfium.pdfium.wasmExports.malloc(length);
    heapOf(pdfium).set(file, at);
    if (behind) heapOf(pdfium).set(behind, at + file.length);
    return pdfium.FPDF_LoadMemDocument(at, length, given);
  };
  const loaded = loadFile(pdfium, load, bytes, password);
  if ("document" in loaded) return loaded.document;
  if (loaded.problem === "password") throw new NeedsPassword("This PDF can't be opened without its password.");
  if (loaded.problem === "lock") throw new PdfProblem("This PDF is locked in a way that is not known here.");
  throw new PdfProblem("This PDF is damaged, and no part of it can be read.");
}

function saved(pdfium: WrappedPdfiumModule, document: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  if (!pdfium.FPDF_SaveAsCopy(document, writer, REMOVE_SECURITY))
    throw new PdfProblem("This PDF is damaged, and no copy of it can be made.");
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const at = pdfium.pdfium.wasmExports.malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, at, size);
  return heapOf(pdfium).slice(at, at + size);
}

/** The engine's memory, which its types leave out; it is another one each time it has grown. */
const heapOf = ({ pdfium }: WrappedPdfiumModule): Uint8Array =>
  // Emscripten puts it there: https://emscripten.org/docs/porting/connecting_cpp_and_javascript/Interacting-with-code.html
  (pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;

let isBounded = false;

function boundMemory(): void {
  if (isBounded) return;
  isBounded = true;
  const { prototype } = WebAssembly.Memory;
  // Taken off its object on purpose: it is called with the right one below.
  // oxlint-disable-next-line typescript/unbound-method
  const { grow } = prototype;
  prototype.grow = function bounded(this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength / 65_536 + pages > MEMORY_PAGES) throw new RangeError("too much memory");
    return grow.call(this, pages);
  };
}
