/**
 * What is filled into the fields of a form. It stands in the fields and not in what the page shows of itself, so that
 * nobody could read it or mark it. In memory, never in the file, it is made a part of the page.
 */
import { withFilledIn } from "../filled-in.ts";
import type { Glyph } from "../glyph.ts";
import type { Quad } from "../model.ts";
import { rectangleOf } from "./annotations.ts";
import type { Engine } from "./engine.ts";

/** What PDFium calls a field, and what a field that nobody sees says of itself (ISO 32000, table 167). */
const FIELD = 20;
const UNSEEN = (1 << 1) | (1 << 5);
/** Of its flags: it is a button to press. What that says is said to whoever fills in the form. */
const BUTTON = 1 << 16;
/** Of painting: with annotations. Of flattening: as it is seen, not as it is printed. */
const [WITH_ANNOTATIONS, AS_SEEN] = [1, 0];

/** A page as PDFium calls it, in its file. */
type Loaded = { readonly file: number; readonly number: number; readonly page: number };

/** A page whose fields are a part of it, and where these are, as the page counts. It is another one to PDFium. */
type Settled = { readonly page: number; readonly boxes: readonly Quad[] };

/**
 * The characters of a page and of its fields.
 * @param loaded all else is read of it before: it has no annotations after this
 * @param read gives the characters of a page
 */
export function glyphsWithFields(engine: Engine, loaded: Loaded, read: (page: number) => Glyph[]) {
  const own = read(loaded.page);
  const { page, boxes } = settleFields(engine, loaded, { withButtons: false });
  if (boxes.length === 0) return { page, glyphs: own };
  const all = read(page);
  // Fields come last. Where the engine put their words among others, they are there for a reason.
  const isBehind = own.every(({ text }, at) => all[at]?.text === text);
  return { page, glyphs: isBehind ? withFilledIn(own, all.slice(own.length), boxes) : all };
}

export function settleFields(engine: Engine, loaded: Loaded, { withButtons }: { withButtons: boolean }): Settled {
  const { pdfium } = engine;
  const { page } = loaded;
  const boxes: Quad[] = [];
  const others: number[] = [];
  let isAllDrawn = true;
  const memory = engine.allocate(16);
  const count = pdfium.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    if (isField(engine, annotation, memory, withButtons)) {
      boxes.push(rectangleOf(engine, annotation, memory));
      isAllDrawn &&= pdfium.FPDFAnnot_HasKey(annotation, "AP");
    } else others.push(index);
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  pdfium.pdfium.wasmExports.free(memory);
  if (boxes.length === 0) return { page, boxes };
  if (!isAllDrawn) letAppear(engine, page);
  for (const index of others.toReversed()) pdfium.FPDFPage_RemoveAnnot(page, index);
  pdfium.FPDFPage_Flatten(page, AS_SEEN);
  pdfium.FPDF_ClosePage(page);
  return { page: pdfium.FPDF_LoadPage(loaded.file, loaded.number - 1), boxes };
}

function isField({ pdfium, floats }: Engine, annotation: number, memory: number, withButtons: boolean): boolean {
  if (pdfium.FPDFAnnot_GetSubtype(annotation) !== FIELD) return false;
  if ((pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN) !== 0) return false;
  const isKnown = pdfium.FPDFAnnot_GetNumberValue(annotation, "Ff", memory);
  return withButtons || !isKnown || ((floats(memory, 1)[0] ?? 0) & BUTTON) === 0;
}

/** Has PDFium draw what fields say where their file asks readers to: it does so when it paints them, however small. */
function letAppear({ pdfium }: Engine, page: number): void {
  const bitmap = pdfium.FPDFBitmap_Create(1, 1, 0);
  if (bitmap === 0) return;
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, 1, 1, 0, WITH_ANNOTATIONS);
  pdfium.FPDFBitmap_Destroy(bitmap);
}
