/** The file itself, as PDF.js opens and paints it: in workers of its own, away from what the page does. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { workspacePath } from "#components/api/client.ts";
import { viewerFiles } from "#lib/pages/viewing/viewer-files.ts";

export type FileState =
  | { readonly state: "opening" }
  | { readonly state: "ready"; readonly file: PDFDocumentProxy }
  /** It is protected. `tell` tries a password; it is handed to PDF.js and kept nowhere. */
  | { readonly state: "locked"; readonly isWrong: boolean; readonly tell: (password: string) => void }
  | { readonly state: "failed"; readonly sentence: string };

/** Where the bytes of an original are. */
export const fileAddress = (workspace: string, original: string): string =>
  `/api/v1${workspacePath(workspace)}/originals/${original}/document.pdf`;

/** The build for all browsers that we support, not only for those of this year. */
const library = () => import("pdfjs-dist/legacy/build/pdf.mjs");

/** Sends for PDF.js before the desk is alive: the first page waits for it. Where it does not come, opening a file says so. */
export function sendForPdfJs(): void {
  if (typeof window !== "undefined") library().catch(() => undefined);
}

/** So much is fetched at once, in bytes: of a large file only what the pages in sight need. */
const CHUNK = 2 ** 18;

/**
 * Opens a file.
 * @param say told each state as it comes
 * @returns closes it, and ends its workers
 */
export function openPdf(address: string, say: (state: FileState) => void): () => void {
  let isClosed = false;
  let task: PDFDocumentLoadingTask | null = null;
  const tell = (state: FileState): void => {
    if (!isClosed) say(state);
  };
  const open = async (): Promise<void> => {
    const pdfjs = await library();
    if (isClosed) return;
    pdfjs.GlobalWorkerOptions.workerSrc = `${viewerFiles}pdf.worker.min.mjs`;
    pdfjs.GlobalWorkerOptions.rendererSrc = `${viewerFiles}pdf.renderer.min.mjs`;
    const at = (folder: string): string => new URL(`${viewerFiles}${folder}/`, window.location.href).href;
    task = pdfjs.getDocument({
      url: new URL(address, window.location.href).href,
      cMapUrl: at("cmaps"),
      iccUrl: at("iccs"),
      standardFontDataUrl: at("standard_fonts"),
      wasmUrl: at("wasm"),
      rangeChunkSize: CHUNK,
      disableStream: true,
      disableAutoFetch: true,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    });
    task.onPassword = (answer: (password: string) => void, reason: number): void =>
      tell({
        state: "locked",
        isWrong: reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD,
        tell: (password) => {
          tell({ state: "opening" });
          answer(password);
        },
      });
    tell({ state: "ready", file: await task.promise });
  };
  open().catch((error: unknown) => tell({ state: "failed", sentence: sentenceFor(error) }));
  return () => {
    isClosed = true;
    void task?.destroy();
  };
}

/** What a reader is told; PDF.js names its failures. */
function sentenceFor(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidPDFException")
    return "The browser cannot open this file: it is damaged. Its text and the notes on it are not lost.";
  return "The file could not be fetched. The notes on it are not lost.";
}
