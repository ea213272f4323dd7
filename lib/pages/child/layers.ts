/** What of a page is on a layer that is not shown: its words are none that a reader sees. */
import type { Engine } from "./engine.ts";

/** What PDFium says that an object of a page is, where it has others within. */
const FORM = 5;
/** Forms within forms are looked into so far. */
const DEPTH = 8;

/** @returns the objects of a page, as PDFium calls them, that stand on one of these layers */
export function objectsOn(engine: Engine, page: number, layers: ReadonlySet<string>): ReadonlySet<number> {
  const { pdfium } = engine;
  const found = new Set<number>();
  if (layers.size === 0) return found;
  const visit = (object: number, isHidden: boolean, depth: number): void => {
    const isOn = isHidden || isOnOne(engine, object, layers);
    if (isOn) found.add(object);
    if (depth === DEPTH || pdfium.FPDFPageObj_GetType(object) !== FORM) return;
    const count = pdfium.FPDFFormObj_CountObjects(object);
    for (let at = 0; at < count; at++) visit(pdfium.FPDFFormObj_GetObject(object, at), isOn, depth + 1);
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at++) visit(pdfium.FPDFPage_GetObject(page, at), false, 0);
  return found;
}

function isOnOne({ pdfium, allocate }: Engine, object: number, layers: ReadonlySet<string>): boolean {
  const count = pdfium.FPDFPageObj_CountMarks(object);
  if (count <= 0) return false;
  const size = 512;
  const [buffer, length] = [allocate(size), allocate(4)];
  const said = (isFound: boolean): string => {
    const bytes = pdfium.pdfium.HEAPU32[length >> 2] ?? 0;
    return isFound && bytes <= size ? pdfium.pdfium.UTF16ToString(buffer) : "";
  };
  let isOn = false;
  for (let at = 0; at < count && !isOn; at++) {
    const mark = pdfium.FPDFPageObj_GetMark(object, at);
    const kind = said(pdfium.FPDFPageObjMark_GetName(mark, buffer, size, length));
    isOn =
      kind === "OC" && layers.has(said(pdfium.FPDFPageObjMark_GetParamStringValue(mark, "Name", buffer, size, length)));
  }
  pdfium.pdfium.wasmExports.free(buffer);
  pdfium.pdfium.wasmExports.free(length);
  return isOn;
}
