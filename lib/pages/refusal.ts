/** A PDF that cannot be read, and the sentence that says so to whoever brought it. */
export class PdfRefusal extends Error {
  readonly needsPassword: boolean;

  /** @param sentence for people: what the file is, and what to do */
  constructor(sentence: string, { needsPassword = false }: { needsPassword?: boolean } = {}) {
    super(sentence);
    this.name = "PdfRefusal";
    this.needsPassword = needsPassword;
  }
}

export const NO_PDF = "This is not a PDF, whatever its name says. Nothing was stored of it.";
export const DAMAGED =
  "This PDF is damaged, so it could not be read. Open it in the program that made it, save it again, and try that.";
export const UNKNOWN_LOCK =
  "This PDF is locked in a way that cannot be opened here. Save it without its lock, and try that.";
export const EMPTY = "This PDF has no pages that could be read.";
export const TOO_MANY_PAGES =
  "This PDF has more than 2,000 pages, which is more than a document can hold. Split it into parts.";
export const TOO_LARGE = "This PDF unfolds to more than can be held, so it was not read. Split it into smaller files.";
export const TOO_SLOW = "This PDF took too long to read, so it was given up. Split it into smaller files.";
export const TOO_LONG = "This PDF has more text than a document can hold. Split it into parts.";
export const CROWDED = "A page of this PDF has more than 2 million characters, so the file was not read.";
export const NEEDS_PASSWORD = "This PDF opens only with a password.";
export const WRONG_PASSWORD = "That is not the password of this PDF.";
