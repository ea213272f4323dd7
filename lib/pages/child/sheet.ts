/** A page as paper: its label, the part that is shown, how it is turned. */
import type { Sheet } from "../compose.ts";
import type { Quad, Turn } from "../model.ts";
import type { Engine } from "./engine.ts";

/** As large as a letter, where the file says nothing that can be. */
const USUAL: Quad = [0, 0, 612, 792];

/** @param page what PDFium calls it; 0 where it could not be loaded */
export function sheetOf(engine: Engine, file: number, page: number, number: number): Sheet {
  const { pdfium, text } = engine;
  const label = text((buffer, size) => pdfium.FPDF_GetPageLabel(file, number - 1, buffer, size)).trim();
  const turns: readonly Turn[] = [0, 90, 180, 270];
  return {
    number,
    label: label === "" ? null : label,
    box: page === 0 ? USUAL : shown(engine, page),
    rotation: page === 0 ? 0 : (turns[pdfium.FPDFPage_GetRotation(page)] ?? 0),
  };
}

/** The crop box within the media box, both of which may be inherited; PDFium shows that. */
function shown(engine: Engine, page: number): Quad {
  const { pdfium, floats, allocate } = engine;
  const memory = allocate(16);
  // FS_RECTF: left, top, right, bottom.
  const isKnown = pdfium.FPDF_GetPageBoundingBox(page, memory);
  const [left = 0, top = 0, right = 0, bottom = 0] = floats(memory, 4);
  pdfium.pdfium.wasmExports.free(memory);
  const box: Quad = [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
  return isKnown && box[2] > box[0] && box[3] > box[1] && box.every(Number.isFinite) ? box : USUAL;
}
