/** The painting of pages, and of parts of them. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { Size } from "#lib/pages/viewing/arrangement.ts";
import type { Box } from "#lib/pages/viewing/turning.ts";
import { onlyFields } from "./only-fields.ts";

/** No canvas has more pixels: a page at five hundred percent need not be sharper than that. */
const MOST_PIXELS = 2 ** 24;
/** A picture that covers so much of the page is the page: a scan. */
const WHOLE = 0.6;

/**
 * Paints a page at a size in pixels of the window.
 * @returns its canvas; and, where there are pictures on it, a second one with nothing but these, which dark paper spares
 * @throws when the signal ends it, or the page cannot be painted
 */
export async function paintPage(
  file: PDFDocumentProxy,
  number: number,
  { width, height }: Size,
  signal: AbortSignal,
): Promise<HTMLCanvasElement[]> {
  const page = await file.getPage(number);
  signal.throwIfAborted();
  const finest = Math.sqrt(MOST_PIXELS / (width * height));
  const scale = (width * Math.min(window.devicePixelRatio, finest)) / page.getViewport({ scale: 1 }).width;
  const canvas = await render(file, page, { scale, signal });
  const pictures = picturesOn(page);
  return pictures.length === 0 ? [canvas] : [canvas, onlyPictures(canvas, pictures)];
}

type Rendering = { readonly scale: number; readonly signal?: AbortSignal; readonly part?: Box };

async function render(
  file: PDFDocumentProxy,
  page: PDFPageProxy,
  { scale, signal, part }: Rendering,
): Promise<HTMLCanvasElement> {
  const offset = part ? { offsetX: -part.left * scale, offsetY: -part.top * scale } : {};
  const viewport = page.getViewport({ scale, ...offset });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(part ? part.width * scale : viewport.width));
  canvas.height = Math.max(1, Math.round(part ? part.height * scale : viewport.height));
  const annotationMode = await onlyFields(file, page);
  signal?.throwIfAborted();
  const task = page.render({ canvas, viewport, annotationMode, recordImages: part === undefined });
  const stop = (): void => task.cancel();
  signal?.addEventListener("abort", stop);
  try {
    await task.promise;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  return canvas;
}

/** Where there are pictures on a page that has been painted, as parts of its width and height. */
function picturesOn(page: PDFPageProxy): Box[] {
  // PDF.js calls it `any`: three corners of each picture, x and y in turn.
  const corners = Array.from((page.imageCoordinates ?? []) as ArrayLike<number>);
  const boxes: Box[] = [];
  for (let at = 0; at + 5 < corners.length; at += 6) {
    const x = [0, 2, 4].map((step) => corners[at + step] ?? 0);
    const y = [1, 3, 5].map((step) => corners[at + step] ?? 0);
    const [left, top] = [Math.min(...x), Math.min(...y)];
    boxes.push({ left, top, width: Math.max(...x) - left, height: Math.max(...y) - top });
  }
  return boxes.filter(({ width, height }) => width * height < WHOLE);
}

function onlyPictures(canvas: HTMLCanvasElement, pictures: readonly Box[]): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.dataset["pictures"] = "";
  const context = copy.getContext("2d");
  for (const { left, top, width, height } of pictures) {
    const box = [left * copy.width, top * copy.height, width * copy.width, height * copy.height] as const;
    if (box[2] >= 1 && box[3] >= 1) context?.drawImage(canvas, ...box, ...box);
  }
  return copy;
}

/** A part of a page, in points of the sheet, as a picture for a note. @returns its address, good as long as the page is open */
export async function cutOut(file: PDFDocumentProxy, number: number, part: Box, widest: number): Promise<string> {
  const page = await file.getPage(number);
  const scale = Math.min(4, (widest * Math.max(1, window.devicePixelRatio)) / part.width);
  const canvas = await render(file, page, { scale, part });
  const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give));
  if (!blob) throw new Error("The browser made no picture.");
  return URL.createObjectURL(blob);
}

/** A picture of a page, so many pixels of the window wide. @throws when the signal ends it */
export async function paintToWidth(
  file: PDFDocumentProxy,
  number: number,
  width: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const page = await file.getPage(number);
  signal.throwIfAborted();
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width;
  return render(file, page, { scale, signal });
}
