/** Opening a PDF, and what it says of itself before any page is read. */
import { append } from "#lib/pdf/append.ts";
import { codec } from "#lib/pdf/child/codec.ts";
import { openedByOwner } from "#lib/pdf/child/owner-lock.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { giveKeys } from "#lib/pdf/font-keys.ts";
import { nameUnseen } from "#lib/pdf/layers.ts";
import { PdfProblem } from "#lib/pdf/objects.ts";
import { salvaged } from "#lib/pdf/salvage.ts";
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

/** What FPDF_GetLastError says. */
const ERROR = { format: 3, password: 4, security: 5 } as const;

/** Bits of what the maker of a file allows (ISO 32000, table 22). */
const MAY = { change: 1 << 3, extract: 1 << 4, annotate: 1 << 5 } as const;

/** @throws PdfRefusal with a sentence for people */
export function openFile(engine: Engine, bytes: Uint8Array, password: string | undefined): number {
  const file = load(engine, bytes, password);
  if (file !== 0 && isThere(engine, file, 0)) return file;
  const error = file === 0 ? engine.pdfium.FPDF_GetLastError() : 0;
  const opener = error === ERROR.password && password === undefined ? openedByOwner(bytes) : null;
  const opened = opener === null ? 0 : loadWith(engine, bytes, opener, "");
  if (opened !== 0) return opened;
  if (error === ERROR.password)
    throw new PdfRefusal(password === undefined ? NEEDS_PASSWORD : WRONG_PASSWORD, { needsPassword: true });
  if (error === ERROR.security) throw new PdfRefusal(UNKNOWN_LOCK);
  const rest = loadSalvaged(engine, bytes) || file;
  if (rest !== 0) return rest;
  throw new PdfRefusal(hasHeading(bytes) ? DAMAGED : NO_PDF);
}

const load = (engine: Engine, bytes: Uint8Array, password: string | undefined): number =>
  loadWith(engine, bytes, addedTo(bytes), password);

function loadWith(
  { pdfium, allocate }: Engine,
  bytes: Uint8Array,
  added: Uint8Array,
  password: string | undefined,
): number {
  const length = bytes.length + added.length;
  const address = allocate(length);
  pdfium.pdfium.HEAPU8.set(bytes, address);
  pdfium.pdfium.HEAPU8.set(added, address + bytes.length);
  return pdfium.FPDF_LoadMemDocument(address, length, password ?? "");
}

/** What is put behind a file so that the engine knows more of it; nothing where our own reader does not open it. */
function addedTo(bytes: Uint8Array): Uint8Array {
  try {
    const edits = new Edits(new PdfFile(bytes, codec));
    return giveKeys(edits) + nameUnseen(edits) > 0 ? append(edits, codec) : new Uint8Array();
  } catch (error) {
    if (error instanceof PdfProblem) return new Uint8Array();
    throw error;
  }
}

/** What is whole in a file that PDFium cannot read as it is; 0 where that is nothing. */
function loadSalvaged(engine: Engine, bytes: Uint8Array): number {
  try {
    return load(engine, salvaged(bytes, codec), undefined);
  } catch (error) {
    if (error instanceof PdfProblem) return 0;
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
  if (count > PAGE_LIMIT && isThere(engine, file, PAGE_LIMIT)) throw new PdfRefusal(TOO_MANY_PAGES);
  count = Math.min(count, PAGE_LIMIT);
  while (count > 0 && !isThere(engine, file, count - 1)) count--;
  return count;
}

function isThere({ pdfium, allocate }: Engine, file: number, page: number): boolean {
  const size = allocate(8);
  const isFound = pdfium.FPDF_GetPageSizeByIndexF(file, page, size);
  pdfium.pdfium.wasmExports.free(size);
  return isFound;
}
