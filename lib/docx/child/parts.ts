/** The parts of a Word file, found as the format says: by what each part says of the others, not by their names. */
import { openArchive } from "#lib/imports/child/archive.ts";
import { ELEMENT_LIMIT, ENTRY_LIMIT, XML_BYTES } from "../limits.ts";
import { type DocxParts, optionalParts } from "../model.ts";
import { refusalByBytes, refusalByContents } from "../recognise.ts";
import { DAMAGED, DocxRefusal } from "../refusal.ts";
import { parseRelationships, partOf, relationshipsPath } from "../relationships.ts";

/** @throws DocxRefusal with a sentence for people; Unfit */
export async function unpack(bytes: Buffer): Promise<DocxParts> {
  const refusal = refusalByBytes(bytes);
  if (refusal) throw new DocxRefusal(refusal);
  const { names, read } = await openArchive(bytes, { entries: ENTRY_LIMIT, bytes: XML_BYTES });
  const kind = refusalByContents(names, await read("[Content_Types].xml"), await read("mimetype"));
  if (kind) throw new DocxRefusal(kind);

  const budget = { elements: ELEMENT_LIMIT };
  const whole = parseRelationships(await read("_rels/.rels"), budget);
  const main = partOf(whole, "officeDocument", "") ?? "word/document.xml";
  const document = await read(main);
  if (document === undefined) throw new DocxRefusal(DAMAGED, "no document");
  const documentRelationships = await read(relationshipsPath(main));
  const named = parseRelationships(documentRelationships, budget);

  const parts: Record<string, string | undefined> = {};
  for (const [name, kind] of Object.entries(optionalParts)) {
    const path = partOf(named, kind, main);
    parts[name] = await read(path);
    if (path && ["footnotes", "endnotes", "comments"].includes(name))
      parts[`${name}Relationships`] = await read(relationshipsPath(path));
  }
  return { ...parts, document, documentRelationships, core: await read(partOf(whole, "core-properties", "")) };
}
