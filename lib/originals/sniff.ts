/**
 * What a file is, by its first bytes: names and declared types are what somebody wrote on the outside.
 *
 * Only what has no signature, text, is told apart by its name.
 */

/** Media types of files that can become a document. */
export const originalTypes = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/epub+zip",
  "text/html",
  "text/markdown",
  "text/plain",
] as const;
export type OriginalType = (typeof originalTypes)[number];

/** How many bytes of the beginning are looked at. */
export const SNIFF_BYTES = 4_096;

type Sniffed = { readonly type: OriginalType } | { readonly problem: string };

const PICTURE = "This is a picture. Only texts can become a document: PDF, Word, EPUB, HTML, Markdown or plain text.";
const PROGRAM = "This is a program, not a text.";

/** Files people try that cannot become a document, and what to do instead. */
const refused: readonly (readonly [signature: string, sentence: string])[] = [
  [
    "d0cf11e0a1b11ae1",
    "This is an older Word file (.doc), or one with a password. Save it as .docx without one, and try again.",
  ],
  ["7b5c727466", "This is a rich text file (.rtf). Save it as .docx, and try again."],
  ["89504e470d0a1a0a", PICTURE],
  ["ffd8ff", PICTURE],
  ["47494638", PICTURE],
  ["1f8b", "This is a compressed file. Unpack it first, and send what is in it."],
  ["7f454c46", PROGRAM],
  ["4d5a", PROGRAM],
];

/** A PDF that lost its first line begins with its first object. */
const WITHOUT_HEADING = /^\s*\d+ \d+ obj\s*<</u;

const DOCX: OriginalType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** @param head the first SNIFF_BYTES of the file, or all of a shorter one */
export function sniff(head: Uint8Array, name: string): Sniffed {
  if (head.length === 0) return { problem: "This file is empty." };
  const hex = toHex(head.subarray(0, 16));
  const latin = new TextDecoder("latin1").decode(head);
  if (latin.slice(0, 1_024).includes("%PDF-") || WITHOUT_HEADING.test(latin)) return { type: "application/pdf" };
  if (hex.startsWith("504b0304")) return sniffZip(latin, name);
  const refusal = refused.find(([signature]) => hex.startsWith(signature));
  if (refusal) return { problem: refusal[1] };
  return sniffText(head, latin, name);
}

function sniffZip(latin: string, name: string): Sniffed {
  // Some programs pack a book anew without its sign in front; every book has that file, and nothing else does.
  if (/mimetypeapplication\/epub\+zip|META-INF\/container\.xml/u.test(latin) || /\.epub$/iu.test(name))
    return { type: "application/epub+zip" };
  if (latin.includes("mimetypeapplication/vnd.oasis"))
    return { problem: "This is an OpenDocument file. Save it as .docx, and try again." };
  if (/\.(xlsx|pptx|zip|jar|apk|pages|numbers|key)$/iu.test(name))
    return {
      problem:
        "This is not a Word document. Only PDF, Word, EPUB, HTML, Markdown and plain text can become a document.",
    };
  return { type: DOCX };
}

function sniffText(head: Uint8Array, latin: string, name: string): Sniffed {
  const isWide = toHex(head.subarray(0, 2)) === "fffe" || toHex(head.subarray(0, 2)) === "feff";
  if (!isWide && head.includes(0)) return { problem: "This file is not a text." };
  if (
    /\.(html?|xhtml)$/iu.test(name) ||
    /^\s*(<!--.*?-->\s*)*<(!doctype html|html)[\s>]/isu.test(latin.replace("\u00ef\u00bb\u00bf", ""))
  )
    return { type: "text/html" };
  return { type: /\.(md|markdown)$/iu.test(name) ? "text/markdown" : "text/plain" };
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
