/** The annotations of a page that people made. Links, fields of forms and the windows of notes are left alone. */
import type { FoundAnnotation } from "../foreign.ts";
import type { Quad } from "../model.ts";
import type { Engine } from "./engine.ts";

/** PDFium's numbers of the kinds that are taken note of. A caret is a note on a place in the text. */
const kinds: Readonly<Record<number, FoundAnnotation["kind"]>> = {
  1: "note",
  3: "freetext",
  4: "shape",
  5: "shape",
  6: "shape",
  7: "shape",
  8: "shape",
  9: "highlight",
  10: "underline",
  11: "squiggly",
  12: "strikeout",
  13: "stamp",
  14: "note",
  15: "ink",
};
const HIDDEN = 1 << 1;
const GROUP = 2;
/** Rectangles of one annotation; a pen that marks freely makes a hundred. */
const QUADS = 5_000;

/**
 * What a page has: annotations of people, how many links, which are left alone, and how many
 * annotations of people are more than may be.
 */
export type OnPage = {
  readonly found: readonly FoundAnnotation[];
  readonly leftAlone: number;
  readonly unread: number;
};

/** PDFium's number of links. */
const LINK = 2;

/** @param most how many are taken note of */
export function annotationsOf(engine: Engine, page: number, number: number, most: number): OnPage {
  const { pdfium, allocate } = engine;
  const count = pdfium.FPDFPage_GetAnnotCount(page);
  const memory = allocate(64);
  const found: FoundAnnotation[] = [];
  let [leftAlone, unread] = [0, 0];
  for (let index = 0; index < count; index++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = pdfium.FPDFAnnot_GetSubtype(annotation);
    if (subtype === LINK) leftAlone++;
    else if (found.length >= most) unread += kinds[subtype] === undefined ? 0 : 1;
    else {
      const one = annotationOf(engine, annotation, number, memory);
      if (one) found.push(one);
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  pdfium.pdfium.wasmExports.free(memory);
  return { found, leftAlone, unread };
}

function annotationOf(engine: Engine, annotation: number, page: number, memory: number): FoundAnnotation | null {
  const { pdfium, text } = engine;
  const kind = kinds[pdfium.FPDFAnnot_GetSubtype(annotation)];
  if (kind === undefined || (pdfium.FPDFAnnot_GetFlags(annotation) & HIDDEN) !== 0) return null;
  const said = (key: string): string =>
    text((buffer, size) => pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size));
  // "Accepted", "Marked" and the like are kept as answers that say nothing else.
  if (said("StateModel") !== "") return null;
  const answered = pdfium.FPDFAnnot_GetLinkedAnnot(annotation, "IRT");
  const answers = answered === 0 ? null : pdfium.EPDFAnnot_GetObjectNumber(answered);
  if (answered !== 0) pdfium.FPDFPage_CloseAnnot(answered);
  const contents = said("Contents");
  return {
    page,
    kind,
    object: pdfium.EPDFAnnot_GetObjectNumber(annotation),
    name: said("NM"),
    box: rectangleOf(engine, annotation, memory),
    quads: quadsIn(engine, annotation, memory),
    author: said("T"),
    created: said("CreationDate"),
    modified: said("M"),
    contents,
    rich: contents === "" ? text((buffer, size) => pdfium.EPDFAnnot_GetRichContent(annotation, buffer, size)) : "",
    colour: colourOf(engine, annotation, memory),
    answers,
    isRest: answers !== null && pdfium.EPDFAnnot_GetReplyType(annotation) === GROUP,
  };
}

const finite = (values: readonly number[]): boolean => values.every(Number.isFinite);

/** @param memory of sixteen bytes, which PDFium writes into */
export function rectangleOf({ pdfium, floats }: Engine, annotation: number, memory: number): Quad {
  if (!pdfium.FPDFAnnot_GetRect(annotation, memory)) return [0, 0, 0, 0];
  const [left = 0, top = 0, right = 0, bottom = 0] = floats(memory, 4);
  const box: Quad = [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
  return finite(box) ? box : [0, 0, 0, 0];
}

/** Programs disagree about the order of a rectangle's corners, so its extremes count. */
function quadsIn({ pdfium, floats }: Engine, annotation: number, memory: number): Quad[] {
  const count = Math.min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), QUADS);
  return Array.from({ length: count }, (_, at): Quad | null => {
    if (!pdfium.FPDFAnnot_GetAttachmentPoints(annotation, at, memory)) return null;
    const points = [...floats(memory, 8)];
    if (!finite(points)) return null;
    const [xs, ys] = [points.filter((__, index) => index % 2 === 0), points.filter((__, index) => index % 2 === 1)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }).filter((quad) => quad !== null);
}

function colourOf({ pdfium }: Engine, annotation: number, memory: number): string | null {
  if (!pdfium.EPDFAnnot_GetColor(annotation, 0, memory, memory + 4, memory + 8)) return null;
  const bytes = [0, 4, 8].map((offset) => pdfium.pdfium.HEAPU8[memory + offset] ?? 0);
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
