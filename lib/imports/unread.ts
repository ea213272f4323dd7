/** Files that are kept as they are, and cannot be read as documents: what to do instead. */
import type { OriginalType } from "#lib/originals/sniff.ts";

export const unread: Partial<Record<OriginalType, string>> = {
  "application/pdf":
    "PDF files cannot be read as documents yet. If there is a Word file or a web page of the same text, bring in that; or copy the text out of the PDF and paste it.",
  "application/epub+zip":
    "EPUB books cannot be read as documents. Save the chapter you work on as HTML, Word or plain text, and bring in that.",
};
