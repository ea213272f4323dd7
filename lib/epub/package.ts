/** What says which files a book is made of, in which order, and what it is called: the package document (OPF). */
import { clip } from "#lib/documents/characters.ts";
import { isWebAddress, LINE_LIMIT, URL_LIMIT } from "#lib/fields.ts";
import { percentDecoded, resolvePath } from "#lib/imports/archive-path.ts";
import type { XmlElement } from "#lib/imports/xml.ts";
import type { BookDetails } from "./model.ts";

export type BookPackage = BookDetails & {
  /** The paths of the files to read, in order, each once. */
  readonly spine: readonly string[];
  /** Where the table of contents is, in the third version of the format and in the second. */
  readonly nav: string | null;
  readonly ncx: string | null;
};

const TEXT = /html|oeb|dtbook|^$/u;

/** The path of the package document, as `META-INF/container.xml` says it. */
export function packagePath(container: XmlElement): string | undefined {
  const roots = container.children.find(({ name }) => name === "container:rootfiles")?.children ?? [];
  const wanted = roots.find(({ attributes }) => attributes["media-type"] === "application/oebps-package+xml");
  return pathTo((wanted ?? roots[0])?.attributes["full-path"], "");
}

/** @param path where the package document is */
export function readPackage(root: XmlElement, path: string): BookPackage {
  const inside = (name: string): readonly XmlElement[] =>
    root.children.find((child) => child.name === `opf:${name}`)?.children ?? [];
  const manifest = new Map(inside("manifest").map(({ attributes }) => [attributes["id"] ?? "", attributes]));
  const nav = [...manifest.values()].find(({ properties }) => isOneOf("nav", properties));
  const ncx = [...manifest.values()].find((item) => item["media-type"] === "application/x-dtbncx+xml");
  const paths = inside("spine").flatMap(({ attributes }) => {
    const item = manifest.get(attributes["idref"] ?? "");
    // The table of contents leads through the book; as text of a document it says nothing. Nor do pictures.
    const isText = item !== undefined && item !== nav && TEXT.test(item["media-type"] ?? "");
    return isText ? (pathTo(item["href"], path) ?? []) : [];
  });
  return {
    ...detailsIn(inside("metadata")),
    spine: [...new Set(paths)],
    nav: pathTo(nav?.["href"], path) ?? null,
    ncx: pathTo(ncx?.["href"], path) ?? null,
  };
}

/** A reference to a file of the book, without what it says of a place in it. */
export function pathTo(reference: string | undefined, from: string): string | undefined {
  const [address = ""] = (reference ?? "").split("#");
  if (address === "" || /^[a-z][\w+.-]*:/iu.test(address)) return undefined;
  return resolvePath(percentDecoded(address), from);
}

const isOneOf = (word: string, list: string | undefined): boolean => (list ?? "").split(/\s+/u).includes(word);

function detailsIn(metadata: readonly XmlElement[]): BookDetails {
  const all = (name: string): XmlElement[] => metadata.filter((one) => one.name === `dc:${name}`);
  const texts = (name: string): string[] => all(name).flatMap((one) => lineOf(one.text) ?? []);
  // Who translated or illustrated it is named there as well, with what they did.
  const roles = new Map(
    metadata
      .filter(({ name, attributes }) => name === "opf:meta" && attributes["property"] === "role")
      .map(({ attributes, text }) => [attributes["refines"] ?? "", text.trim()]),
  );
  const roleOf = ({ attributes }: XmlElement): string =>
    attributes["opf:role"] ?? roles.get(`#${attributes["id"] ?? ""}`) ?? "aut";
  const creators = all("creator");
  const writers = creators.filter((one) => roleOf(one) === "aut");
  const authors = (writers.length > 0 ? writers : creators).flatMap(({ text }) => lineOf(text) ?? []);
  const dates = all("date");
  const published = dates.find(({ attributes }) => attributes["opf:event"] === "publication") ?? dates[0];
  return {
    title: texts("title")[0] ?? null,
    authors: lineOf([...new Set(authors)].join(", ")),
    language: texts("language").find((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) ?? null,
    published: dateIn(published?.text),
    sourceUrl: [...texts("identifier"), ...texts("source")].flatMap((one) => addressIn(one) ?? [])[0] ?? null,
  };
}

function lineOf(text: string): string | null {
  const line = clip(text.replace(/\s+/gu, " ").trim(), LINE_LIMIT).toWellFormed();
  return line === "" ? null : line;
}

const dateIn = (text: string | undefined): string | null =>
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?)?)?(?!\d)/u.exec(text?.trim() ?? "")?.[0] ??
  null;

/** `https://…`, `doi:10.1000/182` or `urn:doi:10.1000/182` as an address people can open. */
function addressIn(identifier: string): string | null {
  const doi = /^(?:urn:)?doi:\s*(10\.\d{4,9}\/\S+)$/iu.exec(identifier)?.[1];
  const address = doi === undefined ? identifier : `https://doi.org/${doi}`;
  return address.length <= URL_LIMIT && isWebAddress(address) ? address : null;
}
