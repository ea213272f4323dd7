/** Pictures in the Word files of tests. */
import type { ZipEntry } from "./zip.ts";

const drawing = (id: string, alt: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const relationship = (id: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${id}.png"/>`;

/** The same file with a picture in a paragraph of its own, at its end. */
export const withPicture = (
  entries: readonly ZipEntry[],
  bytes: Buffer,
  alt: string,
  id = "picture1",
): readonly ZipEntry[] => [
  ...entries.map((entry) => {
    if (entry.name === "word/document.xml")
      return { ...entry, data: String(entry.data).replace("</w:body>", `${drawing(id, alt)}</w:body>`) };
    if (entry.name === "word/_rels/document.xml.rels")
      return { ...entry, data: String(entry.data).replace("</Relationships>", `${relationship(id)}</Relationships>`) };
    return entry;
  }),
  { name: `word/media/${id}.png`, data: bytes },
];
