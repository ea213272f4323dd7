/**
 * A PDF that is opened while the page around it still comes to life. PDF.js, its two workers and the first parts of the
 * file are on their way as soon as the browser has read so far in the page; the viewer takes them over (pdf-file.ts).
 */
import type * as PdfJs from "pdfjs-dist";
import type { PDFDocumentLoadingTask } from "pdfjs-dist";
import { PDF_JS, settingsOf, workers } from "./pdf-settings.ts";

/** What PDF.js asks for a password with. */
export type Asking = readonly [answer: (password: string) => void, reason: number];

export type EarlyFile = {
  readonly address: string;
  readonly opening: Promise<{ readonly pdfjs: typeof PdfJs; readonly task: PDFDocumentLoadingTask }>;
  /** It wanted a password before anybody was there who could be asked. */
  asked: Asking | null;
};

// Written by the script below.
const kept = globalThis as { touchstoneFile?: EarlyFile | undefined };

/** The file that is being opened, for whoever asks first. @param address null where it is another, or none */
export function takeEarlyFile(address: string): EarlyFile | null {
  const file = kept.touchstoneFile;
  kept.touchstoneFile = undefined;
  return file?.address === address ? file : null;
}

/** What the page of a PDF runs. */
export const earlyFileScript = (address: string): string =>
  `(${String(openEarly)})(${[address, PDF_JS, settingsOf(address), workers].map((value) => JSON.stringify(value)).join()})`;

/** Goes to the browser as its own source, and therefore knows nothing outside itself. */
function openEarly(address: string, library: string, settings: object, sources: object): void {
  const open = async (file: EarlyFile): Promise<Awaited<EarlyFile["opening"]>> => {
    // By this address it is PDF.js.
    const pdfjs = (await import(/* turbopackIgnore: true */ library)) as typeof PdfJs;
    Object.assign(pdfjs.GlobalWorkerOptions, sources);
    const task = pdfjs.getDocument({ ...settings, verbosity: pdfjs.VerbosityLevel.ERRORS });
    task.onPassword = (...asked: Asking) => {
      file.asked = asked;
    };
    return { pdfjs, task };
  };
  const file: { address: string; asked: null; opening?: EarlyFile["opening"] } = { address, asked: null };
  // Complete with the next line.
  const opening = open(file as EarlyFile);
  opening.catch(() => undefined); // whoever takes it hears of it
  Object.assign(globalThis, { touchstoneFile: Object.assign(file, { opening }) });
}
