/**
 * Loading a file into PDFium: as it is; past a lock whose owner has no password; or else what is whole in it. Reading
 * and copying do it alike, so that both count the same pages.
 */
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import { PdfProblem } from "../objects.ts";
import { salvaged } from "../salvage.ts";
import { codec } from "./codec.ts";
import { openedByOwner } from "./owner-lock.ts";

/** What FPDF_GetLastError says of a file that is locked: it wants a password, or its lock is none that PDFium knows. */
const LOCKED = { password: 4, unknown: 5 } as const;

/**
 * Puts a file into the engine's memory and has it opened.
 * @param behind what is to stand behind its own bytes; null where nothing has to
 * @returns 0 where it is not opened
 */
export type Load = (file: Uint8Array, behind: Uint8Array | null, password: string) => number;

/** The document as PDFium calls it, or what keeps it from being opened. */
export type Loaded = { readonly document: number } | { readonly problem: "password" | "lock" | "damage" };

/** @param password empty for none */
export function loadFile(pdfium: WrappedPdfiumModule, load: Load, file: Uint8Array, password: string): Loaded {
  const document = load(file, null, password);
  if (document !== 0 && hasPage(pdfium, document, 0)) return { document };
  const error = document === 0 ? pdfium.FPDF_GetLastError() : 0;
  if (error === LOCKED.unknown) return { problem: "lock" };
  if (error === LOCKED.password) {
    const behind = password === "" ? openedByOwner(file) : null;
    const opened = behind === null ? 0 : load(file, behind, "");
    return opened === 0 ? { problem: "password" } : { document: opened };
  }
  const rest = loadSalvaged(load, file) || document;
  return rest === 0 ? { problem: "damage" } : { document: rest };
}

function loadSalvaged(load: Load, file: Uint8Array): number {
  try {
    return load(salvaged(file, codec), null, "");
  } catch (error) {
    if (error instanceof PdfProblem) return 0;
    throw error;
  }
}

/** Whether a page can be loaded: files may claim more than there are. @param page from 0 */
export function hasPage(pdfium: WrappedPdfiumModule, document: number, page: number): boolean {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const size = malloc(8);
  const isThere = pdfium.FPDF_GetPageSizeByIndexF(document, page, size);
  free(size);
  return isThere;
}
