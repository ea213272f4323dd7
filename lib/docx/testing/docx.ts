/** Word files for tests, written by hand. */
import { zip, type ZipEntry } from "./zip.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const vocabularies = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

export type DocxSource = {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in the roots of further parts, by their kinds: `styles`, `comments`, … */
  readonly parts?: Readonly<Record<string, string>>;
  /** Addresses outside, by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>;
  /** What stands in the core properties. */
  readonly core?: string;
};

const roots: Readonly<Record<string, string>> = { commentsExtended: "w15:commentsEx" };

/** The entries of the archive that a Word file is. */
export function docxEntries({ body, parts = {}, links = {}, core = "" }: DocxSource): ZipEntry[] {
  const named = Object.keys(parts).map((kind) => relationship(kind, kind, `${kind}.xml`));
  const outside = Object.entries(links).map(([id, target]) => relationship(id, "hyperlink", target, "External"));
  return [
    {
      name: "[Content_Types].xml",
      data: '<Types xmlns="x"><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: "_rels/.rels",
      data: relationships([
        relationship("d", "officeDocument", "word/document.xml"),
        relationship("c", "core-properties", "docProps/core.xml"),
      ]),
    },
    { name: "word/document.xml", data: `<w:document ${vocabularies}><w:body>${body}</w:body></w:document>` },
    { name: "word/_rels/document.xml.rels", data: relationships([...named, ...outside]) },
    {
      name: "docProps/core.xml",
      data: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    },
    ...Object.entries(parts).map(([kind, inside]) => {
      const root = roots[kind] ?? `w:${kind}`;
      return { name: `word/${kind}.xml`, data: `<${root} ${vocabularies}>${inside}</${root}>` };
    }),
  ];
}

export const docx = (source: DocxSource): Buffer => zip(docxEntries(source));

const relationship = (id: string, kind: string, target: string, mode = "Internal"): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${escaped(target)}" TargetMode="${mode}"/>`;

const relationships = (inside: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join("")}</Relationships>`;

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A run; `properties` stand in its `w:rPr`. */
export const r = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph; `properties` stand in its `w:pPr`. */
export const p = (inside: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;

export const styled = (style: string, text: string): string => p(r(text), `<w:pStyle w:val="${style}"/>`);

/** A style of paragraphs, or of the type that is said. */
export const style = (id: string, name: string, inside = "", type = "paragraph"): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

const by = 'w:author="Ana" w:date="2024-05-01T10:00:00Z"';
export const ins = (inside: string): string => `<w:ins w:id="1" ${by}>${inside}</w:ins>`;
export const del = (text: string): string =>
  `<w:del w:id="2" ${by}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;
export const endGone = `<w:rPr><w:del w:id="3" ${by}/></w:rPr>`;
export const endNew = `<w:rPr><w:ins w:id="4" ${by}/></w:rPr>`;
