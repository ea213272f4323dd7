/** Kinds of pages that can be read here, and in what letters they are written. */

export const pageKinds = ["html", "text", "pdf", "docx"] as const;
export type PageKind = (typeof pageKinds)[number];

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const kinds: Readonly<Record<string, PageKind>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/markdown": "text",
  "application/pdf": "pdf",
  [DOCX]: "docx",
};
/** What servers say that do not know. */
const vague: ReadonlySet<string> = new Set(["", "application/octet-stream", "binary/octet-stream", "application/zip"]);

const mediaType = (contentType: string): string => contentType.split(";")[0]?.trim().toLowerCase() ?? "";

/** Whether it is worth reading what comes with this `Content-Type`. */
export const mayBeRead = (contentType: string): boolean =>
  mediaType(contentType) in kinds || vague.has(mediaType(contentType));

/**
 * What was fetched. Where the server does not know, the first bytes and the address say.
 * @param path of the address
 */
export function kindOfPage(contentType: string, path: string, bytes: Uint8Array): PageKind | null {
  const said = kinds[mediaType(contentType)];
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  if (start.startsWith("%PDF-")) return "pdf";
  if (said && said !== "pdf" && said !== "docx") return said;
  if (start.startsWith("PK\x03\x04") && (said === "docx" || /\.docx$/iu.test(path))) return "docx";
  if (said || mediaType(contentType) !== "") return null;
  return /<(!doctype html|html|head|body)\b/iu.test(start) ? "html" : null;
}

/**
 * The text of a page, in the order of the HTML standard: a byte-order mark, what the server said, what the page says of
 * itself in its first kilobyte; and without all of them UTF-8 if it is that, else the Western letters of old Windows.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const said = markOf(bytes) ?? charsetIn(contentType) ?? declaredIn(bytes);
  const decoder = said ? decoderFor(said) : null;
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : null;
}

/** What a `Content-Type` says of the letters; null when it says nothing. */
export const charsetIn = (contentType: string): string | null =>
  /;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(contentType)?.[1] ?? null;

/** A page that says in ASCII that it is UTF-16 cannot be. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 1_024));
  const label =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([^\s"'/>;]+)/iu.exec(start)?.[1] ??
    /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']+)/iu.exec(start)?.[1] ??
    null;
  return label && /^utf-?16/iu.test(label) ? "utf-8" : label;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
