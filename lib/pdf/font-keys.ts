/**
 * Keys for fonts that have none: what each of their letters means in Unicode, made of the names the letters have.
 * PDFium reads those names in most fonts; not where letters are drawings (Type 3, as TeX's are in many papers), and it
 * takes the letters of some TrueType fonts to be a Macintosh's though the file says that they are those of Windows.
 */
import type { Edits } from "./edits.ts";
import { meaningOf } from "./glyph-names.ts";
import { bytesOf } from "./lexer.ts";
import { dict, isName, Name, Ref, Stream, type PdfObject } from "./objects.ts";
import { inherited, pagesOf } from "./pages.ts";

/** Pictures within pictures are looked into so far. */
const DEPTH = 4;

/** Gives keys to the fonts of the pages. @returns how many got one */
export function giveKeys(edits: Edits): number {
  const seen = new Set<number>();
  let given = 0;
  for (const page of pagesOf(edits)) ofResources(inherited(edits, page, "Resources"), 0);
  return given;

  function ofResources(resources: PdfObject, depth: number): void {
    const entries = edits.dict(resources);
    for (const font of edits.dict(entries.get("Font")).values()) if (isNew(font)) give(font);
    if (depth === DEPTH) return;
    for (const object of edits.dict(entries.get("XObject")).values()) {
      if (!isNew(object)) continue;
      const form = edits.resolve(object);
      if (form instanceof Stream && isName(form.dict.get("Subtype"), "Form"))
        ofResources(edits.resolve(form.dict.get("Resources")), depth + 1);
    }
  }

  function isNew(object: PdfObject): object is Ref {
    if (!(object instanceof Ref) || seen.has(object.number)) return false;
    seen.add(object.number);
    return true;
  }

  function give(font: Ref): void {
    const meanings = meaningsOf(edits, edits.dict(font));
    if (meanings.size === 0) return;
    edits.edit(font).set("ToUnicode", edits.add(keyOf(meanings)));
    given++;
  }
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
