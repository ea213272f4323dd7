/**
 * Typst writes one standard at a time. Its PDF/A-3a fulfils PDF/UA-1 but for two things: the file must say so in
 * its metadata (and, as PDF/A asks, describe the words it says it with), and viewers must show its title.
 */
import type { Edits } from "#lib/pdf/edits.ts";
import { name, PdfProblem, Ref, Stream, type Dict } from "#lib/pdf/objects.ts";

const SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA standard</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;
const SCHEMAS = "<pdfaExtension:schemas><rdf:Bag>";
const PART = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
const PDFA_PART = "<pdfaid:part>";

export function claimAccessible(edits: Edits): void {
  const root = edits.file.trailer.get("Root");
  if (!(root instanceof Ref)) throw new PdfProblem("The file has no catalogue.");
  const catalogue = edits.edit(root);
  const preferences: Dict = new Map(edits.dict(catalogue.get("ViewerPreferences")));
  catalogue.set("ViewerPreferences", preferences.set("DisplayDocTitle", true));
  const reference = catalogue.get("Metadata");
  const metadata = edits.resolve(reference);
  if (!(reference instanceof Ref) || !(metadata instanceof Stream)) throw new PdfProblem("The file has no metadata.");
  const words = new TextDecoder().decode(edits.file.decode(metadata));
  if (!words.includes(SCHEMAS) || !words.includes(PDFA_PART))
    throw new PdfProblem("The file's metadata is not as Typst writes it.");
  const claimed = words.replace(SCHEMAS, SCHEMAS + SCHEMA).replace(PDFA_PART, PART + PDFA_PART);
  const entries: Dict = new Map([
    ["Type", name("Metadata")],
    ["Subtype", name("XML")],
  ]);
  edits.set(reference, new Stream(entries, new TextEncoder().encode(claimed)));
}
