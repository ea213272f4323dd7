/** Files that are kept as they are, and cannot be read as documents: what to do instead. */
import type { OriginalType } from "#lib/originals/sniff.ts";

export const unread: Partial<Record<OriginalType, string>> = {
  "application/epub+zip":
    "EPUB books cannot be read as documents. Save the chapter you work on as HTML, Word or plain text, and bring in that.",
};
