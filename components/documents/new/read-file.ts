import { decodeText } from "#lib/imports/decode.ts";
import { BODY_LIMIT, type Format } from "#lib/imports/model.ts";
import { sniff, SNIFF_BYTES, type OriginalType } from "#lib/originals/sniff.ts";

/** No encoding takes more bytes for a character that counts as one. */
const MOST_BYTES = 4 * BODY_LIMIT;

const formats: Partial<Record<OriginalType, Format>> = {
  "text/html": "html",
  "text/markdown": "markdown",
  "text/plain": "text",
};

type FromFile = { readonly body: string; readonly format: Format } | { readonly problem: string };

/** A file from the person's machine as text, or a sentence that says why it is none. Nothing of it is run. */
export async function readFile(file: File): Promise<FromFile> {
  if (file.size > MOST_BYTES) return { problem: tooLong(file.name) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = sniff(bytes.subarray(0, SNIFF_BYTES), file.name);
  const decoded = decodeText(bytes);
  // A text in UTF-16 has zeros in it and is a text all the same.
  if ("problem" in sniffed && ("problem" in decoded || decoded.text.includes("\0") || bytes.length === 0))
    return sniffed;
  const format = "problem" in sniffed ? "text" : formats[sniffed.type];
  if (!format)
    return { problem: `“${file.name}” is not a text, Markdown or HTML file. Copy its text and paste it here.` };
  if ("problem" in decoded) return decoded;
  if (decoded.text.length > BODY_LIMIT) return { problem: tooLong(file.name) };
  return { body: decoded.text, format };
}

const tooLong = (name: string): string =>
  `“${name}” has more than ${BODY_LIMIT / 1_000_000} million characters, which is more than a document can hold.`;
