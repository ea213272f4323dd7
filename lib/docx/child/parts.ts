/** The parts of a Word file, found as the format says: by what each part says of the others, not by their names. */
import { resolvePath } from "#lib/imports/archive-path.ts";
import { openArchive } from "#lib/imports/child/archive.ts";
import { pictureReader, type PictureReader } from "#lib/imports/child/pictures.ts";
import type { ShownPicture } from "#lib/pictures/model.ts";
import { ELEMENT_LIMIT, ENTRY_LIMIT, XML_BYTES } from "../limits.ts";
import { type DocxParts, optionalParts } from "../model.ts";
import { refusalByBytes, refusalByContents } from "../recognise.ts";
import { DAMAGED, DocxRefusal } from "../refusal.ts";
import { parseRelationships, partOf, type Relationships, relationshipsPath } from "../relationships.ts";

/** Parts whose text may show pictures. */
const SHOWING: ReadonlySet<string> = new Set(["footnotes", "endnotes"]);

type Unpacked = { readonly parts: DocxParts; readonly pictures: PictureReader };

/** @throws DocxRefusal with a sentence for people; Unfit */
export async function unpack(bytes: Buffer): Promise<Unpacked> {
  const refusal = refusalByBytes(bytes);
  if (refusal) throw new DocxRefusal(refusal);
  const archive = await openArchive(bytes, { entries: ENTRY_LIMIT, bytes: XML_BYTES });
  const { names, read } = archive;
  const kind = refusalByContents(names, await read("[Content_Types].xml"), await read("mimetype"));
  if (kind) throw new DocxRefusal(kind);

  const budget = { elements: ELEMENT_LIMIT };
  const whole = parseRelationships(await read("_rels/.rels"), budget);
  const main = partOf(whole, "officeDocument", "") ?? "word/document.xml";
  const document = await read(main);
  if (document === undefined) throw new DocxRefusal(DAMAGED, "no document");
  const documentRelationships = await read(relationshipsPath(main));
  const named = parseRelationships(documentRelationships, budget);

  const pictures = pictureReader(archive);
  const shown = new Map<string, ShownPicture>();
  const readPictures = async (relationships: Relationships, from: string): Promise<void> => {
    for (const { kind, target, isExternal } of relationships.values()) {
      const picture = kind === "image" && !isExternal ? await pictures.read(resolvePath(target, from)) : null;
      if (picture) shown.set(target, picture);
    }
  };
  await readPictures(named, main);

  const parts: Record<string, string | undefined> = {};
  for (const [name, kind] of Object.entries(optionalParts)) {
    const path = partOf(named, kind, main);
    parts[name] = await read(path);
    if (!path || !["footnotes", "endnotes", "comments"].includes(name)) continue;
    const relationships = await read(relationshipsPath(path));
    parts[`${name}Relationships`] = relationships;
    if (SHOWING.has(name)) await readPictures(parseRelationships(relationships, budget), path);
  }
  const core = await read(partOf(whole, "core-properties", ""));
  return { parts: { ...parts, document, documentRelationships, core, pictures: shown }, pictures };
}
