/** Books for tests, written by hand. */
import { zip, type ZipEntry } from "#lib/docx/testing/zip.ts";

export type EpubSource = {
  /** The chapters, in order: what stands in their `body`, or all of the file where it begins with a declaration. */
  readonly files: readonly { readonly name: string; readonly body: string; readonly isOutOfSpine?: boolean }[];
  /** What stands in `metadata` of the package document. */
  readonly metadata?: string;
  /** What stands in the `nav` of the table of contents; there is none without it. */
  readonly nav?: string;
  /** What stands in the `navMap` of the older kind of it. */
  readonly ncx?: string;
};

const FOLDER = "OEBPS";

const mimetype: ZipEntry = { name: "mimetype", data: "application/epub+zip", isStored: true };

export const container = (path = `${FOLDER}/book.opf`): ZipEntry => ({
  name: "META-INF/container.xml",
  data: `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`,
});

/** A chapter as a file. */
export const xhtml = (body: string, head = "<title/>"): string =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>${head}</head><body>${body}</body></html>`;

/** A package document: what it says of the book, its files, and the order of those to read. */
export const packageOf = (metadata: string, manifest: string, spine: string, before = ""): ZipEntry => ({
  name: `${FOLDER}/book.opf`,
  data: `<?xml version="1.0"?>${before}<package version="3.0" xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${manifest}</manifest><spine>${spine}</spine></package>`,
});

export const item = (id: string, href: string, more = 'media-type="application/xhtml+xml"'): string =>
  `<item id="${id}" href="${encodeURI(href)}" ${more}/>`;

/** The entries of the archive that a book is. */
export function epubEntries({ files, metadata = "", nav, ncx }: EpubSource): ZipEntry[] {
  const manifest = [
    ...files.map(({ name }, at) => item(`c${at}`, name)),
    ...(nav === undefined ? [] : [item("nav", "nav.xhtml", 'media-type="application/xhtml+xml" properties="nav"')]),
    ...(ncx === undefined ? [] : [item("ncx", "toc.ncx", 'media-type="application/x-dtbncx+xml"')]),
  ].join("");
  const spine = files.map(({ isOutOfSpine }, at) => (isOutOfSpine ? "" : `<itemref idref="c${at}"/>`)).join("");
  const named = (name: string, data: string): ZipEntry => ({ name: `${FOLDER}/${name}`, data });
  return [
    mimetype,
    container(),
    packageOf(metadata, manifest, nav === undefined ? spine : `<itemref idref="nav"/>${spine}`),
    ...files.map(({ name, body }) => named(name, body.startsWith("<?xml") ? body : xhtml(body))),
    ...(nav === undefined ? [] : [named("nav.xhtml", xhtml(`<nav epub:type="toc">${nav}</nav>`))]),
    ...(ncx === undefined
      ? []
      : [
          named(
            "toc.ncx",
            `<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>${ncx}</navMap></ncx>`,
          ),
        ]),
  ];
}

export const epub = (source: EpubSource): Buffer => zip(epubEntries(source));

/** A good book with some of its entries replaced, or others added. */
export function withEntries(...others: readonly ZipEntry[]): Buffer {
  const names = new Set(others.map(({ name }) => name));
  const good = epubEntries({ files: [{ name: "one.xhtml", body: "<p>Good.</p>" }] });
  return zip([...good.filter(({ name }) => !names.has(name)), ...others]);
}
