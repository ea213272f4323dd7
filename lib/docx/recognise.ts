/** What a file is that was brought as a Word file, told by its bytes and not by its name. */

const WANTED = "Save it as a Word document (.docx) and try that.";
const NOT_WORD = "This is not a Word document (.docx).";

/**
 * @param bytes the beginning of the file will do, but for the old formats all of it is looked at
 * @returns a sentence that says why it cannot be read, or null for an archive, which may be a Word file
 */
export function refusalByBytes(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "This file is empty.";
  const text = latin(bytes.subarray(0, 8));
  if (text.startsWith("PK\x03\x04") || text.startsWith("PK\x05\x06")) return null;
  if (text === "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") return refusalOfOldFormat(bytes);
  if (text.startsWith("%PDF-")) return "This is a PDF, though it was named as a Word document. Import it as a PDF.";
  if (text.startsWith("{\\rtf")) return `This is a text in the RTF format. ${WANTED}`;
  return NOT_WORD;
}

/** Office's container of before 2007, which is also what a password makes of a newer file. */
function refusalOfOldFormat(bytes: Uint8Array): string {
  const names = latin(bytes).replaceAll("\0", "");
  if (names.includes("EncryptedPackage"))
    return "This Word file is locked with a password. Open it in Word, take the password off, and try that.";
  if (names.includes("WordDocument")) return `This is a Word file of the old format (.doc). ${WANTED}`;
  return `This is a file of an old Office format. ${WANTED}`;
}

/**
 * @param names the paths of the archive
 * @param contentTypes the text of its `[Content_Types].xml`, if it has one
 * @param mimetype the text of its `mimetype`, if it has one
 * @returns a sentence, or null for a Word file
 */
export function refusalByContents(
  names: ReadonlySet<string>,
  contentTypes: string | undefined,
  mimetype: string | undefined,
): string | null {
  if (mimetype?.startsWith("application/epub+zip"))
    return "This is an e-book (EPUB), not a Word document. Give it a name that ends in .epub.";
  if (mimetype?.startsWith("application/vnd.oasis.opendocument.text"))
    return `This is an OpenDocument text (.odt). ${WANTED}`;
  if (mimetype?.startsWith("application/vnd.oasis."))
    return `This is an OpenDocument file, but not a text. ${NOT_WORD}`;
  if (contentTypes === undefined) return `${NOT_WORD} It is an archive of other files.`;
  if (/spreadsheetml\.(sheet|template)\.main|sheet\.macroEnabled\.main/u.test(contentTypes))
    return "This is an Excel workbook, not a Word document.";
  if (/presentationml\.\w+\.main|presentation\.macroEnabled\.main/u.test(contentTypes))
    return "This is a PowerPoint presentation, not a Word document.";
  const isWord = /wordprocessingml|ms-word/u.test(contentTypes) || names.has("word/document.xml");
  return isWord ? null : NOT_WORD;
}

/** Bytes as letters, one for one. In pieces: a call takes only so many arguments. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
