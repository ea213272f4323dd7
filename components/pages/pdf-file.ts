/** The file itself, as PDF.js opens and paints it: in workers of its own, away from what the page does. */
import type * as PdfJs from "pdfjs-dist";
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { workspacePath } from "#components/api/client.ts";
import { takeEarlyFile, type Asking } from "./early-file.ts";
import { PDF_JS, settingsOf, workers } from "./pdf-settings.ts";

export type FileState =
  | { readonly state: "opening" }
  | { readonly state: "ready"; readonly file: PDFDocumentProxy }
  /** It is protected. `tell` tries a password; it is handed to PDF.js and kept nowhere. */
  | { readonly state: "locked"; readonly isWrong: boolean; readonly tell: (password: string) => void }
  | { readonly state: "failed"; readonly sentence: string };

/** Where the bytes of an original are. */
export const fileAddress = (workspace: string, original: string): string =>
  `/api/v1${workspacePath(workspace)}/originals/${original}/document.pdf`;

/** Where the picture of its first page is. */
export const firstPictureAddress = (workspace: string, original: string): string =>
  `/api/v1${workspacePath(workspace)}/originals/${original}/first-page.png`;

/** It is served as the package has it, and not built into the page's own modules, so that it can come before them. */
const library = async (): Promise<typeof PdfJs> =>
  // By this address it is PDF.js.
  (await import(/* turbopackIgnore: true */ PDF_JS)) as typeof PdfJs;

/** Sends for PDF.js before the desk is alive: the first page waits for it. Where it does not come, opening a file says so. */
export function sendForPdfJs(): void {
  if (typeof window !== "undefined") library().catch(() => undefined);
}

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
    const early = takeEarlyFile(address);
    const { pdfjs, task: begun } = early ? await early.opening : await begin(address);
    task = begun;
    if (isClosed) return void begun.destroy();
    const ask = (...[answer, reason]: Asking): void =>
      tell({
        state: "locked",
        isWrong: reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD,
        tell: (password) => {
          tell({ state: "opening" });
          answer(password);
        },
      });
    begun.onPassword = ask;
    if (early?.asked) ask(...early.asked);
    tell({ state: "ready", file: await begun.promise });
  };
  open().catch((error: unknown) => tell({ state: "failed", sentence: sentenceFor(error) }));
  return () => {
    isClosed = true;
    void task?.destroy();
  };
}

async function begin(address: string) {
  const pdfjs = await library();
  Object.assign(pdfjs.GlobalWorkerOptions, workers);
  return { pdfjs, task: pdfjs.getDocument({ ...settingsOf(address), verbosity: pdfjs.VerbosityLevel.ERRORS }) };
}

/** What a reader is told; PDF.js names its failures. */
function sentenceFor(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidPDFException")
    return "The browser cannot open this file: it is damaged. Its text and the notes on it are not lost.";
  return "The file could not be fetched. The notes on it are not lost.";
}
