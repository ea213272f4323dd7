import { describe, expect, it } from "vitest";
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { giveKeys } from "#lib/pdf/font-keys.ts";
import { meaningOf } from "#lib/pdf/glyph-names.ts";
import { latin1 } from "#lib/pdf/lexer.ts";
import { Ref, Stream } from "#lib/pdf/objects.ts";
import { fileOf } from "../testing/paper.ts";
import { readPaper } from "../testing/read-paper.ts";

const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 6 0 R/Resources<</Font<</F1 3 0 R>>>>>>";
const shown = (hex: string): string => stream(`BT /F1 20 Tf 30 500 Td <${hex}> Tj ET`);
const SQUARE = stream("600 0 0 0 600 700 d1 50 0 500 600 re f");

/** A font whose letters are drawings, all of them the same, of these names from a code on. */
const drawn = (first: number, names: readonly string[]): string => {
  const procedures = names.map((name) => `/${name} 7 0 R`).join("");
  const widths = names.map(() => 600).join(" ");
  return (
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>" +
    `/FirstChar ${first}/LastChar ${first + names.length - 1}/Widths[${widths}]` +
    `/Encoding<</Type/Encoding/Differences[${first} ${names.map((name) => `/${name}`).join("")}]>>` +
    `/CharProcs<<${procedures}>>>>`
  );
};

const read = async (font: string, hex: string): Promise<string> => {
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[5 0 R]/Count 1>>", font, "<<>>", page];
  return (await readPaper(fileOf([...objects, shown(hex), SQUARE]))).text;
};

describe("letters that are drawings", () => {
  it("are read by their names, where the file has no other key to them", async () => {
    expect(await read(drawn(1, ["e", "ffi", "c", "i", "n", "t"]), "010203040105060403060503")).toMatch(/^efficient/u);
    expect(await read(drawn(1, ["Ouml", "K", "Odieresis", "afii10029", "alpha"]), "0203020504")).toBe("KÖKαЛ");
  });

  it("are what their codes say, where only their maker knows the names", async () => {
    expect(await read(drawn(65, ["g1", "g2", "g3"]), "414243")).toBe("ABC");
  });
});

describe("the letters of a TrueType font", () => {
  /** The key that a font is given; null for none. */
  function keyGiven(entries: string): string | null {
    const font = `<</Type/Font/Subtype/TrueType/BaseFont/Arial${entries}>>`;
    const objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[5 0 R]/Count 1>>", font, "<<>>", page];
    const edits = new Edits(new PdfFile(fileOf([...objects, shown("41")]), codec));
    giveKeys(edits);
    const key = edits.resolve(edits.dict(new Ref(3)).get("ToUnicode"));
    return key instanceof Stream ? latin1(key.bytes) : null;
  }

  it("are those of Windows where the file says so, and those that differ are what they are named", () => {
    expect(keyGiven("/Encoding/WinAnsiEncoding")).toMatch(/<80> <20AC>[^]*<E9> <00E9>/u);
    expect(keyGiven("/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[233/ccaron]>>")).toContain("<E9> <010D>");
  });

  it("are left alone where the file has a key, or says nothing", () => {
    expect(keyGiven("/Encoding/WinAnsiEncoding/ToUnicode null")).toBe(null);
    expect(keyGiven("/Encoding/MacRomanEncoding")).toBe(null);
    expect(keyGiven("")).toBe(null);
  });
});

describe("the name of a letter", () => {
  it.each([
    ["A", "A"],
    ["Aring", "Å"],
    ["ccaron", "č"],
    ["uhungarumlaut", "ű"],
    ["summationdisplay", "∑"],
    ["parenleftBigg", "("],
    ["uni20AC", "€"],
    ["u1D49C", "𝒜"],
    ["a.alt", "a"],
    ["afii10071", "ё"],
    ["bigg", null],
    ["g17", null],
    ["uniD800", null],
  ])("%s says what it is, or nothing", (name, meaning) => {
    expect(meaningOf(name)).toBe(meaning);
  });
});
