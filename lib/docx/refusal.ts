/** A file that cannot be read, and the sentence that says so to whoever brought it. */
export class DocxRefusal extends Error {
  /** @param sentence for people: what the file is, and what to do */
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = "DocxRefusal";
  }
}

export const DAMAGED =
  "This Word file is damaged, so it could not be read. Open it in Word, save it again, and try that.";
export const TOO_LARGE =
  "This Word file unfolds to more than a document can hold, so it was not read. Split it into smaller files.";
export const TOO_SLOW = "This Word file took too long to read, so it was given up. Split it into smaller files.";
