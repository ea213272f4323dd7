import { decodeText } from "#lib/imports/decode.ts";
import { sniff, SNIFF_BYTES } from "#lib/originals/sniff.ts";

/** Of longer texts repairs are shown without the words around them. In bytes. */
const SHOWN = 2_000_000;

type FromFile = { readonly body: string } | { readonly problem: string };

/**
 * A first look at a file before it is sent: a sentence, where it is plain that it can't become a document; else its text,
 * if it is a short one, to show repairs in.
 * @throws where the browser can't read the file
 */
export async function readFile(file: File): Promise<FromFile> {
  const sniffed = sniff(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()), file.name);
  if ("problem" in sniffed) return sniffed;
  if (!sniffed.type.startsWith("text/") || file.size > SHOWN) return { body: "" };
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  return { body: "text" in decoded ? decoded.text : "" };
}
