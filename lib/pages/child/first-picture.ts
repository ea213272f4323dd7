/**
 * A process that paints the first page of a PDF, so that a reader sees it before the browser has painted it. It is given
 * what the process is given that reads one (read-pdf.ts), and writes a PNG in base64, or nothing where it makes none.
 */
import { buffer } from "node:stream/consumers";
import { memoryFor } from "../limits.ts";
import { PdfRefusal } from "../refusal.ts";
import { type Engine, startEngine } from "./engine.ts";
import { settleFields } from "./fields.ts";
import { splitInput } from "./input.ts";
import { openFile } from "./open.ts";
import { pngOf } from "./png.ts";

/** As wide as pages are in a window of usual width, in pixels. */
const WIDTH = 1_000;
/** No picture is larger, in bytes: of a scan a smaller one is made, which is there as soon. */
const MOST = 300_000;
/** Nothing can be seen on smaller ones. */
const LEAST_WIDTH = 200;
/** A page that is a strip has none. */
const TALLEST = 4;
const WHITE = 0xffffffff;

/** @returns a PNG; null where the page cannot be painted, or in so few bytes */
export async function firstPicture(bytes: Uint8Array, password: string | undefined): Promise<Buffer | null> {
  const engine = await startEngine(memoryFor(bytes.length) + 64 * 1_048_576);
  try {
    const { file } = openFile(engine, bytes, password);
    const loaded = engine.pdfium.FPDF_LoadPage(file, 0);
    if (loaded === 0) return null;
    const { page } = settleFields(engine, { file, number: 1, page: loaded }, { withButtons: true });
    for (let width = WIDTH; width >= LEAST_WIDTH; width = Math.round(width / 1.6)) {
      const picture = paint(engine, page, width);
      if (picture === null || picture.length <= MOST) return picture;
    }
    return null;
  } catch (error) {
    // It was read before, so that this is rare; whatever it is, the page is seen when the browser paints it.
    if (error instanceof PdfRefusal || error instanceof WebAssembly.RuntimeError || engine.isSpent()) return null;
    throw error;
  }
}

function paint({ pdfium }: Engine, page: number, width: number): Buffer | null {
  const tallness = pdfium.FPDF_GetPageHeightF(page) / pdfium.FPDF_GetPageWidthF(page);
  const height = Math.round(width * tallness);
  if (!(tallness <= TALLEST) || height < 1) return null;
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return null;
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  // Without its annotations, which are notes here.
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
  const address = pdfium.FPDFBitmap_GetBuffer(bitmap);
  // Without a fourth channel its rows have no gaps between them.
  const bytes = pdfium.pdfium.HEAPU8.subarray(address, address + width * height * 4);
  const picture = pngOf({ width, height, bytes });
  pdfium.FPDFBitmap_Destroy(bitmap);
  return picture;
}

if (import.meta.main) {
  const { password, bytes } = splitInput(await buffer(process.stdin));
  process.stdout.write((await firstPicture(bytes, password))?.toString("base64") ?? "");
}
