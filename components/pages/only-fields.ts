/** What is painted of the annotations in a file: the fields of forms, with what is filled in. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { z } from "zod";

/** What PDF.js calls painting none, and those that its storage does not forbid. */
const [NONE, AS_STORED] = [0, 3];

const listed = z.array(z.object({ id: z.string(), subtype: z.string() }));

/**
 * Annotations of people are notes here, and are not painted; what is filled into a form belongs to its paper.
 * @returns how PDF.js is to paint the annotations of this page
 */
export async function onlyFields(file: PDFDocumentProxy, page: PDFPageProxy): Promise<number> {
  const annotations = listed.parse(await page.getAnnotations());
  if (!annotations.some(({ subtype }) => subtype === "Widget")) return NONE;
  for (const { id, subtype } of annotations)
    if (subtype !== "Widget") file.annotationStorage.setValue(id, { noView: true });
  return AS_STORED;
}
