/**
 * Keys for fonts that have none: what each of their letters means in Unicode, made of the names the letters have.
 * PDFium reads those names in most fonts; not where letters are drawings (Type 3, as TeX's are in many papers), and it
 * takes the letters of some TrueType fonts to be a Macintosh's though the file says that they are those of Windows.
 */
import type { Edits } from "./edits.ts";
import { meaningOf } from "./glyph-names.ts";
import { bytesOf } from "./lexer.ts";
import { dict, isName, Name, Ref, Stream, type PdfObject } from "./objects.ts";
import { resourcesOf } from "./resources.ts";

/** Gives keys to the fonts of the pages. @returns how many got one */
export function giveKeys(edits: Edits): number {
  const seen = new Set<number>();
  let given = 0;
  for (const resources of resourcesOf(edits))
    for (const font of edits.dict(resources.get("Font")).values()) {
      if (!(font instanceof Ref) || seen.has(font.number)) continue;
      seen.add(font.number);
      const meanings = meaningsOf(edits, edits.dict(font));
      if (meanings.size === 0) continue;
      edits.edit(font).set("ToUnicode", edits.add(keyOf(meanings)));
      given++;
    }
  return given;
}

/** What the letters of a font mean, by their codes; none where it has a key, or PDFium needs none. */
function meaningsOf(edits: Edits, font: ReadonlyMap<string, PdfObject>): Map<number, string> {
  const meanings = new Map<number, string>();
  const isDrawn = isName(font.get("Subtype"), "Type3");
  if (font.has("ToUnicode") || !(isDrawn || isName(font.get("Subtype"), "TrueType"))) return meanings;
  const encoding = edits.resolve(font.get("Encoding"));
  const base = encoding instanceof Map ? encoding.get("BaseEncoding") : encoding;
  if (!isDrawn) {
    if (!isName(base ?? null, "WinAnsiEncoding")) return meanings;
    Array.from(WINDOWS).forEach((letter, at) => letter !== " " && meanings.set(0x80 + at, letter));
    for (let code = 0xa1; code <= 0xff; code++) meanings.set(code, code === 0xad ? "-" : String.fromCodePoint(code));
  }
  let code = 0;
  for (const item of encoding instanceof Map ? edits.array(encoding.get("Differences")) : []) {
    const found = edits.resolve(item);
    if (typeof found === "number") code = found;
    if (!(found instanceof Name)) continue;
    const meaning = meaningOf(found.value);
    if (meaning !== null && code >= 0 && code <= 0xff) meanings.set(code, meaning);
    code++;
  }
  return meanings;
}

/** The letters of Windows that Latin 1 has not, from 128 on. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** A key may say so many letters at once (Adobe Technical Note 5014). */
const AT_ONCE = 100;

function keyOf(meanings: ReadonlyMap<number, string>): Stream {
  const lines = [...meanings].map(([code, meaning]) => `<${hex(code, 2)}> <${unitsOf(meaning)}>`);
  const parts = Array.from({ length: Math.ceil(lines.length / AT_ONCE) }, (_, at) => {
    const some = lines.slice(at * AT_ONCE, (at + 1) * AT_ONCE);
    return `${some.length} beginbfchar\n${some.join("\n")}\nendbfchar`;
  });
  const said = [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "1 begincodespacerange <00> <FF> endcodespacerange",
    ...parts,
    "endcmap end end",
  ].join("\n");
  return new Stream(dict({ Length: said.length }), bytesOf(said));
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, "0");
const unitsOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join("");
