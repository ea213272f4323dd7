/** XML as a tree of elements under their usual names, with nothing in it that could grow. */
import { SaxesParser } from "saxes";
import { Unfit } from "./unfit.ts";

/** Elements within elements. Word's own nested tables and text boxes stay below 100; walks here are recursive. */
const DEPTH = 200;

export type XmlElement = {
  /** With the usual prefix of its vocabulary: `w:p`. */
  readonly name: string;
  /** By their names, with the usual prefix where they have one: `w:val`, `Target`. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside; the formats read here do not mix text and elements. */
  readonly text: string;
};

/** How many more elements may be read; shared by the parts of one file, and used up. */
export type Budget = { elements: number };

export type Vocabularies = {
  /** The usual prefix of a vocabulary, whatever the file calls it. */
  readonly prefixOf: (address: string) => string;
  /** Whether files of this format name the grammar they follow. It is never read. */
  readonly mayHaveDoctype?: boolean;
};

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

/**
 * The root element. Definitions of entities are refused with the DOCTYPE they stand in: they are how a kilobyte
 * becomes gigabytes. An undefined entity is an error.
 * @throws Unfit for what is not well-formed, deeper than `DEPTH`, or beyond the budget
 */
export function parseXml(xml: string, budget: Budget, { prefixOf, mayHaveDoctype = false }: Vocabularies): XmlElement {
  const open: Growing[] = [];
  let root: Growing | null = null;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("doctype", (doctype) => {
    if (!mayHaveDoctype || doctype.includes("[")) throw new Unfit("damaged", "a DOCTYPE");
  });
  parser.on("opentag", (tag) => {
    if (--budget.elements < 0) throw new Unfit("large", "too many elements");
    if (open.length >= DEPTH) throw new Unfit("large", "elements too deep");
    const element: Growing = {
      name: `${prefixOf(tag.uri)}:${tag.local}`,
      attributes: namedAttributes(Object.values(tag.attributes), prefixOf),
      children: [],
      text: "",
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const parent = open.at(-1);
    if (parent) parent.text += text;
  });
  parser.on("cdata", (text) => {
    const parent = open.at(-1);
    if (parent) parent.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof Unfit ? error : new Unfit("damaged", error);
  }
  if (!root) throw new Unfit("damaged", "no root element");
  return root;
}

type Attribute = { readonly uri: string; readonly local: string; readonly value: string };

/** Declarations of namespaces are no attributes here. */
function namedAttributes(found: readonly Attribute[], prefixOf: Vocabularies["prefixOf"]): Record<string, string> {
  // Without a prototype: a file's names are not ours.
  const attributes = Object.create(null) as Record<string, string>; // an empty object is a record of strings
  for (const { uri, local, value } of found) {
    if (uri === "http://www.w3.org/2000/xmlns/") continue;
    attributes[uri === "" ? local : `${prefixOf(uri)}:${local}`] = value;
  }
  return attributes;
}
