/** What is said to whoever brought a book that cannot be read. */
import type { Unfit } from "#lib/imports/unfit.ts";

const CHAPTER = "Save the chapter you work on as HTML, Word or plain text, and bring in that.";

export const DAMAGED = `This book (EPUB) is damaged, so it could not be read. ${CHAPTER}`;
export const TOO_LARGE = `This book (EPUB) unfolds to more than can be read at once. ${CHAPTER}`;
export const TOO_SLOW = `This book (EPUB) took too long to read, so it was given up. ${CHAPTER}`;
export const LOCKED =
  "This book (EPUB) is locked by copy protection (DRM), so there is nothing in it that can be read. Ask whoever sold it for a copy without, or type the passage you work on.";
/** Of a book, or of the chapters that were chosen of it. */
export const EMPTY = "There is no text in this. Nothing was stored.";

export const sentenceFor = ({ how }: Unfit): string => (how === "large" ? TOO_LARGE : DAMAGED);

/** A book that is as it should be, and yet gives nothing to read. The message is for people. */
export class NotReadable extends Error {}
