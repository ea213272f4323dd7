import { describe, expect, test, beforeAll } from "vitest";
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { readNumberTree } from "#lib/pdf/number-tree.ts";
import { Literal, Name, Ref, Stream, type PdfObject } from "#lib/pdf/objects.ts";
import { pagesOf } from "#lib/pdf/pages.ts";
import { readText } from "#lib/pdf/strings.ts";
import { jobOf } from "./job.ts";
import { composeReport } from "./report.ts";
import { press } from "./server/press.ts";
import { markedArticle } from "./testing/marked-article.ts";

/**
 * What PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) ask for and can be told from the objects alone. Programs that
 * know all of their rules are not to be had everywhere.
 */
let edits: Edits;
let parents: Map<number, PdfObject>;
beforeAll(async () => {
  const bytes = await press(jobOf(composeReport(markedArticle())), new AbortController().signal);
  edits = new Edits(new PdfFile(bytes, codec));
  parents = readNumberTree(edits, structureRoot().get("ParentTree"));
}, 60_000);

const catalogue = () => edits.dict(edits.file.trailer.get("Root"));
const structureRoot = () => edits.dict(catalogue().get("StructTreeRoot"));
const nameIn = (object: PdfObject | undefined): string => {
  const found = edits.resolve(object);
  return found instanceof Name ? found.value : "";
};
const said = (object: PdfObject | undefined): string => {
  const found = edits.resolve(object);
  return found instanceof Literal ? readText(found) : "";
};
const numberOf = (object: PdfObject | undefined): number | null => (object instanceof Ref ? object.number : null);
const listed = (object: PdfObject | undefined): readonly PdfObject[] =>
  Array.isArray(edits.resolve(object)) ? edits.array(object) : object === undefined ? [] : [object];
const annotations = () =>
  pagesOf(edits).flatMap((page) =>
    edits.array(edits.dict(page).get("Annots")).map((ref) => ({ page, ref, entries: edits.dict(ref) })),
  );

describe("an article's PDF", () => {
  test("has each annotation in its structure, where a listener comes to it, and in words", () => {
    expect(annotations().length).toBeGreaterThan(200);
    for (const { page, ref, entries } of annotations()) {
      const key = entries.get("StructParent");
      const element = typeof key === "number" ? parents.get(key) : undefined;
      const kind = nameIn(entries.get("Subtype"));
      expect(nameIn(edits.dict(element).get("S"))).toBe(kind === "Link" ? "Link" : "Annot");
      const references = listed(edits.dict(element).get("K")).map((kid) => edits.dict(kid));
      const own = references.find((kid) => numberOf(kid.get("Obj")) === numberOf(ref));
      expect(nameIn(own?.get("Type"))).toBe("OBJR");
      expect(numberOf(own?.get("Pg") ?? edits.dict(element).get("Pg"))).toBe(page.number);
      expect(said(entries.get("Contents"))).not.toBe("");
      // Printed, and not hidden; with a look of its own unless it has nothing to show.
      const flags = entries.get("F");
      expect(typeof flags === "number" && (flags & 4) === 4 && (flags & 2) === 0).toBe(true);
      const look = edits.resolve(edits.dict(entries.get("AP")).get("N"));
      expect(kind === "Link" || look instanceof Stream).toBe(true);
    }
  });

  test("has a structure in which every element is among its parent's, up to the root", () => {
    const root = numberOf(catalogue().get("StructTreeRoot"));
    const elements = new Set([...parents.values()].flatMap((to) => listed(to)).flatMap((to) => numberOf(to) ?? []));
    expect(elements.size).toBeGreaterThan(500);
    for (const start of elements)
      for (let at = start; at !== root;) {
        const parent = edits.dict(new Ref(at)).get("P");
        expect(listed(edits.dict(parent).get("K")).map(numberOf)).toContain(at);
        at = numberOf(parent) ?? root ?? 0;
      }
  });

  test("has pages that are tagged, and gone through in the order of their structure", () => {
    for (const page of pagesOf(edits)) {
      const entries = edits.dict(page);
      expect(Array.isArray(edits.resolve(parents.get(Number(entries.get("StructParents")))))).toBe(true);
      expect(edits.array(entries.get("Annots")).length === 0 || nameIn(entries.get("Tabs")) === "S").toBe(true);
    }
  });

  test("says its title and language, how its colours are meant, and what it is", () => {
    expect(edits.dict(catalogue().get("MarkInfo")).get("Marked")).toBe(true);
    expect(edits.dict(catalogue().get("ViewerPreferences")).get("DisplayDocTitle")).toBe(true);
    expect(said(catalogue().get("Lang"))).not.toBe("");
    const [intent] = edits.array(catalogue().get("OutputIntents"));
    expect(nameIn(edits.dict(intent).get("S"))).toBe("GTS_PDFA1");
    expect(edits.resolve(edits.dict(intent).get("DestOutputProfile"))).toBeInstanceOf(Stream);
    const metadata = edits.resolve(catalogue().get("Metadata"));
    const words = metadata instanceof Stream ? new TextDecoder().decode(edits.file.decode(metadata)) : "";
    expect(words).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(words).toMatch(/<dc:title>.*The morning the ferry left/su);
    expect(edits.array(edits.file.trailer.get("ID"))).toHaveLength(2);
  });

  test("has all its fonts in it, and the letters of each as text", () => {
    const fonts = edits.file.numbers
      .map((number) => edits.dict(new Ref(number)))
      .filter((entries) => nameIn(entries.get("Type")) === "Font");
    const composite = fonts.filter((entries) => nameIn(entries.get("Subtype")) === "Type0");
    expect(composite.length).toBeGreaterThan(5);
    for (const font of composite) {
      expect(edits.resolve(font.get("ToUnicode"))).toBeInstanceOf(Stream);
      const [descendant] = edits.array(font.get("DescendantFonts"));
      const descriptor = edits.dict(edits.dict(descendant).get("FontDescriptor"));
      const file = descriptor.get("FontFile2") ?? descriptor.get("FontFile3");
      expect(edits.resolve(file)).toBeInstanceOf(Stream);
    }
  });
});
