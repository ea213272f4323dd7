/** The vocabularies of what is XML in a book and no chapter, by the prefixes everybody knows them by. */
import type { Vocabularies } from "#lib/imports/xml.ts";

const prefixes: Readonly<Record<string, string>> = {
  "urn:oasis:names:tc:opendocument:xmlns:container": "container",
  "http://www.idpf.org/2007/opf": "opf",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.daisy.org/z3986/2005/ncx/": "ncx",
  "http://www.w3.org/2001/04/xmlenc#": "enc",
};

/** Books of the second version name their grammars. */
export const vocabularies: Vocabularies = {
  prefixOf: (address) => prefixes[address] ?? "other",
  mayHaveDoctype: true,
};
